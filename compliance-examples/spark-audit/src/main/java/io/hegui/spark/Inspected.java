package io.hegui.spark;

import io.hegui.io.ReportJson;
import io.hegui.report.InspectionReport;
import io.hegui.rule.RuleSet;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the job says of one licensee. Immutable and thread-safe.
 *
 * @param name name of its folder; empty for rows of no known licensee
 * @param json the report, the same to the byte as the library writes it; null when the licensee can't be audited
 * @param ranked its line in the ranking; null for rows of no known licensee
 * @param rows rows of no known licensee
 */
public record Inspected(
        String name, @Nullable String json, @Nullable Ranked ranked, long rows) implements Serializable {

    private static final long serialVersionUID = 1L;

    static Inspected of(String name, InspectionReport report, RuleSet rules, boolean fullNumbers) {
        ReportJson json = fullNumbers ? ReportJson.full() : ReportJson.masked();
        return new Inspected(name, json.toText(report), Ranked.of(name, report, rules), 0);
    }

    static Inspected failed(String name, String error) {
        return new Inspected(name, null, Ranked.failed(name, error), 0);
    }

    static Inspected nobody(long rows) {
        return new Inspected("", null, null, rows);
    }
}
