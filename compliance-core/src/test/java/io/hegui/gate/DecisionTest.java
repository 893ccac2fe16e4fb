package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecisionTest {

    private static Reason reason(String rule) {
        return new Reason(
                new RuleId(rule),
                Verdict.FAIL,
                Severity.MINOR,
                true,
                null,
                Values.NONE,
                new LocalizedText("呼叫 13800138000", "a call to 13800138000"),
                List.of());
    }

    private static Decision decision(Decision.Kind kind) {
        return new Decision(
                kind,
                CallAttempt.of(PhoneNumber.of("02088880001"), PhoneNumber.of("13800138000"), Purpose.MARKETING)
                        .id("T1")
                        .build(),
                Moment.parse("2024-06-18T10:00:00"),
                new Basis(GateFacts.NO_RULES, List.of(), GateFacts.facts()),
                new Decision.Detail(
                        List.of(reason("marketing/consent"), reason("marketing/calling-hours")),
                        List.of(),
                        null,
                        List.of()));
    }

    @Test
    void is_printed_with_its_rules_and_without_a_number() {
        assertThat(decision(Decision.Kind.BLOCK))
                .hasToString("BLOCK CallAttempt[T1, CAMPAIGN] at 2024-06-18T10:00:00"
                        + " [marketing/consent, marketing/calling-hours]");
    }

    @Test
    void only_a_block_is_blocked() {
        assertThat(decision(Decision.Kind.BLOCK).blocked()).isTrue();
        assertThat(decision(Decision.Kind.WARN).blocked()).isFalse();
        assertThat(decision(Decision.Kind.ALLOW).blocked()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Decision.Kind.class)
    void every_answer_has_a_chinese_term(Decision.Kind kind) {
        assertThat(kind.label()).matches("\\p{IsHan}{2}");
    }
}
