package io.hegui.audit;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Waiver;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Texts;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes findings of what rules answer: severity after escalation and profile, texts, waiver. Thread-safe. */
final class FindingBuilder {

    private static final LocalizedText INDETERMINATE_MESSAGE =
            new LocalizedText("无法判定：缺少 {missing}", "can't be judged: {missing} missing");
    private static final LocalizedText INDETERMINATE_REMEDIATION =
            new LocalizedText("补充所缺资料后重新审查。", "Supply what is missing and audit again.");

    private static final LocalizedText ERROR_MESSAGE =
            new LocalizedText("规则执行出错，无法判定：{missing}", "can't be judged, the rule itself failed: {missing}");
    private static final LocalizedText ERROR_REMEDIATION = new LocalizedText(
            "将规则编号与错误类别告知规则提供方；其他规则的结论不受影响。",
            "Tell whoever provides the rule its id and the kind of error; what other rules found stands.");

    private final Facts facts;
    private final RuleSet rules;

    FindingBuilder(Facts facts, RuleSet rules) {
        this.facts = facts;
        this.rules = rules;
    }

    List<Finding> findings(RuleId id, Evaluation evaluation) {
        Rule rule = Objects.requireNonNull(rules.find(id));
        return switch (evaluation.verdict()) {
            case PASS, NOT_APPLICABLE -> List.of();
            case INDETERMINATE ->
                rule.spec().isBonus() ? List.of() : List.of(indeterminate(rule, evaluation.missing()));
            case FAIL ->
                evaluation.violations().stream().map(v -> failure(rule, v)).toList();
        };
    }

    private Finding indeterminate(Rule rule, List<String> missing) {
        Values values = Values.of("missing", missing);
        boolean failed = RuleError.isAmong(missing);
        return new Finding(
                rule.id(),
                rule.spec().under(facts.profile(), rule.spec().severity()),
                Verdict.INDETERMINATE,
                null,
                Violation.WHOLE,
                false,
                0,
                0,
                List.of(),
                values,
                Texts.fill(failed ? ERROR_MESSAGE : INDETERMINATE_MESSAGE, values),
                failed ? ERROR_REMEDIATION : INDETERMINATE_REMEDIATION,
                null,
                rule.spec().sources(),
                List.of(),
                null);
    }

    private Finding failure(Rule rule, Violation violation) {
        RuleSpec spec = rule.spec();
        Severity severity = spec.under(facts.profile(), severity(spec, violation));
        String reason = violation.reason() == null ? "" : violation.reason();
        Texts texts = rules.texts();
        Values shown = violation
                .values()
                .and("affected", violation.affected())
                .and("population", violation.population())
                .and("reason", reason)
                .and("subject", violation.personal() ? masked(violation.subject()) : violation.subject());
        return new Finding(
                rule.id(),
                severity,
                Verdict.FAIL,
                violation.reason(),
                violation.subject(),
                violation.personal(),
                violation.affected(),
                violation.population(),
                violation.examples(),
                violation.values(),
                Texts.fill(texts.get(rule.id(), "message", reason), shown),
                Texts.fill(texts.get(rule.id(), "remediation", reason), shown),
                null,
                spec.sources(),
                rules.consequences(rule.id()),
                waiver(spec, severity, violation.subject()));
    }

    private static String masked(String subject) {
        return PhoneNumber.of(subject).masked();
    }

    private Severity severity(RuleSpec spec, Violation violation) {
        if (violation.severity() != null) {
            return violation.severity();
        }
        RuleSpec.Escalation escalation = spec.escalation();
        if (escalation == null) {
            return spec.severity();
        }
        BigDecimal limit = facts.valueOf(escalation.share()).multiply(BigDecimal.valueOf(violation.population()));
        return BigDecimal.valueOf(violation.affected()).compareTo(limit) > 0 ? escalation.to() : spec.severity();
    }

    private @Nullable Waiver waiver(RuleSpec spec, Severity severity, String subject) {
        if (!spec.waivable() || severity == Severity.BLOCKER) {
            return null;
        }
        for (Waiver waiver : facts.waivers()) {
            boolean valid = waiver.expiresOn() != null && !waiver.expiresOn().isBefore(facts.asOf());
            boolean meets = waiver.subject() == null
                    || waiver.subject().equals(subject)
                    || PhoneNumber.of(waiver.subject()).equals(PhoneNumber.of(subject));
            if (valid && spec.id().value().equals(waiver.rule()) && meets) {
                return waiver;
            }
        }
        return null;
    }
}
