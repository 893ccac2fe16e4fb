package io.hegui.benchmarks;

import io.hegui.benchmarks.process.BigPackage;
import io.hegui.benchmarks.process.Fork;
import io.hegui.io.RuleSets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How cost grows with calls, rules, threads and consents: tables and curves. Stateless. */
final class GrowthRun {

    private static final int MILLION = 1_000_000;
    private static final double NANOS = 1e9;
    private static final List<String> HEAP = List.of("-Xmx3g");
    private static final List<String> LARGE_HEAP = List.of("-Xmx12g");

    private GrowthRun() {}

    /** Calls up to {@code mostCalls} and consents up to {@code mostConsents}; medians of so many rounds. */
    static List<Section> run(Path work, int mostCalls, int mostConsents, int rounds) throws IOException {
        return List.of(
                calls(work, mostCalls),
                rules(work, mostCalls, rounds),
                threads(work, mostCalls, rounds),
                consents(work, mostCalls, mostConsents));
    }

    private static Path document(Path work, int calls) throws IOException {
        return BigPackage.folder(work, calls, MemoryRun.CONSENTS, false).resolve("inspection.json");
    }

    private static Section calls(Path work, int most) throws IOException {
        Map<Double, Map<String, Double>> audited = new LinkedHashMap<>();
        Map<Double, Map<String, Double>> made = new LinkedHashMap<>();
        for (int calls : sizes(most)) {
            double millions = (double) calls / MILLION;
            Path document = document(work, calls);
            audited.put(millions, measured(HEAP, "stream", document, calls, MemoryRun.CONSENTS, 0, 1));
            made.put(millions, measured(HEAP, "generate", calls, MemoryRun.CONSENTS));
        }
        List<List<String>> rows = new ArrayList<>();
        audited.forEach((calls, figures) -> rows.add(List.of(
                String.format(Locale.ROOT, "%,.0f", calls * MILLION),
                MemoryRun.text(figures, "stream.wall"),
                MemoryRun.text(figures, "stream.cpu"),
                MemoryRun.text(made.getOrDefault(calls, Map.of()), "stream.cpu"),
                MemoryRun.text(figures, "rss.mb"))));
        return Section.of(
                "growth-calls",
                List.of(new Section.Table(
                        List.of(
                                "calls",
                                "ns a record, wall",
                                "processor",
                                "of which making the calls",
                                "resident MB at -Xmx3g"),
                        rows)),
                List.of(),
                List.of(
                        new Section.Chart(
                                "growth-calls.svg",
                                "All rules over calls from memory, one thread",
                                "million calls",
                                "ns a record",
                                true,
                                List.of(
                                        curve("audit", audited, f -> f.getOrDefault("stream.cpu", Double.NaN)),
                                        curve(
                                                "making the calls",
                                                made,
                                                f -> f.getOrDefault("stream.cpu", Double.NaN)))),
                        new Section.Chart(
                                "growth-memory.svg",
                                "Memory of the same runs",
                                "million calls",
                                "resident MB",
                                true,
                                List.of(curve("resident", audited, f -> f.getOrDefault("rss.mb", Double.NaN))))));
    }

    /** 1 to 100 million, or less for a trial. */
    private static int[] sizes(int most) {
        int[] sizes = IntStream.of(1, 2, 5, 10, 20, 50, 100)
                .map(millions -> millions * MILLION)
                .filter(calls -> calls <= most)
                .toArray();
        return sizes.length == 0 ? new int[] {most} : sizes;
    }

    private static Section rules(Path work, int mostCalls, int rounds) throws IOException {
        int all = RuleSets.load().rules().size();
        int calls = Math.min(MILLION, mostCalls);
        Path document = document(work, calls);
        Rounds measured = new Rounds();
        List<Integer> counts = IntStream.concat(IntStream.of(10, 25, 50, 100), IntStream.of(all))
                .boxed()
                .toList();
        for (int count : counts) {
            measured.with(
                    Integer.toString(count),
                    Fork.task(HEAP, "stream", document, calls, MemoryRun.CONSENTS, count, 1)::run);
        }
        measured.run(rounds);
        return curveSection(
                measured, counts, "growth-rules", count(calls) + " calls, one thread", "rules", "ns a record");
    }

