package io.hegui.spark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.model.Level;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 排名: the licensees of a job, the best first; those that stand equal share a rank, those that can't be audited have none.
 * Immutable and thread-safe.
 *
 * @param asOf the day of the audit
 * @param lines the licensees in their order
 * @param strayRows rows of a table that belong to no known licensee, and so to no report
 */
public record Ranking(LocalDate asOf, List<Ranked> lines, long strayRows) {

    /** Schema of the JSON form. */
    public static final String SCHEMA = "inspection-ranking/1";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CSV_HEADER =
            "rank,level,score,provisional,folder,licensee,licenseNumber,calls,failures,rules,titlesZh,titlesEn,error\n";

    public Ranking {
        lines = List.copyOf(lines);
    }

    static Ranking of(LocalDate asOf, Collection<Ranked> licensees, long strayRows) {
        return new Ranking(asOf, licensees.stream().sorted(Ranked.BEST_FIRST).toList(), strayRows);
    }

    /** The rank of each line, from 1; 0 for a licensee that can't be audited. */
    private int[] ranks() {
        int[] ranks = new int[lines.size()];
        for (int i = 0; i < ranks.length; i++) {
            Ranked line = lines.get(i);
            boolean equal = i > 0 && line.equalTo(lines.get(i - 1));
            ranks[i] = line.level() == null ? 0 : equal ? ranks[i - 1] : i + 1;
        }
        return ranks;
    }

    /** For a terminal, Chinese and English. */
    public String toText() {
        StringBuilder text = new StringBuilder("合规排名 Compliance ranking  截至 as of " + asOf + "\n\n");
        text.append("名次 rank  等级 level  得分 score  通话 calls  不合格项 failures  被许可人 licensee\n");
        int[] ranks = ranks();
        for (int i = 0; i < ranks.length; i++) {
            Ranked line = lines.get(i);
            String firm = line.licensee() == null ? line.folder() : line.licensee() + " (" + line.folder() + ")";
            if (line.error() != null) {
                text.append(String.format("%9s  未能审查 not audited: %s%n", "-", line.error()));
                continue;
            }
            text.append(String.format(
                    "%9d  %-10s  %10s  %10d  %17d  %s%n",
                    ranks[i], level(line), plain(line.score()), line.calls(), line.failures(), firm));
            line.worst()
                    .forEach(failed -> text.append(String.format(
                            "%11s%s %s  %s / %s%n",
                            "", failed.severity().label(), failed.rule(), failed.zh(), failed.en())));
        }
        String levels = java.util.Arrays.stream(Level.values())
                .map(level -> level + " "
                        + lines.stream().filter(l -> l.level() == level).count())
                .collect(Collectors.joining("  "));
        text.append('\n').append(levels);
        long failed = lines.stream().filter(l -> l.level() == null).count();
        if (failed > 0) {
            text.append("  未能审查 not audited ").append(failed);
        }
        text.append('\n');
        if (strayRows > 0) {
            text.append("无法归属的记录 rows of no known licensee: ").append(strayRows).append('\n');
        }
        return text.toString().replace("\r\n", "\n");
    }

    private static String level(Ranked line) {
        return line.level() + (line.provisional() ? " (暂定)" : "");
    }

    private static String plain(@Nullable BigDecimal score) {
        return score == null ? "" : score.toPlainString();
    }

    /** RFC 4180 with a header. */
    public String toCsv() {
        StringWriter out = new StringWriter();
        out.write(CSV_HEADER);
        int[] ranks = ranks();
        for (int i = 0; i < ranks.length; i++) {
            Ranked line = lines.get(i);
            List<String> cells = new ArrayList<>();
            cells.add(ranks[i] == 0 ? "" : Integer.toString(ranks[i]));
            cells.add(line.level() == null ? "" : line.level().name());
            cells.add(plain(line.score()));
            cells.add(line.level() == null ? "" : Boolean.toString(line.provisional()));
            cells.add(line.folder());
            cells.add(line.licensee());
            cells.add(line.licenseNumber());
            cells.add(Long.toString(line.calls()));
            cells.add(Integer.toString(line.failures()));
            cells.add(joined(line, Ranked.Failed::rule));
            cells.add(joined(line, Ranked.Failed::zh));
            cells.add(joined(line, Ranked.Failed::en));
            cells.add(line.error());
            out.write(cells.stream().map(Ranking::cell).collect(Collectors.joining(",")));
            out.write('\n');
        }
        return out.toString();
    }

    private static String joined(Ranked line, java.util.function.Function<Ranked.Failed, String> part) {
        return line.worst().stream().map(part).collect(Collectors.joining("; "));
    }

    /** A cell; one that a spreadsheet would take for a formula is made a text. */
    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    /** One JSON object; stable field order. */
    public String toJson() {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA).put("asOf", asOf.toString()).put("strayRows", strayRows);
        ArrayNode nodes = root.putArray("licensees");
        int[] ranks = ranks();
        for (int i = 0; i < ranks.length; i++) {
            Ranked line = lines.get(i);
            ObjectNode node = nodes.addObject();
            node.put("folder", line.folder());
            node.put("licensee", line.licensee()).put("licenseNumber", line.licenseNumber());
            if (line.error() != null) {
                node.put("error", line.error());
                continue;
            }
            node.put("rank", ranks[i]);
            node.put("level", String.valueOf(line.level()));
            node.put("provisional", line.provisional());
            node.put("score", line.score());
            node.put("calls", line.calls()).put("failures", line.failures());
            ArrayNode worst = node.putArray("worst");
            line.worst()
                    .forEach(failed -> worst.addObject()
                            .put("rule", failed.rule())
                            .put("severity", failed.severity().name())
                            .putObject("title")
                            .put("zh-CN", failed.zh())
                            .put("en", failed.en()));
        }
        return root.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
