package io.hegui.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was measured, kept: a JSON file a section, charts, and the page whose tables stand between markers {@code <!--
 * begin: id -->} and {@code <!-- end: id -->}. Immutable and thread-safe.
 *
 * @param page the page
 * @param folder for figures and charts
 */
record Results(Path page, Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Keeps a section, draws its charts and puts its tables into the page. */
    void keep(Section section) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(fileOf(section.id()), JSON.writeValueAsString(section) + "\n");
        for (Section.Chart chart : section.charts()) {
            Charts.draw(chart, folder);
        }
        String text = Files.readString(page);
        String begin = "<!-- begin: " + section.id() + " -->";
        String end = "<!-- end: " + section.id() + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IOException(page + ": found no markers of " + section.id() + ", expected " + begin);
        }
        Files.writeString(
                page,
                text.substring(0, from + begin.length()) + "\n" + markdown(section) + text.substring(to),
                StandardCharsets.UTF_8);
    }

    /** Keeps again what was measured before, after the page or the drawing changed. */
    void renew() throws IOException {
        for (Section section : kept()) {
            keep(section);
        }
    }

    /** The ratios of a section that was kept, by name; none when it wasn't. */
    Map<String, Ratio> ratios(String section) throws IOException {
        Path file = fileOf(section);
        return Files.exists(file)
                ? read(file).ratios().stream().collect(Collectors.toMap(Ratio::name, Function.identity()))
                : Map.of();
    }

    private Path fileOf(String section) {
        return folder.resolve(section + ".json");
    }

    private static Section read(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Section.class);
    }

    private List<Section> kept() throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Section> sections = new ArrayList<>();
        for (Path file : files) {
            sections.add(read(file));
        }
        return sections;
    }

    /** Draws the kept charts as PNG. */
    void drawBitmaps(Path target) throws IOException {
        Files.createDirectories(target);
        for (Section section : kept()) {
            for (Section.Chart chart : section.charts()) {
                Charts.drawBitmap(chart, target.resolve(chart.file().replace(".svg", ".png")));
            }
        }
    }

    private String markdown(Section section) {
        StringBuilder text = new StringBuilder();
        text.append("Measured on ").append(section.machine()).append(".\n");
        for (Section.Table table : section.tables()) {
            text.append('\n');
            rows(text, table);
        }
        if (!section.ratios().isEmpty()) {
            text.append('\n');
            List<List<String>> rows = new ArrayList<>();
            for (Ratio ratio : section.ratios()) {
                rows.add(List.of(
                        ratio.name(),
                        Rounds.text(ratio.value()),
                        (ratio.atMost() ? "≤ " : "≥ ") + Rounds.text(ratio.bound()),
                        Math.round(ratio.margin() * 100) + " %",
                        ratio.isHeld() ? "held" : ratio.isBehind() ? "**missed**" : "missed, within noise"));
            }
            rows(text, new Section.Table(List.of("ratio", "measured", "wanted", "noise margin", ""), rows));
        }
        for (Section.Chart chart : section.charts()) {
            text.append("\n![")
                    .append(chart.title())
                    .append("](")
                    .append(folder.getFileName())
                    .append('/')
                    .append(chart.file())
                    .append(")\n");
        }
        return text.toString();
    }

    private static void rows(StringBuilder text, Section.Table table) {
        row(text, table.header());
        text.append("|---".repeat(table.header().size())).append("|\n");
        table.rows().forEach(row -> row(text, row));
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
