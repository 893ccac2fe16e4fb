package io.hegui.benchmarks;

import io.hegui.benchmarks.gate.Judge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A decision before a call, by JMH, each judge in a JVM of its own, judges in turn. Stateless. */
final class GateRun {

    private static final int CONSENTS = 1_000_000;
    private static final double NANOS_OF_SECOND = 1e9;
    private static final String HAND = Judge.Kind.HAND.id();
    private static final String OURS = Judge.Kind.HEGUI.id();
    private static final String OURS_TWICE = "hegui, two threads";
    private static final String WALL = "wall";
    private static final String BYTES = "bytes";
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private GateRun() {}

    static Section run(int rounds, int warmups, int iterations) {
        Rounds measured = new Rounds();
        for (Judge.Kind kind : Judge.Kind.values()) {
            measured.with(kind.id(), () -> jmh(kind, 1, warmups, iterations));
        }
        measured.with(OURS_TWICE, () -> jmh(Judge.Kind.HEGUI, 2, warmups, iterations));
        measured.run(rounds);
        return Section.of(
                "gate",
                List.of(table(measured), threads(measured, rounds)),
                List.of(Ratio.atMost(
                        "the gate to the check by hand",
                        measured.ratios(OURS, CpuProfiler.CPU, HAND, CpuProfiler.CPU),
                        3)));
    }

    private static Map<String, Double> jmh(Judge.Kind kind, int threads, int warmups, int iterations) {
        try {
            RunResult result = new Runner(new OptionsBuilder()
                            .include(GateBenchmark.class.getName() + ".decide$")
                            .param("judge", kind.id())
                            .param("consents", Integer.toString(CONSENTS))
                            .forks(1)
                            .threads(threads)
                            .warmupIterations(warmups)
                            .warmupTime(TimeValue.seconds(1))
                            .measurementIterations(iterations)
                            .measurementTime(TimeValue.seconds(1))
                            .addProfiler(CpuProfiler.class)
                            .addProfiler(GCProfiler.class)
                            .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+UseSerialGC", "-Dorg.jboss.logging.provider=slf4j")
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
                if (name.endsWith(ALLOCATED)) {
                    figures.put(BYTES, value.getScore());
                }
            });
            return figures;
        } catch (RunnerException e) {
            throw new IllegalStateException(kind.id() + ": " + e.getMessage(), e);
        }
    }

    private static Section.Table table(Rounds measured) {
        List<List<String>> rows = new ArrayList<>();
        for (Judge.Kind kind : Judge.Kind.values()) {
            double nanos = measured.median(kind.id(), CpuProfiler.CPU);
            rows.add(List.of(
                    kind.id(),
                    Rounds.text(NANOS_OF_SECOND / nanos),
                    Rounds.text(nanos),
                    Rounds.text(Ratio.median(measured.ratios(kind.id(), CpuProfiler.CPU, HAND, CpuProfiler.CPU))),
                    Rounds.text(measured.median(kind.id(), BYTES))));
        }
        return new Section.Table(
                List.of(
                        "judge",
                        "decisions a second of one core",
                        "ns a decision, processor",
                        "to the check by hand",
                        "bytes an ALLOW"),
                rows);
    }

    /** JMH tells the time of a decision on each thread: two threads decide twice as many in it. */
    private static Section.Table threads(Rounds measured, int rounds) {
        List<Double> gain = measured.ratios(OURS, WALL, OURS_TWICE, WALL).stream()
                .map(ratio -> 2 * ratio)
                .toList();
        return new Section.Table(
                List.of(
                        "rounds",
                        "decisions a second, one thread, wall",
                        "two threads, wall",
                        "two to one, wall",
                        "processor time a decision, two to one"),
                List.of(List.of(
                        Integer.toString(rounds),
                        Rounds.text(NANOS_OF_SECOND / measured.median(OURS, WALL)),
                        Rounds.text(2 * NANOS_OF_SECOND / measured.median(OURS_TWICE, WALL)),
                        Rounds.text(Ratio.median(gain)),
                        Rounds.text(
                                Ratio.median(measured.ratios(OURS_TWICE, CpuProfiler.CPU, OURS, CpuProfiler.CPU))))));
    }
}
