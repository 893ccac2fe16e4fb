package io.hegui.benchmarks;

import io.hegui.benchmarks.engines.Engine;
import io.hegui.fixtures.PackagePlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The twelve rules in memory, by JMH, each engine in a JVM of its own, engines in turn. Stateless. */
final class EnginesRun {

    private static final String HAND = Engine.Kind.HAND.id();
    private static final String OURS = Engine.Kind.HEGUI.id();
    private static final String WALL = "wall";

    private EnginesRun() {}

    static Section run(Path work, int rounds, int warmups, int iterations) {
        Data.folder(work, EnginesBenchmark.CALLS, PackagePlan.Format.CSV, false);
        Rounds measured = new Rounds();
        for (Engine.Kind kind : Engine.Kind.values()) {
            measured.with(kind.id(), () -> jmh(work, kind, warmups, iterations));
        }
        measured.run(rounds);
        return Section.of("engines", List.of(table(measured)), ratios(measured));
    }

    private static Map<String, Double> jmh(Path work, Engine.Kind kind, int warmups, int iterations) {
        try {
            RunResult result = new Runner(new OptionsBuilder()
                            .include(EnginesBenchmark.class.getName() + ".pass$")
                            .param("engine", kind.id())
                            .param("work", work.toString())
                            .forks(1)
                            .warmupIterations(warmups)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(iterations)
                            .measurementTime(TimeValue.seconds(1))
                            .addProfiler(CpuProfiler.class)
                            .jvmArgs("-Xms1g", "-Xmx1g", "-XX:+UseSerialGC", "-Dorg.jboss.logging.provider=slf4j")
                            .shouldFailOnError(true)
                            .verbosity(VerboseMode.SILENT)
                            .build())
                    .runSingle();
            Map<String, Double> figures = new HashMap<>();
            figures.put(WALL, result.getPrimaryResult().getScore());
            result.getSecondaryResults().forEach((name, value) -> {
                if (name.endsWith(CpuProfiler.CPU)) {
                    figures.put(CpuProfiler.CPU, value.getScore());
                }
            });
            return figures;
        } catch (RunnerException e) {
            throw new IllegalStateException(kind.id() + ": " + e.getMessage(), e);
        }
    }

    private static Section.Table table(Rounds measured) {
        List<List<String>> rows = new ArrayList<>();
        for (Engine.Kind kind : Engine.Kind.values()) {
            rows.add(List.of(
                    kind.id(),
                    kind == Engine.Kind.CEL ? "7" : "12",
                    Rounds.text(measured.median(kind.id(), WALL)),
                    Rounds.text(measured.median(kind.id(), CpuProfiler.CPU)),
                    Rounds.text(Ratio.median(measured.ratios(kind.id(), CpuProfiler.CPU, HAND, CpuProfiler.CPU)))));
        }
        return new Section.Table(
                List.of("engine", "rules", "ns a record, wall", "ns a record, processor", "to the loop by hand"), rows);
    }

    private static List<Ratio> ratios(Rounds measured) {
        List<Ratio> ratios = new ArrayList<>();
        ratios.add(Ratio.atMost(
                "Hegui to the loop by hand", measured.ratios(OURS, CpuProfiler.CPU, HAND, CpuProfiler.CPU), 1.5));
        Map<Engine.Kind, Double> wanted = Map.of(
                Engine.Kind.DROOLS, 2.0, Engine.Kind.EVRETE, 5.0, Engine.Kind.EASY_RULES, 5.0, Engine.Kind.CEL, 20.0);
        for (Engine.Kind kind : Engine.Kind.values()) {
            Double least = wanted.get(kind);
            if (least != null) {
                ratios.add(Ratio.atLeast(
                        kind.id() + " to Hegui",
                        measured.ratios(kind.id(), CpuProfiler.CPU, OURS, CpuProfiler.CPU),
                        least));
            }
        }
        return ratios;
    }
}
