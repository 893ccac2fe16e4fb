package io.hegui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.hegui.model.Level;
import io.hegui.model.Waiver;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as {@link io.hegui.io.ReportJson} wrote it, as far as two of them are compared. Immutable and thread-safe.
 *
 * @param name name of the file
 * @param year reporting year
 * @param asOf day of the audit
 * @param licenseNumber license number
 * @param licensee name of the firm
 * @param rules digest of the rules and profile used
 * @param grade grade
 * @param findings findings, as far as they are compared
 * @param undecided rules that could not be judged
 * @param notApplicable rules that had nothing to judge
 */
record ReportFile(
        String name,
        long year,
        String asOf,
        @Nullable String licenseNumber,
        @Nullable String licensee,
        String rules,
        Standing grade,
        List<Finding> findings,
        Set<String> undecided,
        Set<String> notApplicable) {

    /**
     * A grade.
     *
     * @param level level
     * @param score points of 100
     * @param best level if all that could not be judged passes
     * @param worst level if all of it fails
     */
    record Standing(Level level, BigDecimal score, Level best, Level worst) {}

    /**
     * Takes a document.
     *
     * @throws Problem when a field is missing or malformed
     */
    static ReportFile of(String name, JsonNode document) {
        JsonFile json = new JsonFile(name);
        JsonNode ruleSet = json.part(document, "ruleSet");
        JsonNode grade = json.part(document, "grade");
        JsonNode rules = json.part(document, "rules");
        List<Finding> findings = new ArrayList<>();
        json.part(document, "findings").forEach(node -> findings.add(finding(name, json, node)));
        return new ReportFile(
                name,
                json.number(document, "year"),
                json.text(document, "asOf"),
                json.textIfThere(document, "licenseNumber"),
                json.textIfThere(document, "licensee"),
                json.text(ruleSet, "digest") + " " + json.text(ruleSet, "profile"),
                new Standing(
                        json.constant(grade, "level", Level.class),
                        grade.path("score").decimalValue(),
                        json.constant(grade, "best", Level.class),
                        json.constant(grade, "worst", Level.class)),
                findings,
                ids(json.part(rules, "indeterminate")),
                ids(json.part(rules, "notApplicable")));
    }

    private static Finding finding(String name, JsonFile json, JsonNode node) {
        String rule = json.text(node, "rule");
        RuleId id;
        try {
            id = new RuleId(rule);
        } catch (IllegalArgumentException e) {
            throw new Problem(name + ": " + e.getMessage());
        }
        LocalizedText none = new LocalizedText("", "");
        return new Finding(
                id,
                json.constant(node, "severity", Severity.class),
                json.constant(node, "verdict", Verdict.class),
                json.textIfThere(node, "reason"),
                json.text(node, "subject"),
                false,
                json.number(node, "affected"),
                json.number(node, "population"),
                List.of(),
                Values.NONE,
                none,
                none,
                null,
                List.of(),
                List.of(),
                node.has("waiver") ? new Waiver(rule, null, null, null, null) : null);
    }

    private static Set<String> ids(JsonNode array) {
        Set<String> ids = new HashSet<>();
        array.forEach(id -> ids.add(id.asText()));
        return ids;
    }
}
