package io.hegui.rule;

import static io.hegui.rule.RuleStubs.CHANGE;
import static io.hegui.rule.RuleStubs.EARLY;
import static io.hegui.rule.RuleStubs.limit;
import static io.hegui.rule.RuleStubs.parameter;
import static io.hegui.rule.RuleStubs.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.PhoneNumber;
import org.junit.jupiter.api.Test;

class CallLimitTest {

    private static final ParameterKey<Long> MINUTES = ParameterKey.integer("test/one.minutes");
    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final Parameter<Long> CALLS = limit(value(EARLY, 5), value(CHANGE, 3));
    private static final int EVE = (int) CHANGE.toEpochDay() - 1;

    private final CallLimit daily =
            CallLimit.daily(CallLimit.Scope.CALLER_AND_CALLEE, CALLS, (caller, first, last) -> null);
    private final CallLimit sliding = CallLimit.sliding(
            CallLimit.Scope.CALLER,
            parameter(MINUTES, value(EARLY, 90), value(CHANGE, 60)),
            CALLS,
            (caller, first, last) -> new Weight(Severity.MAJOR, caller.text() + " " + first + " " + last));

    @Test
    void a_daily_limit_counts_calendar_days() {
        assertThat(daily.isSliding()).isFalse();
        assertThat(daily.windowSeconds(EVE)).isEqualTo(86_400);
        assertThat(daily.longestWindow()).isEqualTo(86_400);
        assertThat(daily.scope()).isEqualTo(CallLimit.Scope.CALLER_AND_CALLEE);
    }

    @Test
    void a_window_is_as_long_as_the_day_says_and_the_longest_of_any_day_is_known() {
        assertThat(sliding.isSliding()).isTrue();
        assertThat(sliding.windowSeconds(EVE)).isEqualTo(5_400);
        assertThat(sliding.windowSeconds(EVE + 1)).isEqualTo(3_600);
        assertThat(sliding.longestWindow()).isEqualTo(5_400);
        assertThat(sliding.scope()).isEqualTo(CallLimit.Scope.CALLER);
    }

    @Test
    void the_limit_itself_is_permitted_and_changes_with_the_day() {
        assertThat(daily.permitted(EVE)).isEqualTo(5);
        assertThat(daily.exceededBy(5, EVE)).isFalse();
        assertThat(daily.exceededBy(6, EVE)).isTrue();
        assertThat(daily.exceededBy(4, EVE + 1)).isTrue();
        assertThat(daily.leastPermitted()).isEqualTo(3);
        assertThat(daily.valueOn(CHANGE)).isEqualTo(value(CHANGE, 3));
        assertThat(daily.valueOn(CHANGE.minusDays(1))).isEqualTo(value(EARLY, 5));
    }

    @Test
    void a_weight_is_told_by_caller_and_days() {
        assertThat(daily.weight(CALLER, 1, 2)).isNull();
        assertThat(sliding.weight(CALLER, 1, 2)).isEqualTo(new Weight(Severity.MAJOR, "95001 1 2"));
    }
}
