package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.Layer;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSetDiff;
import io.hegui.rule.RuleSetDiff.Change;
import io.hegui.rule.RuleSetDiff.Kind;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RuleSetDiffTest {

    private static final LocalDate EVE = LocalDate.of(2024, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Test
    void nothing_differs_from_itself() {
        assertThat(RuleSetDiff.between(TestRules.SET, EVE, NEW_YEAR).changes()).isEmpty();
    }

    @Test
    void a_value_changes_on_its_day_and_not_the_day_before() {
        RuleSet rules = TestRules.SET.overriding(RuleSpec.MATERIAL_RATE, NEW_YEAR, new BigDecimal("0.02"));

        assertThat(RuleSetDiff.between(rules, EVE, NEW_YEAR).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(Kind.VALUE);
                    assertThat(change.name()).isEqualTo("materialRate");
                    assertThat(change.before()).isEqualTo("0.01");
                    assertThat(change.after()).isEqualTo("0.02");
                });
        assertThat(RuleSetDiff.between(rules, EVE.minusDays(1), EVE).changes()).isEmpty();
    }

    @Test
    void rules_that_come_and_go_are_named() {
        RuleSet fewer = TestRules.SET.only(rule -> !rule.id().name().equals("sublease"));

        assertThat(RuleSetDiff.between(TestRules.SET, EVE, fewer, EVE).changes())
                .containsExactly(new Change(Kind.RULE_REMOVED, "test/sublease", "BLOCKER", null, null));
        assertThat(RuleSetDiff.between(fewer, EVE, TestRules.SET, EVE).changes())
                .containsExactly(new Change(Kind.RULE_ADDED, "test/sublease", null, "BLOCKER", null));
    }

    @Test
    void parameters_that_come_and_go_are_named_with_their_values_of_the_day() {
        RuleSet rules = TestRules.SET.overriding(RuleSpec.MATERIAL_RATE, NEW_YEAR, new BigDecimal("0.02"));
        RuleSet without = RuleSet.builder("test").build();

        assertThat(RuleSetDiff.between(rules.only(rule -> false), EVE, without, EVE)
                        .changes())
                .containsExactly(new Change(Kind.PARAMETER_REMOVED, "materialRate", "0.01", null, null));
        assertThat(RuleSetDiff.between(without, EVE, rules.only(rule -> false), NEW_YEAR)
                        .changes())
                .containsExactly(new Change(Kind.PARAMETER_ADDED, "materialRate", null, "0.02", null));
    }

    @Test
    void a_new_value_is_named_with_its_source() {
        RuleSet rules = TestRules.SET.overriding(RuleSpec.MATERIAL_RATE, NEW_YEAR, new BigDecimal("0.02"));

        assertThat(RuleSetDiff.between(rules, EVE, NEW_YEAR).changes())
                .containsExactly(new Change(Kind.VALUE, "materialRate", "0.01", "0.02", Source.of("host", Layer.OWN)));
    }

    @Test
    void a_rule_that_weighs_otherwise_is_named_with_both_severities() {
        RuleSet weightier = TestRules.SET.toBuilder()
                .rules(TestRules.SET.rules().stream()
                        .map(rule -> rule instanceof TestRules.ConnectRate
                                ? new TestRules.ConnectRate(
                                        RuleSpec.of(rule.id().value(), Severity.BLOCKER, Source.of("S4", Layer.GUIDE)))
                                : rule)
                        .toList())
                .build();

        assertThat(RuleSetDiff.between(TestRules.SET, EVE, weightier, EVE).changes())
                .containsExactly(new Change(Kind.SEVERITY, "test/connect-rate", "MINOR", "BLOCKER", null));
    }
}
