package io.hegui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.hegui.io.ReportJson;
import io.hegui.io.RuleSets;
import io.hegui.rule.RuleSet;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compliance diff}: what differs between two days of the rules, two rule sets, or two years of a licensee. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {
            "比较两个日期的规则参数、两份规则集或两份审查报告。Tell what differs between A and B:",
            "两个日期 two days: 2024-01-01 2025-01-01",
            "两份规则集 two rule sets: rules --format json --out A.json",
            "两份报告 two reports: audit PACKAGE --format json --out A.json"
        })
final class DiffCommand implements Callable<Integer> {

    /** What A or B is. */
    private enum Kind {
        DAY("日期 a day"),
        RULE_SET("规则集 a rule set"),
        REPORT("审查报告 a report");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "较早的一方：日期或文件。The earlier one: a day or a file.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "B", description = "较晚的一方：日期或文件。The later one: a day or a file.")
    private String after = "";

    @Option(names = "--lang", paramLabel = "zh|en", description = "语言，缺省中文。Language; Chinese by default.")
    private Language language = Language.zh;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        LocalDate earlier = day(before);
        LocalDate later = day(after);
        JsonNode left = earlier == null ? document(before) : null;
        JsonNode right = later == null ? document(after) : null;
        Kind kind = kind(before, left);
        Kind other = kind(after, right);
        if (kind != other) {
            throw new Problem("A 与 B 应为同类 A and B must be of one kind, found " + kind.label + " and " + other.label);
        }
        RuleSet rules = RuleSets.load();
        String text;
        if (earlier != null && later != null) {
            text = new RulesDiffText(language, rules, terminal.colours()).days(earlier, later);
        } else if (left == null || right == null) {
            throw new IllegalStateException("a day and a file are of two kinds");
        } else if (kind == Kind.RULE_SET) {
            text = new RulesDiffText(language, rules, terminal.colours())
                    .catalogues(CatalogueFile.of(before, left), CatalogueFile.of(after, right));
        } else {
            text = new ReportDiffText(language, rules, terminal.colours())
                    .text(ReportFile.of(before, left), ReportFile.of(after, right));
        }
        terminal.out().print(text);
        terminal.out().flush();
        return Compliance.DONE;
    }

    private static @Nullable LocalDate day(String operand) {
        try {
            return LocalDate.parse(operand);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static JsonNode document(String operand) {
        try {
            Path file = Path.of(operand);
            if (Files.isRegularFile(file)) {
                return JsonFile.read(file);
            }
        } catch (InvalidPathException e) {
            // then it is no file
        }
        throw new Problem("应为日期或 JSON 文件 expected a day such as 2025-03-31 or a JSON file, found '" + operand + "'");
    }

    private static Kind kind(String operand, @Nullable JsonNode document) {
        if (document == null) {
            return Kind.DAY;
        }
        String schema = document.path("schema").asText();
        return switch (schema) {
            case CatalogueJson.SCHEMA -> Kind.RULE_SET;
            case ReportJson.SCHEMA -> Kind.REPORT;
            default ->
                throw new Problem(operand + ": 'schema' 应为 expected " + CatalogueJson.SCHEMA + " or "
                        + ReportJson.SCHEMA + ", found '" + schema + "'");
        };
    }
}
