package io.hegui.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rules of the catalogue look at a field that an import may leave unknown. A test asks the rules themselves and fails
 * when this table is no longer true. Immutable and thread-safe.
 */
final class FieldUse {

    static final Map<String, List<String>> RULES = Map.ofEntries(
            Map.entry(
                    "agentId",
                    List.of(
                            "call/agent-employed",
                            "call/agent-role",
                            "call/identified",
                            "sensitive/agent-qualified",
                            "sensitive/qualification-stated")),
            Map.entry("aiAgent", List.of("call/identified", "report/script-review")),
            Map.entry(
                    "callee",
                    List.of(
                            "anomaly/repeated-callee",
                            "call/complete-elements",
                            "marketing/consent",
                            "marketing/do-not-call",
                            "number/shell")),
            Map.entry(
                    "caller",
                    List.of(
                            "anomaly/daily-frequency",
                            "anomaly/hourly-frequency",
                            "anomaly/night-call",
                            "anomaly/repeated-callee",
                            "call/complete-elements",
                            "number/inventory",
                            "number/shell",
                            "report/record-discrepancy")),
            Map.entry(
                    "direction",
                    List.of(
                            "anomaly/daily-frequency",
                            "anomaly/hourly-frequency",
                            "anomaly/night-call",
                            "anomaly/repeated-callee",
                            "call/complete-elements",
                            "call/type-detail",
                            "marketing/calling-hours",
                            "marketing/consent",
                            "marketing/consent-evidence",
                            "marketing/disguised",
                            "marketing/do-not-call",
                            "marketing/double-confirmation",
                            "marketing/identification",
                            "marketing/licensed-service",
                            "material/impact-assessment",
                            "number/inventory",
                            "recording/digest",
                            "recording/notice",
                            "report/record-discrepancy",
                            "report/user-attribution",
                            "service/answer-time")),
            Map.entry("id", List.of("call/identified", "call/unique-id", "complaint/linked-calls")),
            Map.entry("orderId", List.of("recording/order-bound")),
            Map.entry(
                    "outcome",
                    List.of(
                            "anomaly/short-calls",
                            "call/average-duration",
                            "call/complete-elements",
                            "call/connect-rate",
                            "call/outcome-consistent",
                            "call/outcome-detail",
                            "marketing/identification",
                            "recording/notice",
                            "recording/retained",
                            "sensitive/agent-qualified",
                            "sensitive/product-risk-level",
                            "sensitive/qualification-stated",
                            "sensitive/risk-disclosure",
                            "sensitive/segment-marked")),
            Map.entry(
                    "purpose",
                    List.of(
                            "call/agent-role",
                            "call/type-detail",
                            "marketing/calling-hours",
                            "marketing/consent",
                            "marketing/consent-evidence",
                            "marketing/disguised",
                            "marketing/do-not-call",
                            "marketing/double-confirmation",
                            "marketing/identification",
                            "marketing/licensed-service",
                            "recording/digest",
                            "sensitive/agent-qualified",
                            "sensitive/product-risk-level",
                            "sensitive/qualification-stated",
                            "sensitive/risk-disclosure",
                            "sensitive/segment-marked")),
            Map.entry(
                    "recordingFile",
                    List.of(
                            "complaint/recording-whole",
                            "recording/digest",
                            "recording/order-bound",
                            "recording/retained",
                            "recording/tampered",
                            "report/record-discrepancy")),
            Map.entry("recordingNotice", List.of("recording/notice")),
            Map.entry("recordingSha256", List.of("recording/digest", "recording/tampered")),
            Map.entry("ringSeconds", List.of("service/answer-time")),
            Map.entry("scriptVersion", List.of("report/script-review")),
            Map.entry(
                    "sector",
                    List.of(
                            "sensitive/agent-qualified",
                            "sensitive/product-risk-level",
                            "sensitive/qualification-stated",
                            "sensitive/risk-disclosure",
                            "sensitive/segment-marked")),
            Map.entry(
                    "segments",
                    List.of(
                            "marketing/identification",
                            "sensitive/product-risk-level",
                            "sensitive/qualification-stated",
                            "sensitive/risk-disclosure",
                            "sensitive/segment-marked")),
            Map.entry(
                    "startedAt",
                    List.of(
                            "anomaly/daily-frequency",
                            "anomaly/hourly-frequency",
                            "anomaly/night-call",
                            "anomaly/repeated-callee",
                            "call/agent-employed",
                            "call/complete-elements",
                            "call/outside-year",
                            "call/second-precision",
                            "call/year-coverage",
                            "marketing/calling-hours",
                            "marketing/consent",
                            "marketing/do-not-call",
                            "marketing/double-confirmation",
                            "number/shell",
                            "recording/retained",
                            "sensitive/agent-qualified")),
            Map.entry(
                    "talkSeconds",
                    List.of(
                            "anomaly/short-calls",
                            "call/average-duration",
                            "call/complete-elements",
                            "call/outcome-consistent",
                            "report/record-discrepancy",
                            "sensitive/segment-marked")));

    private FieldUse() {}

    /** The rules that miss at least one of the fields, with the fields that they miss, by rule id. */
    static Map<String, List<String>> concerned(List<String> unknownFields) {
        Map<String, List<String>> rules = new TreeMap<>();
        for (String field : unknownFields) {
            for (String rule : RULES.getOrDefault(field, List.of())) {
                rules.computeIfAbsent(rule, r -> new ArrayList<>()).add(field);
            }
        }
        return rules;
    }
}
