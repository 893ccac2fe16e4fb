package io.hegui.rules.waiver;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Waiver;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A waiver counts for nothing: it has expired or names no last day, names a rule or a subject that nobody knows, or a rule
 * that can't be waived. The first of these is its reason. Waivers of the host are judged like those of the package.
 */
public final class Valid implements ReviewRule {

    private static final RuleSpec SPEC = RuleSpec.of("waiver/valid", Severity.ADVICE, Sources.OWN);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts, List<Finding> findings, RuleSet rules) {
        List<Waiver> waivers = facts.waivers();
        KnownSubjects subjects = new KnownSubjects(facts, findings);
        List<Violation> violations = new ArrayList<>();
        for (Waiver waiver : waivers) {
            String reason = reason(waiver, facts, rules, subjects);
            if (reason != null) {
                violations.add(Violation.about(subject(waiver))
                        .because(reason)
                        .counting(1, waivers.size())
                        .with(expiry(waiver)));
            }
        }
        return Evaluation.of(violations, waivers.size());
    }

    private static @Nullable String reason(Waiver waiver, Facts facts, RuleSet rules, KnownSubjects subjects) {
        if (waiver.expiresOn() == null) {
            return "NO_EXPIRY";
        }
        if (waiver.expiresOn().isBefore(facts.asOf())) {
            return "EXPIRED";
        }
        Rule rule = find(waiver.rule(), rules);
        if (rule == null) {
            return "UNKNOWN_RULE";
        }
        if (waiver.subject() != null && !subjects.knows(rule.id(), waiver.subject())) {
            return "UNKNOWN_SUBJECT";
        }
        return rule.spec().waivable() ? null : "NOT_WAIVABLE";
    }

    private static @Nullable Rule find(@Nullable String id, RuleSet rules) {
        return rules.rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The waiver's rule and, where it names one, its subject; a user's number is hidden. */
    private static String subject(Waiver waiver) {
        String rule = Objects.requireNonNullElse(waiver.rule(), "?");
        String subject = waiver.subject();
        if (subject == null) {
            return rule;
        }
        PhoneNumber number = PhoneNumber.of(subject);
        return rule + "/" + (number.isComplete() ? number.masked() : subject);
    }

    private static Values expiry(Waiver waiver) {
        return waiver.expiresOn() == null ? Values.NONE : Values.of("expiresOn", waiver.expiresOn());
    }
}
