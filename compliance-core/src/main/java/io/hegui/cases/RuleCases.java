package io.hegui.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.audit.AuditResult;
import io.hegui.audit.Auditor;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RecordJson;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.Attachments;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Profile;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases and runs them. A case file is a JSON object {@code {"rule": …, "cases": [{"name", "asOf", "given",
 * "expect"}]}}. In {@code given}, {@code year} defaults to the year before {@code asOf}; {@code profile} may be
 * {@code law}; {@code attachments} maps paths to {@code {bytes, sha256, format}}; {@code repeat: n} in a record stands for
 * n equal records whose ids get a number. {@code expect} names the {@code verdict} and may name {@code findings}: a list
 * whose entries name any of {@code severity, subject, reason, affected, population, examples}. Stateless and thread-safe.
 */
public final class RuleCases {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OUTSIDE_PACKAGE =
            List.of("calls", "consents", "complaints", "profile", "attachments");

    private RuleCases() {}

    /**
     * Reads a case file; the caller closes the stream.
     *
     * @throws IOException when the file can't be read or is malformed
     */
    public static List<RuleCase> read(InputStream in) throws IOException {
        JsonNode file;
        try {
            file = JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw new IOException("cases: found no JSON, expected an object with 'rule' and 'cases'", e);
        }
        RuleId rule;
        try {
            rule = new RuleId(file.path("rule").asText());
        } catch (IllegalArgumentException e) {
            throw new IOException("cases: 'rule': found no rule id, expected one such as marketing/consent", e);
        }
        List<RuleCase> cases = new ArrayList<>();
        for (JsonNode node : file.path("cases")) {
            cases.add(new RuleCase(
                    rule, node.path("name").asText(), asOf(node), node.path("given"), node.path("expect")));
        }
        return cases;
    }

    private static LocalDate asOf(JsonNode node) throws IOException {
        try {
            return LocalDate.parse(node.path("asOf").asText());
        } catch (DateTimeParseException e) {
            throw new IOException("cases: 'asOf': found no day, expected one such as 2025-03-20", e);
        }
    }

    /**
     * Runs a case with its one rule; a rule over findings runs with all rules, and its own findings are compared.
     *
     * @return what differs from what is expected, one line; null when nothing does
     */
    public static @Nullable String run(RuleCase ruleCase, RuleSet rules) {
        Rule rule = rules.find(ruleCase.rule());
        if (rule == null) {
            return "there is no rule " + ruleCase.rule();
        }
        RuleSet used = rule instanceof ReviewRule ? rules : rules.only(r -> r.id().equals(rule.id()));
        AuditResult result = audit(ruleCase, used);
        List<Finding> findings = result.findings().stream()
                .filter(finding -> finding.rule().equals(rule.id()))
                .toList();
        String thrown = thrown(findings);
        if (thrown != null) {
            return "the rule threw " + thrown;
        }
        Verdict verdict = result.verdicts().get(ruleCase.rule());
        String expected = ruleCase.expect().path("verdict").asText();
        if (verdict == null || !verdict.name().equals(expected)) {
            return "verdict is " + verdict + ", expected " + expected + "; findings: " + shown(findings);
        }
        return ruleCase.expect().has("findings")
                ? compare(findings, ruleCase.expect().path("findings"))
                : null;
    }

