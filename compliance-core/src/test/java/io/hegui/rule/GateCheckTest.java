package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GateCheckTest {

    private static final CallRecord CALL =
            RuleStubs.call("C1", "2024-06-18T09:00:00").build();
    private static final CallRecord OTHER = CallRecord.builder().build();
    private static final long NOON = Moment.parse("2024-06-18T12:00:00").localSecond();

    /** Fails before noon. */
    private static final GateCheck AFTERNOON = (call, second) -> Judgement.failIf(second < NOON);

    @Test
    void a_call_that_was_placed_is_judged_by_its_start_and_one_without_is_not() {
        assertThat(AFTERNOON.judge(CALL)).isSameAs(Judgement.FAIL);
        assertThat(AFTERNOON.judge(RuleStubs.call("C2", "2024-06-18T12:00:00").build()))
                .isSameAs(Judgement.PASS);
        assertThat(AFTERNOON.judge(OTHER)).isSameAs(Judgement.NOT_APPLICABLE);
    }

    @Test
    void a_check_says_nothing_of_changes_values_and_weights_unless_it_does() {
        assertThat(AFTERNOON.nextChange(CALL, NOON)).isEqualTo(GateCheck.NEVER);
        assertThat(AFTERNOON.values(CALL, NOON)).isSameAs(Values.NONE);
        assertThat(AFTERNOON.weight(CALL, NOON)).isNull();
        assertThat(GateCheck.NONE.judge(CALL, NOON)).isSameAs(Judgement.NOT_APPLICABLE);
    }

    @Test
    void a_check_of_records_is_asked_about_the_call_whenever_it_starts() {
        GateCheck check = GateCheck.of(call -> Judgement.failIf(call.id() == null));

        assertThat(check.judge(CALL, NOON)).isSameAs(Judgement.PASS);
        assertThat(check.judge(OTHER, NOON)).isSameAs(Judgement.FAIL);
        assertThat(GateCheck.of(AFTERNOON)).isSameAs(AFTERNOON);
    }

    @Test
    void what_the_facts_settle_is_said_of_the_calls_to_which_the_rule_could_apply() {
        RecordCheck<CallRecord> failing = RecordCheck.settled(Evaluation.failIf(true));
        RecordCheck<CallRecord> passing = RecordCheck.settled(Evaluation.pass());
        RecordCheck<CallRecord> idle = RecordCheck.settled(Evaluation.notApplicable());
        GateCheck unknown = GateCheck.of(RecordCheck.missing("agents", "license"), call -> call.id() != null);

        assertThat(GateCheck.of(failing).judge(CALL, NOON)).isSameAs(Judgement.FAIL);
        assertThat(GateCheck.of(passing).judge(CALL, NOON)).isSameAs(Judgement.PASS);
        assertThat(GateCheck.of(idle)).isSameAs(GateCheck.NONE);
        assertThat(unknown.judge(CALL, NOON)).hasToString("INDETERMINATE agents, license");
        assertThat(unknown.judge(OTHER, NOON)).isSameAs(Judgement.NOT_APPLICABLE);
        assertThat(failing.judge(CALL)).isSameAs(Judgement.NOT_APPLICABLE);
    }

    @Property
    void of_two_changes_the_earlier_one_that_lies_ahead_counts(
            @ForAll byte second, @ForAll byte one, @ForAll byte other) {
        long expected = List.of(one, other).stream()
                .mapToLong(Byte::longValue)
                .filter(change -> change > second)
                .min()
                .orElse(GateCheck.NEVER);

        assertThat(GateCheck.earlier(second, one, other)).isEqualTo(expected);
    }

    @Test
    void a_change_at_the_second_itself_does_not_lie_ahead() {
        assertThat(GateCheck.earlier(5, 5, 5)).isEqualTo(GateCheck.NEVER);
        assertThat(GateCheck.earlier(5, 6, 5)).isEqualTo(6);
        assertThat(GateCheck.earlier(5, 5, 6)).isEqualTo(6);
    }

    @Test
    void a_day_beyond_any_calendar_never_starts() {
        assertThat(GateCheck.startOf(1)).isEqualTo(LocalSeconds.DAY);
        assertThat(GateCheck.startOf(-1)).isEqualTo(-LocalSeconds.DAY);
        assertThat(GateCheck.startOf(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE * 86_400L);
        assertThat(GateCheck.startOf(Integer.MAX_VALUE + 1L)).isEqualTo(GateCheck.NEVER);
        assertThat(GateCheck.startOf(Integer.MIN_VALUE)).isEqualTo(GateCheck.NEVER);
    }
}
