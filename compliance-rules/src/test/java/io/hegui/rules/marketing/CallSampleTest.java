package io.hegui.rules.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import io.hegui.rule.CallSample;
import io.hegui.rules.MergeLaws;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CallSampleTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private static CallRecord call(String id, Moment at, Purpose purpose) {
        return CallRecord.builder()
                .id(id)
                .startedAt(at)
                .purpose(purpose)
                .direction(Direction.OUTBOUND)
                .outcome(Outcome.CONNECTED)
                .build();
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        Arbitrary<Moment> starts =
                Arbitraries.integers().between(0, 150 * 86_400).map(Moment.parse("2024-11-01T00:00:00")::plusSeconds);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200).map(i -> "C" + i).injectNull(0.1),
                        starts,
                        Arbitraries.of(Purpose.class).injectNull(0.1))
                .as(CallSampleTest::call)
                .list()
                .ofMaxSize(80);
    }

    @Property
    void the_draw_does_not_depend_on_order_or_split(
            @ForAll("calls") List<CallRecord> calls, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        MergeLaws.check(() -> CallSample.open(7, size, AS_OF), sample -> ids(sample.drawn(3)), calls, seed);
    }

    @Property
    void as_many_are_drawn_as_asked_for_and_there(
            @ForAll("calls") List<CallRecord> calls, @ForAll @IntRange(min = 1, max = 8) int size, @ForAll long seed) {
        CallSample sample = CallSample.open(seed, size, AS_OF);
        calls.forEach(sample::accept);

        List<CallRecord> drawn = sample.drawn(1_200);

        long there = calls.stream()
                .filter(c -> c.startedAt().epochDay() <= AS_OF.toEpochDay())
                .count();
        assertThat(drawn).hasSize((int) Math.min(size, there)).isSubsetOf(calls);
    }

    @Test
    void purposes_are_drawn_by_their_share() {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            Purpose purpose = i < 60 ? Purpose.MARKETING : Purpose.CONSULTATION;
            calls.add(call("C" + i, Moment.parse("2024-12-02T09:00:00").plusSeconds(i), purpose));
        }
        CallSample sample = CallSample.open(2024, 3, AS_OF);
        calls.forEach(sample::accept);

        assertThat(sample.drawn(3))
                .extracting(CallRecord::purpose)
                .containsExactlyInAnyOrder(Purpose.MARKETING, Purpose.MARKETING, Purpose.CONSULTATION);
    }

    @Test
    void another_seed_draws_other_calls() {
        CallSample one = CallSample.open(1, 3, AS_OF);
        CallSample other = CallSample.open(2, 3, AS_OF);
        for (int i = 0; i < 1_000; i++) {
            CallRecord call = call("C" + i, Moment.parse("2024-12-02T09:00:00").plusSeconds(i), Purpose.MARKETING);
            one.accept(call);
            other.accept(call);
        }

        assertThat(ids(one.drawn(3))).isNotEqualTo(ids(other.drawn(3)));
    }

    private static List<String> ids(List<CallRecord> calls) {
        return calls.stream().map(c -> c.startedAt() + " " + c.id()).toList();
    }
}
