package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CounterSnapshotTest {

    private static final long NOON = LocalDate.of(2024, 6, 18).toEpochDay() * LocalSeconds.DAY + 43_200;
    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final RuleId RULE = new RuleId("call/overseas-number");

    private static void with(MemoryCounters counters, long second, Consumer<MemoryLedger> change) {
        try (MemoryLedger ledger = Objects.requireNonNull(counters.open(CALLER, second))) {
            change.accept(ledger);
        }
    }

    private static MemoryCounters carried(MemoryCounters counters, MemoryCounters to) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CounterSnapshot.write(counters, out);
        CounterSnapshot.read(new ByteArrayInputStream(out.toByteArray()), to);
        return to;
    }

    private static MemoryCounters carried(MemoryCounters counters) throws IOException {
        return carried(counters, MemoryCounters.create());
    }

    private static CallRun calls(MemoryCounters counters) {
        return Objects.requireNonNull(counters.history(CALLER));
    }

    @Test
    void calls_come_back_with_their_callees_and_from_when_on_they_are_exact() throws IOException {
        MemoryCounters counters = MemoryCounters.create();
        with(counters, NOON, ledger -> {
            ledger.add(NOON - 1, USER);
            ledger.forgetBefore(NOON);
            ledger.add(NOON, PhoneNumber.of("内线"));
            ledger.add(NOON + 1, USER);
        });

        CallRun calls = calls(carried(counters));

        assertThat(calls.size()).isEqualTo(2);
        assertThat(calls.second(0)).isEqualTo(NOON);
        assertThat(calls.callee(0)).isEqualTo(PhoneNumber.of("内线"));
        assertThat(calls.second(1)).isEqualTo(NOON + 1);
        assertThat(calls.callee(1)).isEqualTo(USER);
        assertThat(calls.exactFrom()).isEqualTo(NOON);
    }

    @Test
    void a_number_without_calls_still_knows_from_when_on_it_is_exact() throws IOException {
        MemoryCounters counters = MemoryCounters.create();
        with(counters, NOON, ledger -> ledger.forgetBefore(NOON));

        CallRun calls = calls(carried(counters));

        assertThat(calls.size()).isZero();
        assertThat(calls.exactFrom()).isEqualTo(NOON);
    }

    @Test
    void a_number_of_which_nothing_was_forgotten_comes_back_as_such() throws IOException {
        MemoryCounters counters = MemoryCounters.create();
        with(counters, NOON, ledger -> ledger.add(NOON, USER));

        assertThat(calls(carried(counters)).exactFrom()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void shares_come_back() throws IOException {
        MemoryCounters counters = MemoryCounters.create();
        counters.share(RULE, 2024).addPopulation(100);
        counters.share(RULE, 2024).addAffected(3);
        counters.share(RULE, 2023).addPopulation(7);

        MemoryCounters restored = carried(counters);

        assertThat(restored.share(RULE, 2024).population()).isEqualTo(100);
        assertThat(restored.share(RULE, 2024).affected()).isEqualTo(3);
        assertThat(restored.share(RULE, 2023).population()).isEqualTo(7);
        assertThat(restored.share(RULE, 2023).affected()).isZero();
    }

    @Test
    void restored_counters_are_held_by_nobody() throws IOException {
        MemoryCounters counters = MemoryCounters.create();
        with(counters, NOON, ledger -> ledger.add(NOON, USER));

        MemoryCounters restored = carried(counters);

        assertThat(Elsewhere.ask(() -> {
                    with(restored, NOON, ledger -> ledger.add(NOON, USER));
                    return calls(restored).size();
                }))
                .isEqualTo(2);
    }

    @Test
    void more_calls_than_there_is_room_for_are_refused() {
        MemoryCounters counters = MemoryCounters.create();
        with(counters, NOON, ledger -> {
            for (int i = 0; i <= MemoryLedger.FIRST_CAPACITY; i++) {
                ledger.add(NOON, USER);
            }
        });

        assertThatIOException()
                .isThrownBy(() -> carried(counters, MemoryCounters.withRoomFor(MemoryLedger.FIRST_CAPACITY)))
                .withMessageContaining("more calls than there is room for");
        assertThatIOException()
                .isThrownBy(() -> carried(counters, MemoryCounters.withRoomFor(1)))
                .withMessageContaining("more calls than there is room for");
    }

    @Test
    void calls_of_the_years_0_to_9999_are_taken_and_no_others() throws IOException {
        long first = LocalDate.of(0, 1, 1).toEpochDay() * LocalSeconds.DAY;
        long last = LocalDate.of(10_000, 1, 1).toEpochDay() * LocalSeconds.DAY - 1;
        MemoryCounters counters = MemoryCounters.create();
        with(counters, first, ledger -> ledger.add(first, USER));
        with(counters, last, ledger -> ledger.add(last, USER));

        assertThat(calls(carried(counters)).size()).isEqualTo(2);
        for (long second : new long[] {first - 1, last + 1}) {
            MemoryCounters implausible = MemoryCounters.create();
            with(implausible, second, ledger -> ledger.add(second, USER));
            assertThatIOException().isThrownBy(() -> carried(implausible)).withMessageContaining("second " + second);
        }
    }
}
