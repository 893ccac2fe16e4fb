package io.hegui.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Contenders that run in turn, round after round, so that a neighbour's noise hits all of them. For one thread. */
final class Rounds {

    private final Map<String, Supplier<Map<String, Double>>> contenders = new LinkedHashMap<>();
    private final Map<String, List<Map<String, Double>>> measured = new LinkedHashMap<>();

    /** Adds a contender; each of its runs gives named figures. */
    Rounds with(String name, Supplier<Map<String, Double>> run) {
        contenders.put(name, run);
        measured.put(name, new ArrayList<>());
        return this;
    }

    /** Runs so many rounds. */
    Rounds run(int rounds) {
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, Supplier<Map<String, Double>>> contender : contenders.entrySet()) {
                Map<String, Double> figures = contender.getValue().get();
                measured.computeIfAbsent(contender.getKey(), name -> new ArrayList<>())
                        .add(figures);
                System.err.println("round " + round + " " + contender.getKey() + " " + rounded(figures));
            }
        }
        return this;
    }

    private static Map<String, String> rounded(Map<String, Double> figures) {
        Map<String, String> rounded = new LinkedHashMap<>();
        figures.forEach((name, value) -> rounded.put(name, text(value)));
        return rounded;
    }

    /** Names of the contenders. */
    Set<String> contenders() {
        return contenders.keySet();
    }

    /** The figure of each round. */
    List<Double> all(String contender, String figure) {
        return measured.getOrDefault(contender, List.of()).stream()
                .map(figures -> figures.getOrDefault(figure, Double.NaN))
                .toList();
    }

    /** The median of a figure over the rounds. */
    double median(String contender, String figure) {
        return Ratio.median(all(contender, figure));
    }

    /** One contender's figure to another's, round by round. */
    List<Double> ratios(String one, String oneFigure, String other, String otherFigure) {
        List<Double> ones = all(one, oneFigure);
        List<Double> others = all(other, otherFigure);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            ratios.add(ones.get(i) / others.get(i));
        }
        return ratios;
    }

    /** A figure as a page shows it: three digits or so. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", value);
    }
}
