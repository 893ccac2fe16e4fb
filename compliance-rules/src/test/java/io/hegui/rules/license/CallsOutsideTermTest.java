package io.hegui.rules.license;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rules.MergeLaws;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CallsOutsideTermTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 3, 1);
    private static final LocalDate EXPIRES = LocalDate.of(2024, 3, 31);

    private static CallsOutsideTerm fresh() {
        return new CallsOutsideTerm(ISSUED, EXPIRES);
    }

    private static CallRecord call(int id, Integer day) {
        return CallRecord.builder()
                .id("C" + id)
                .startedAt(day == null ? null : Moment.of(ISSUED.plusDays(day).atTime(12, 0, id % 60)))
                .build();
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 500),
                        Arbitraries.integers().between(-20, 60).injectNull(0.1))
                .as(CallsOutsideTermTest::call)
                .list()
                .ofMaxSize(100);
    }

    @Property
    void every_order_and_split_of_calls_gives_the_same(@ForAll("calls") List<CallRecord> calls, @ForAll long seed) {
        MergeLaws.check(
                CallsOutsideTermTest::fresh,
                term -> List.of(term.dated(), term.outside(), term.examples()),
                calls,
                seed);
    }

    @Property
    void it_counts_the_calls_before_the_first_and_after_the_last_day(@ForAll("calls") List<CallRecord> calls) {
        CallsOutsideTerm term = fresh();
        calls.forEach(term::accept);

        List<LocalDate> days = calls.stream()
                .filter(call -> call.startedAt() != null)
                .map(call -> call.startedAt().date())
                .toList();

        assertThat(term.dated()).isEqualTo(days.size());
        assertThat(term.outside())
                .isEqualTo(days.stream()
                        .filter(day -> day.isBefore(ISSUED) || day.isAfter(EXPIRES))
                        .count());
    }

    @Test
    void a_term_without_an_end_covers_no_call() {
        CallsOutsideTerm term = new CallsOutsideTerm(ISSUED, null);

        term.accept(call(1, 0));

        assertThat(term.outside()).isEqualTo(1);
    }
}
