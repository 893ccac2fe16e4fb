package io.hegui.rules.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rules.MergeLaws;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DayPresenceTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);

    private static DayPresence fresh() {
        return new DayPresence(FIRST.toEpochDay(), LAST.toEpochDay());
    }

    private static CallRecord call(Integer day) {
        return CallRecord.builder()
                .startedAt(day == null ? null : Moment.of(FIRST.plusDays(day).atTime(23, 59, 59)))
                .build();
    }

    private static List<Object> answer(DayPresence days) {
        return List.of(
                days.isEmpty(),
                IntStream.range(0, 366)
                        .filter(day -> days.nextWithCall(FIRST.plusDays(day)).equals(FIRST.plusDays(day)))
                        .boxed()
                        .toList());
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        return Arbitraries.integers()
                .between(-3, 369)
                .injectNull(0.1)
                .map(DayPresenceTest::call)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void every_order_and_split_of_calls_gives_the_same(@ForAll("calls") List<CallRecord> calls, @ForAll long seed) {
        MergeLaws.check(DayPresenceTest::fresh, DayPresenceTest::answer, calls, seed);
    }

    @Property
    void it_knows_exactly_the_days_of_the_year_that_bear_a_call(@ForAll("calls") List<CallRecord> calls) {
        DayPresence days = fresh();
        calls.forEach(days::accept);

        List<Integer> expected = calls.stream()
                .filter(call -> call.startedAt() != null)
                .map(call -> (int) (call.startedAt().epochDay() - FIRST.toEpochDay()))
                .filter(day -> day >= 0 && day < 366)
                .distinct()
                .sorted()
                .toList();

        assertThat(answer(days)).isEqualTo(List.of(calls.isEmpty(), expected));
    }

    @Test
    void after_the_last_call_the_next_one_is_the_day_after_the_year() {
        DayPresence days = fresh();
        days.accept(call(10));

        assertThat(days.nextWithCall(FIRST.plusDays(11))).isEqualTo(LAST.plusDays(1));
        assertThat(days.nextWithoutCall(FIRST.plusDays(10))).isEqualTo(FIRST.plusDays(11));
    }
}
