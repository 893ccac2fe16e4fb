package io.hegui.benchmarks;

import io.hegui.benchmarks.process.BigPackage;
import io.hegui.benchmarks.process.Fork;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many calls fit into how much heap, from memory and from files. Stateless. */
final class MemoryRun {

    /** Consents that the marketing calls of the large packages rely on. */
    static final int CONSENTS = 100_000;

    /** A size, and the heap in which it must fit. */
    private record Size(int calls, String heap) {}

    private static final List<Size> SIZES = List.of(
            new Size(1_000_000, "256m"),
            new Size(10_000_000, "256m"),
            new Size(36_500_000, "768m"),
            new Size(100_000_000, "2g"));

    private MemoryRun() {}

    /** Sizes up to {@code most}; from files, too, up to {@code mostInFiles}. */
    static Section run(Path work, int most, int mostInFiles) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<Ratio> ratios = new ArrayList<>();
        for (Size size : SIZES) {
            if (size.calls <= most) {
                Path document =
                        BigPackage.folder(work, size.calls, CONSENTS, false).resolve("inspection.json");
                add(
                        rows,
                        ratios,
                        size,
                        "from memory",
                        "stream",
                        Fork.task(List.of("-Xmx" + size.heap), "stream", document, size.calls, CONSENTS, 0, 1)
                                .run());
            }
            if (size.calls <= mostInFiles) {
                Path folder = BigPackage.folder(work, size.calls, CONSENTS, true);
                add(
                        rows,
                        ratios,
                        size,
                        "from CSV",
                        "pass1",
                        Fork.task(List.of("-Xmx" + size.heap), "audit", folder, size.calls, 2, 1)
                                .run());
            }
        }
        Section.Table table = new Section.Table(
                List.of(
                        "calls",
                        "heap",
                        "",
                        "ns a record, wall",
                        "processor",
                        "resident MB",
                        "collections",
                        "their ms"),
                rows);
        return Section.of("memory", List.of(table), ratios);
    }

    private static void add(
            List<List<String>> rows,
            List<Ratio> ratios,
            Size size,
            String from,
            String figure,
            Map<String, Double> measured) {
        String calls = String.format(Locale.ROOT, "%,d", size.calls);
        boolean full = measured.containsKey(Fork.OUT_OF_MEMORY);
        System.err.println(calls + " " + size.heap + " " + from + " " + measured);
        ratios.add(Ratio.exact(calls + " calls " + from + " out of memory at -Xmx" + size.heap, full ? 1 : 0, 0));
        rows.add(List.of(
                calls,
                size.heap,
                from,
                full ? "out of memory" : text(measured, figure + ".wall"),
                text(measured, figure + ".cpu"),
                text(measured, "rss.mb"),
                text(measured, "gc.count"),
                text(measured, "gc.millis")));
    }

    static String text(Map<String, Double> measured, String figure) {
        return Rounds.text(measured.getOrDefault(figure, Double.NaN));
    }
}
