package io.hegui.audit;

import io.hegui.model.InspectionPackage;
import io.hegui.model.Waiver;
import io.hegui.rule.Facts;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is different in a what-if question: the package, the day, the layers that bind, the rules. Built from
 * {@link #NONE} by adding to it; later additions see the earlier ones. Immutable; thread-safe when the functions given to
 * it are.
 */
public final class Change {

    /** Nothing is different. */
    public static final Change NONE = new Change(UnaryOperator.identity(), UnaryOperator.identity());

    private final UnaryOperator<RuleSet> rules;
    private final UnaryOperator<Facts.Builder> facts;

    private Change(UnaryOperator<RuleSet> rules, UnaryOperator<Facts.Builder> facts) {
        this.rules = rules;
        this.facts = facts;
    }

    private Change andRules(UnaryOperator<RuleSet> more) {
        return new Change(set -> more.apply(rules.apply(set)), facts);
    }

    private Change andFacts(UnaryOperator<Facts.Builder> more) {
        return new Change(rules, builder -> more.apply(facts.apply(builder)));
    }

    /** And the package is edited so. Sections that the edit leaves alone cost nothing. */
    public Change editing(UnaryOperator<InspectionPackage> edit) {
        return andFacts(builder -> builder.inspection(edit));
    }

    /** And the audit is as of the end of another day. */
    public Change asOf(LocalDate day) {
        return andFacts(builder -> builder.asOf(day));
    }

    /** And other layers bind. */
    public Change profile(Profile profile) {
        return andFacts(builder -> builder.profile(profile));
    }

    /** And anything else of the facts is different. */
    public Change facts(UnaryOperator<Facts.Builder> edit) {
        return andFacts(edit);
    }

    /** And a parameter has this value from that day on. */
    public <T> Change overriding(ParameterKey<T> key, LocalDate from, T value) {
        return andRules(set -> set.overriding(key, from, value));
    }

    /** And these explanations are accepted too. */
    public Change accepting(Waiver... waivers) {
        return andRules(set -> set.toBuilder()
                .waivers(Stream.concat(set.waivers().stream(), Stream.of(waivers))
                        .toList())
                .build());
    }

    /** And other rules are used, made from those of the scan. */
    public Change rules(UnaryOperator<RuleSet> edit) {
        return andRules(edit);
    }

    RuleSet rulesFrom(RuleSet base) {
        return rules.apply(base);
    }

    Facts factsFrom(Facts base, RuleSet changed) {
        return facts.apply(base.toBuilder().rules(changed)).build();
    }
}
