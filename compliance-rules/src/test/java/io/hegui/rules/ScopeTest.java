package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scope never hides a call to which the rule applies. */
class ScopeTest {

    private static final RuleSet RULES = RuleSets.load();

    static Stream<CallRule> rules() {
        return RULES.rules().stream().filter(CallRule.class::isInstance).map(CallRule.class::cast);
    }

    private static List<RuleCase> cases(Rule rule) throws IOException {
        try (InputStream in = ScopeTest.class.getResourceAsStream("/cases/" + rule.id() + ".json")) {
            return RuleCases.read(in);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_a_rule_applies_to_is_in_its_scope(CallRule rule) throws IOException {
        List<CallRecord> calls = new ArrayList<>();
        for (Rule other : (Iterable<CallRule>) rules()::iterator) {
            cases(other).forEach(example -> calls.addAll(RuleCases.calls(example)));
        }
        int applied = 0;
        for (RuleCase example : cases(rule)) {
            Facts facts = RuleCases.facts(example, RULES);
            RecordCheck<CallRecord> check = rule.prepare(facts);
            for (CallRecord call : calls) {
                if (check.judge(call) != Judgement.NOT_APPLICABLE) {
                    assertThat(rule.scope().includes(call)).as("%s", call).isTrue();
                    applied++;
                }
            }
        }

        assertThat(applied).isPositive();
    }
}