    private static Section threads(Path work, int mostCalls, int rounds) throws IOException {
        int calls = Math.min(4 * MILLION, mostCalls);
        Path document = document(work, calls);
        Rounds measured = new Rounds();
        List<Integer> counts = List.of(1, 2, 4);
        for (int count : counts) {
            measured.with(
                    Integer.toString(count),
                    Fork.task(HEAP, "stream", document, calls, MemoryRun.CONSENTS, 0, count)::run);
        }
        measured.run(rounds);
        return curveSection(measured, counts, "growth-threads", count(calls) + " calls", "threads", "ns a record");
    }

    private static Section curveSection(
            Rounds measured, List<Integer> counts, String id, String title, String x, String y) {
        List<List<String>> rows = new ArrayList<>();
        List<Double> xs = new ArrayList<>();
        List<Double> walls = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        for (int count : counts) {
            String name = Integer.toString(count);
            xs.add((double) count);
            walls.add(measured.median(name, "stream.wall"));
            cpus.add(measured.median(name, "stream.cpu"));
            rows.add(List.of(
                    name,
                    Rounds.text(measured.median(name, "stream.wall")),
                    Rounds.text(measured.median(name, "stream.cpu")),
                    Rounds.text(measured.median(name, "rss.mb"))));
        }
        return Section.of(
                id,
                List.of(new Section.Table(List.of(x, "ns a record, wall", "processor", "resident MB"), rows)),
                List.of(),
                List.of(new Section.Chart(
                        id + ".svg",
                        title,
                        x,
                        y,
                        false,
                        List.of(new Section.Curve("wall", xs, walls), new Section.Curve("processor", xs, cpus)))));
    }

    private static Section consents(Path work, int mostCalls, int most) throws IOException {
        int calls = Math.min(MILLION, mostCalls);
        Map<Double, Map<String, Double>> audited = new LinkedHashMap<>();
        for (int consents : new int[] {0, 10_000, 100_000, MILLION, 3 * MILLION, 10 * MILLION}) {
            if (consents <= most) {
                Path folder = BigPackage.folder(work, calls, consents, true);
                audited.put(consents / (double) MILLION, measured(LARGE_HEAP, "audit", folder, calls, 2, 1));
            }
        }
        List<List<String>> rows = new ArrayList<>();
        audited.forEach((consents, figures) -> rows.add(List.of(
                String.format(Locale.ROOT, "%,.0f", consents * MILLION),
                Rounds.text(figures.getOrDefault("pass1.wall", Double.NaN) * calls / NANOS),
                Rounds.text(figures.getOrDefault("pass1.cpu", Double.NaN) * calls / NANOS),
                MemoryRun.text(figures, "rss.mb"))));
        return Section.of(
                "growth-consents",
                List.of(new Section.Table(
                        List.of("consents", "seconds, wall", "processor seconds", "resident MB at -Xmx12g"), rows)),
                List.of(),
                List.of(new Section.Chart(
                        "growth-consents.svg",
                        count(calls) + " calls from CSV with so many consents, two threads",
                        "million consents",
                        "seconds",
                        false,
                        List.of(
                                curve("wall", audited, f -> f.getOrDefault("pass1.wall", Double.NaN) * calls / NANOS),
                                curve(
                                        "processor",
                                        audited,
                                        f -> f.getOrDefault("pass1.cpu", Double.NaN) * calls / NANOS)))));
    }

    private static String count(int calls) {
        return String.format(Locale.ROOT, "%,d", calls);
    }

    private static Map<String, Double> measured(List<String> jvm, Object... arguments) {
        Map<String, Double> figures = Fork.task(jvm, arguments).run();
        System.err.println(List.of(arguments) + " " + figures);
        return figures;
    }

    private static Section.Curve curve(
            String name, Map<Double, Map<String, Double>> runs, Function<Map<String, Double>, Double> figure) {
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        runs.forEach((x, figures) -> {
            double y = figure.apply(figures);
            if (!Double.isNaN(y)) {
                xs.add(x);
                ys.add(y);
            }
        });
        return new Section.Curve(name, xs, ys);
    }
}