    /** The exception that stands in place of an answer; null when there is none. */
    private static @Nullable String thrown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.values().get("missing"))
                .map(missing -> missing instanceof Collection<?> names ? Evaluation.thrown(names) : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static AuditResult audit(RuleCase ruleCase, RuleSet rules) {
        return Auditor.open(facts(ruleCase, rules), rules).audit(calls(ruleCase));
    }

    /** The calls of a case; none when the stream is not supplied. */
    public static List<CallRecord> calls(RuleCase ruleCase) {
        List<CallRecord> calls = records(ruleCase.given().get("calls"), RecordJson::call);
        return calls == null ? List.of() : calls;
    }

    /** The facts of a case, its calls left aside. */
    public static Facts facts(RuleCase ruleCase, RuleSet rules) {
        ObjectNode document = JSON.createObjectNode();
        document.put("year", ruleCase.asOf().getYear() - 1);
        JsonNode given = ruleCase.given();
        for (Map.Entry<String, JsonNode> field : given.properties()) {
            if (!OUTSIDE_PACKAGE.contains(field.getKey())) {
                document.set(field.getKey(), field.getValue());
            }
        }
        List<ConsentRecord> consents = records(given.get("consents"), RecordJson::consent);
        List<ComplaintCase> complaints = records(given.get("complaints"), RecordJson::complaint);
        return Facts.of(PackageReader.fromJson(document.toString(), ruleCase.name()), ruleCase.asOf(), rules)
                .profile(Profile.valueOf(given.path("profile").asText("guide").toUpperCase(Locale.ROOT)))
                .consents(consents == null ? null : HeldConsents.of(consents))
                .complaints(complaints)
                .callsSupplied(given.has("calls"))
                .attachments(attachments(given.path("attachments")))
                .build();
    }

    private static Attachments attachments(JsonNode nodes) {
        return path -> {
            JsonNode node = nodes.get(path);
            return node == null
                    ? null
                    : new Attachments.Attachment(
                            node.path("bytes").asLong(1),
                            node.path("sha256").asText(),
                            node.path("format").asText("pdf"));
        };
    }

    private static <R> @Nullable List<R> records(@Nullable JsonNode nodes, Function<JsonNode, R> read) {
        if (nodes == null) {
            return null;
        }
        List<R> records = new ArrayList<>();
        for (JsonNode node : nodes) {
            int repeat = node.path("repeat").asInt(1);
            for (int i = 1; i <= repeat; i++) {
                ObjectNode copy = node.deepCopy();
                copy.remove("repeat");
                if (repeat > 1 && copy.has("id")) {
                    copy.put("id", copy.get("id").asText() + "-" + String.format(Locale.ROOT, "%06d", i));
                }
                records.add(read.apply(copy));
            }
        }
        return records;
    }

    private static @Nullable String compare(List<Finding> findings, JsonNode expected) {
        if (findings.size() != expected.size()) {
            return findings.size() + " findings, expected " + expected.size() + ": " + shown(findings);
        }
        for (int i = 0; i < findings.size(); i++) {
            JsonNode actual = node(findings.get(i));
            for (Map.Entry<String, JsonNode> field : expected.get(i).properties()) {
                JsonNode found = actual.path(field.getKey());
                if (!same(found, field.getValue())) {
                    return "finding " + (i + 1) + ": " + field.getKey() + " is " + found + ", expected "
                            + field.getValue() + ": " + shown(findings);
                }
            }
        }
        return null;
    }

    private static boolean same(JsonNode found, JsonNode expected) {
        return (found.isNumber() && expected.isNumber())
                ? found.decimalValue().compareTo(expected.decimalValue()) == 0
                : found.toString().equals(expected.toString());
    }

    private static ObjectNode node(Finding finding) {
        ObjectNode node = JSON.createObjectNode();
        node.put("severity", finding.severity().name());
        node.put("subject", finding.subject());
        if (finding.reason() != null) {
            node.put("reason", finding.reason());
        }
        node.put("affected", finding.affected());
        node.put("population", finding.population());
        node.put("waived", finding.waiver() != null);
        finding.examples().forEach(node.withArray("examples")::add);
        finding.values().forEach((name, value) -> node.set(name, JSON.valueToTree(value)));
        try {
            return (ObjectNode) JSON.readTree(node.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree just written can be read", e);
        }
    }

    private static String shown(List<Finding> findings) {
        return findings.stream().map(f -> node(f).toString()).toList().toString();
    }
}
