package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallSampleTest {

    private static final LocalDate AS_OF = RuleStubs.AS_OF;

    private static CallRecord call(@Nullable String id, String at, @Nullable Purpose purpose) {
        return RuleStubs.call("", at).id(id).purpose(purpose).build();
    }

    private static CallSample of(int size, List<CallRecord> calls) {
        CallSample sample = CallSample.open(7, size, AS_OF);
        calls.forEach(sample::accept);
        return sample;
    }

    private static List<CallRecord> numbered(int count, @Nullable Purpose purpose) {
        String name = purpose == null ? "X" : purpose.name();
        return IntStream.range(0, count)
                .mapToObj(i -> call(
                        name + i,
                        Moment.parse("2025-01-06T09:00:00")
                                .plusSeconds(i * 7_919L)
                                .toString(),
                        purpose))
                .toList();
    }

    private static List<String> ids(List<CallRecord> calls) {
        return calls.stream().map(call -> String.valueOf(call.id())).toList();
    }

    private static Map<String, Integer> byPurpose(List<CallRecord> calls) {
        Map<String, Integer> counts = new HashMap<>();
        calls.forEach(call -> counts.merge(String.valueOf(call.purpose()), 1, Integer::sum));
        return counts;
    }

    @Test
    void connected_calls_up_to_the_day_of_the_audit_are_drawn() {
        List<CallRecord> calls = List.of(
                call("last", "2025-03-20T23:59:59", null),
                call("late", "2025-03-21T00:00:00", null),
                RuleStubs.call("busy", "2025-03-20T09:00:00")
                        .outcome(Outcome.BUSY)
                        .build(),
                RuleStubs.call("undated", "2025-03-20T09:00:00").startedAt(null).build());

        assertThat(ids(of(9, calls).drawn(12))).containsExactly("last");
        assertThat(of(9, List.of()).drawn(12)).isEmpty();
    }

    @Test
    void the_months_end_with_the_last_call_and_not_with_the_audit() {
        List<CallRecord> calls = List.of(
                call("before", "2025-01-27T23:59:59", Purpose.MARKETING),
                call("first", "2025-01-28T00:00:00", Purpose.MARKETING),
                call("last", "2025-02-28T09:00:00", Purpose.FOLLOW_UP));

        assertThat(ids(of(9, calls).drawn(1))).containsExactly("first", "last");
        assertThat(ids(of(9, calls).drawn(2))).containsExactly("before", "first", "last");
    }

    @Test
    void a_last_call_that_nobody_answered_ends_the_months_too() {
        CallRecord unanswered = RuleStubs.call("busy", "2025-03-20T09:00:00")
                .outcome(Outcome.BUSY)
                .build();
        List<CallRecord> calls = List.of(
                call("before", "2025-02-19T23:59:59", Purpose.MARKETING),
                call("first", "2025-02-20T00:00:00", Purpose.MARKETING),
                unanswered,
                call("after the audit", "2025-03-21T09:00:00", Purpose.MARKETING));

        assertThat(ids(of(9, calls).drawn(1))).containsExactly("first");
        for (CallSample other : RuleStubs.inParts(() -> of(9, List.of()), calls, 7)) {
            assertThat(ids(other.drawn(1))).containsExactly("first");
        }
        assertThat(of(9, List.of(unanswered)).drawn(1)).isEmpty();
    }

    @Test
    void calls_are_drawn_in_the_order_of_start_and_id() {
        List<CallRecord> calls = List.of(
                call("B", "2025-03-02T09:00:00", null),
                call("C", "2025-03-01T09:00:00", Purpose.MARKETING),
                call("A", "2025-03-02T09:00:00", Purpose.FOLLOW_UP),
                call(null, "2025-03-02T09:00:00", Purpose.MARKETING));

        assertThat(ids(of(4, calls).drawn(3))).containsExactly("C", "null", "A", "B");
    }

    @Test
    void purposes_have_their_share_by_largest_remainder() {
        List<CallRecord> calls = new ArrayList<>(numbered(5, Purpose.MARKETING));
        calls.addAll(numbered(3, Purpose.FOLLOW_UP));
        calls.addAll(numbered(2, null));

        // 4 of 10: 2.0, 1.2 and 0.8
        assertThat(byPurpose(of(4, calls).drawn(3))).isEqualTo(Map.of("MARKETING", 2, "FOLLOW_UP", 1, "null", 1));
        // 5 of 10: 2.5, 1.5 and 1.0
        assertThat(byPurpose(of(6, calls).drawn(3))).isEqualTo(Map.of("MARKETING", 3, "FOLLOW_UP", 2, "null", 1));
        assertThat(of(11, calls).drawn(3)).hasSize(10);
    }

    @Property
    void the_draw_is_the_same_however_calls_come_and_are_written(
            @ForAll List<@IntRange(min = 0, max = 300) Integer> hours,
            @ForAll @IntRange(min = 1, max = 6) int size,
            @ForAll long seed) {
        List<CallRecord> calls = new ArrayList<>();
        for (int hour : hours) {
            String at = Moment.parse("2025-01-06T09:00:00")
                    .plusSeconds(hour * 3_600L)
                    .toString();
            calls.add(call("C" + calls.size() / 3, at, hour % 3 == 0 ? null : Purpose.values()[hour % 3]));
        }
        CallSample plain = of(size, calls);

        for (CallSample other : RuleStubs.inParts(() -> of(size, List.of()), calls, seed)) {
            assertThat(other.drawn(1)).isEqualTo(plain.drawn(1));
            assertThat(other.drawn(0)).isEqualTo(plain.drawn(0));
        }
        assertThat(plain.drawn(1)).hasSize(Math.min(size, calls.size()));
    }

    @Property
    void calls_of_one_second_and_id_are_told_apart_by_all_they_hold(@ForAll long seed) {
        List<CallRecord> calls = IntStream.range(0, 12)
                .mapToObj(i -> RuleStubs.call("C1", "2025-03-01T09:00:00")
                        .agentId("A" + i)
                        .build())
                .toList();
        List<String> drawn = agents(of(3, calls));

        assertThat(drawn).hasSize(3).doesNotHaveDuplicates();
        for (CallSample other : RuleStubs.inParts(() -> of(3, List.of()), calls, seed)) {
            assertThat(agents(other)).isEqualTo(drawn);
        }
    }

    private static List<String> agents(CallSample sample) {
        return sample.drawn(1).stream().map(CallRecord::agentId).toList();
    }

    /** States of other machines and of earlier versions are merged with those of this one. */
    @Test
    void a_seed_draws_the_same_calls_in_every_version() {
        List<CallRecord> calls = new ArrayList<>(numbered(40, Purpose.MARKETING));
        calls.addAll(numbered(20, null));

        assertThat(ids(of(6, calls).drawn(3)))
                .containsExactly("MARKETING7", "X8", "MARKETING14", "MARKETING16", "X17", "MARKETING23");
    }

    @Test
    void every_call_is_drawn_by_some_seed() {
        List<CallRecord> calls = numbered(30, Purpose.MARKETING);
        Set<String> drawn = new HashSet<>();
        for (int seed = 0; seed < 400; seed++) {
            CallSample sample = CallSample.open(seed, 1, AS_OF);
            calls.forEach(sample::accept);
            drawn.addAll(ids(sample.drawn(3)));
        }

        assertThat(drawn).hasSize(30);
    }

    @Test
    void calls_that_can_not_be_drawn_any_more_are_not_written() {
        CallSample sample = CallSample.open(7, 2, AS_OF);
        numbered(900, Purpose.MARKETING).forEach(sample::accept);
        StateOut out = new StateOut();

        sample.write(out);
        CallSample read = CallSample.open(7, 2, AS_OF);
        read.read(new StateIn(out.toByteArray()));

        assertThat(out.toByteArray()).hasSizeLessThan(2_000);
        assertThat(read.drawn(3)).isEqualTo(sample.drawn(3));
    }

    @Test
    void a_written_call_without_start_is_refused() {
        StateOut out = new StateOut();
        out.signed(20_000);
        out.map(Map.of("MARKETING", CallRecord.builder().id("C1").build()), (rest, call) -> {
            rest.unsigned(1);
            rest.signed(20_000);
            rest.unsigned(1);
            rest.unsigned(1);
            CallCodec.write(call, rest);
        });
        CallSample sample = CallSample.open(7, 2, AS_OF);

        assertThatThrownBy(() -> sample.read(new StateIn(out.toByteArray())))
                .isInstanceOf(StateError.class)
                .hasMessage("state: sample: found a call without start, expected one with it");
    }

    @Test
    void a_sample_of_no_calls_is_refused() {
        assertThat(of(1, numbered(3, null)).drawn(3)).hasSize(1);
        assertThatThrownBy(() -> CallSample.open(7, 0, AS_OF))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size is 0, expected 1 or more");
    }
}
