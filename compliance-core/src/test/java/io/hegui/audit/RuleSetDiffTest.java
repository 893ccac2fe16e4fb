package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSetDiff;
import io.hegui.rule.RuleSetDiff.Change;
import io.hegui.rule.RuleSetDiff.Kind;
import io.hegui.rule.RuleSpec;
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
}
