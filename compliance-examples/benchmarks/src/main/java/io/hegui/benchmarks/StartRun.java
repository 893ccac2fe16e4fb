package io.hegui.benchmarks;

import io.hegui.benchmarks.process.Fork;
import io.hegui.benchmarks.start.EmptyStart;
import io.hegui.benchmarks.start.EngineStart;
import io.hegui.benchmarks.start.HandStart;
import io.hegui.benchmarks.start.HeguiStart;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** From the start of a JVM to its end with one decision made; processes in turn. Stateless. */
final class StartRun {

    private static final String MILLIS = "process";
    private static final String[] NEEDLESS = {"duckdb", "jmh", "xchart", "VectorGraphics", "pdfbox", "picocli", "jfr"};
    private static final String[] CEL = {"dev/cel", "protobuf", "guava", "antlr4", "re2j"};

    private StartRun() {}

    static Section run(int rounds) throws IOException {
        Path ownClasses = own();
        String library = ownClasses + File.pathSeparator + FootprintRun.classPath();
        String java = "empty main";
        Rounds measured = new Rounds()
                .with(java, new Fork(List.of(), library, EmptyStart.class, List.of())::run)
                .with("by hand", new Fork(List.of(), library, HandStart.class, List.of())::run)
                .with("Hegui", new Fork(List.of(), library, HeguiStart.class, List.of())::run)
                .with("Easy Rules", engine("easy-rules", "drools", "kie", "evrete"))
                .with("Evrete", engine("evrete", "drools", "kie", "jeasy"))
                .with("CEL", engine("cel", "drools", "kie", "evrete", "jeasy"))
                .with("Drools", engine("drools", "evrete", "jeasy"))
                .run(rounds);
        List<List<String>> rows = new ArrayList<>();
        for (String contender : measured.contenders()) {
            List<Double> all = new ArrayList<>(measured.all(contender, MILLIS));
            all.sort(null);
            rows.add(List.of(
                    contender,
                    Rounds.text(measured.median(contender, MILLIS)),
                    Rounds.text(all.get(0)),
                    Rounds.text(all.get(all.size() - 1)),
                    Rounds.text(Ratio.median(measured.ratios(contender, MILLIS, "by hand", MILLIS)))));
        }
        return Section.of(
                "start",
                List.of(new Section.Table(
                        List.of("one decision", "median ms", "fastest", "slowest", "to by hand"), rows)),
                List.of(Ratio.atMost(
                        "Hegui's first decision to one by hand",
                        measured.ratios("Hegui", MILLIS, "by hand", MILLIS),
                        1.5)));
    }

    private static Supplier<Map<String, Double>> engine(String id, String... without) {
        List<String> words = new ArrayList<>(List.of(NEEDLESS));
        words.addAll(List.of(without));
        if (!id.equals("cel")) {
            words.addAll(List.of(CEL));
        }
        return new Fork(List.of(), Fork.classPathWithout(words.toArray(new String[0])), EngineStart.class, List.of(id))
                ::run;
    }

    private static Path own() throws IOException {
        try {
            return Path.of(StartRun.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
