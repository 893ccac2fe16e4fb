package io.hegui.benchmarks;

import java.util.List;

/**
 * What one kind of measurement found. Immutable and thread-safe.
 *
 * @param id name of the sub-command that made it
 * @param machine what it ran on
 * @param tables figures
 * @param ratios figures with bounds
 * @param charts curves
 */
public record Section(String id, String machine, List<Table> tables, List<Ratio> ratios, List<Chart> charts) {

    /** Figures for a page: a header and rows of the same length. */
    public record Table(List<String> header, List<List<String>> rows) {}

    /** Curves over one axis. */
    public record Chart(String file, String title, String x, String y, boolean logarithmic, List<Curve> curves) {}

    /** One curve. */
    public record Curve(String name, List<Double> x, List<Double> y) {}

    public Section {
        tables = List.copyOf(tables);
        ratios = List.copyOf(ratios);
        charts = List.copyOf(charts);
    }

    static Section of(String id, List<Table> tables, List<Ratio> ratios) {
        return of(id, tables, ratios, List.of());
    }

    static Section of(String id, List<Table> tables, List<Ratio> ratios, List<Chart> charts) {
        return new Section(id, thisMachine(), tables, ratios, charts);
    }

    private static String thisMachine() {
        return Runtime.getRuntime().availableProcessors() + " shared cores, Java "
                + Runtime.version().feature();
    }
}
