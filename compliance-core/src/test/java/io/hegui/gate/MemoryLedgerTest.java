package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest {

    private static final long NOON = LocalDate.of(2024, 6, 18).toEpochDay() * LocalSeconds.DAY + 43_200;
    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final List<PhoneNumber> CALLEES = List.of(
            USER,
            PhoneNumber.of("02084440000"),
            PhoneNumber.of("内线"),
            PhoneNumber.of("内线2"),
            PhoneNumber.of("138****8000"));

    private record Call(long second, PhoneNumber callee) {}

    private static MemoryLedger open(MemoryCounters counters) {
        return Objects.requireNonNull(counters.open(CALLER, NOON));
    }

    private static List<Call> calls(CallRun run) {
        return sorted(IntStream.range(0, run.size())
                .mapToObj(i -> new Call(run.second(i), run.callee(i)))
                .toList());
    }

    private static List<Call> sorted(List<Call> calls) {
        return calls.stream()
                .sorted(Comparator.comparingLong(Call::second).thenComparing(call -> call.callee.normalized()))
                .toList();
    }

    /** Mostly rising, days apart or side by side, a second off where four days end. */
    private static long second(Random random, int step) {
        long days = random.nextInt(3) == 0 ? step / 12 : random.nextInt(9);
        return NOON + days * LocalSeconds.DAY + random.nextInt(3) - 1;
    }

    @Property
    void holds_what_a_plain_list_holds_from_where_it_is_exact(@ForAll long seed) {
        Random random = new Random(seed);
        MemoryCounters counters = MemoryCounters.create();
        MemoryLedger ledger = open(counters);
        List<Call> model = new ArrayList<>();
        CallRun seen = ledger.run();
        List<Call> seenThen = calls(seen);

        for (int step = 0; step < 60; step++) {
            long second = second(random, step);
            PhoneNumber callee = CALLEES.get(random.nextInt(CALLEES.size()));
            switch (random.nextInt(20)) {
                case 0, 1, 2 -> {
                    ledger.remove(second, callee);
                    model.remove(new Call(second, callee));
                }
                case 3 -> {
                    if (random.nextInt(4) == 0) {
                        ledger.forgetBefore(second);
                        assertThat(ledger.exactFrom()).isGreaterThanOrEqualTo(second);
                    }
                }
                default -> {
                    assertThat(ledger.add(second, callee)).isTrue();
                    model.add(new Call(second, callee));
                }
            }
            if (random.nextInt(10) == 0) {
                assertThat(calls(seen)).as("what was read before").isEqualTo(seenThen);
                seen = ledger.run();
                seenThen = calls(seen);
            }
        }

        long exactFrom = ledger.exactFrom();
        List<Call> kept =
                sorted(model.stream().filter(call -> call.second >= exactFrom).toList());
        assertThat(calls(ledger.run())).isEqualTo(kept);
        assertThat(counters.roomTaken()).isEqualTo(ledger.run().capacity());
        assertThat(ledger.size()).isEqualTo(kept.size());
        assertCounts(ledger, kept, random);
    }

    private static void assertCounts(MemoryLedger ledger, List<Call> kept, Random random) {
        int to = random.nextInt(kept.size() + 1);
        int from = random.nextInt(to + 1);
        for (PhoneNumber callee : CALLEES) {
            long expected = IntStream.range(from, to)
                    .filter(i -> ledger.run().callee(i).equals(callee))
                    .count();
            assertThat(ledger.callsTo(callee, from, to)).isEqualTo((int) expected);
        }
        for (int i = 0; i < 8; i++) {
            long second = second(random, 60);
            assertThat(ledger.firstFrom(second)).isEqualTo((int)
                    kept.stream().filter(call -> call.second < second).count());
        }
    }

    @Property
    void forgets_only_what_is_older_than_calls_are_retained(@ForAll long seed) {
        Random random = new Random(seed);
        MemoryLedger ledger = open(MemoryCounters.create());
        long newest = Long.MIN_VALUE;

        for (int step = 0; step < 60; step++) {
            long second = second(random, step);
            ledger.add(second, USER);
            newest = Math.max(newest, second);

            assertThat(ledger.exactFrom()).isLessThanOrEqualTo(newest - 4L * LocalSeconds.DAY);
        }
    }

    @Test
    void nothing_is_forgotten_while_there_is_room() {
        MemoryLedger ledger = open(MemoryCounters.create());

        for (int i = 0; i < MemoryLedger.FIRST_CAPACITY; i++) {
            ledger.add(NOON + i * 30L * LocalSeconds.DAY, USER);
        }

        assertThat(ledger.size()).isEqualTo(MemoryLedger.FIRST_CAPACITY);
        assertThat(ledger.exactFrom()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void a_call_as_old_as_calls_are_retained_is_still_held() {
        MemoryLedger ledger = open(MemoryCounters.create());
        long oldest = NOON - 4L * LocalSeconds.DAY;
        for (int i = 0; i < MemoryLedger.FIRST_CAPACITY - 1; i++) {
            ledger.add(oldest - 1, USER);
        }
        ledger.add(NOON, USER);

        assertThat(ledger.add(oldest, USER)).isTrue();
        assertThat(ledger.add(oldest - 1, USER)).isTrue();

        assertThat(ledger.size()).isEqualTo(2);
        assertThat(ledger.second(0)).isEqualTo(oldest);
        assertThat(ledger.exactFrom()).isEqualTo(oldest);
        assertThat(ledger.newest()).isEqualTo(NOON);
    }

    @Test
    void a_call_that_is_too_old_when_it_comes_is_in_order_and_not_held() {
        MemoryLedger ledger = open(MemoryCounters.create());
        for (int i = 0; i < MemoryLedger.FIRST_CAPACITY; i++) {
            ledger.add(NOON - 4L * LocalSeconds.DAY - 2 + i, USER);
        }
        ledger.forgetBefore(NOON - 4L * LocalSeconds.DAY);
        ledger.add(NOON, USER);
        ledger.add(NOON, USER);

        assertThat(ledger.add(NOON - 4L * LocalSeconds.DAY - 1, USER)).isTrue();

        assertThat(ledger.size()).isEqualTo(MemoryLedger.FIRST_CAPACITY);
    }

    @Test
    void a_call_that_is_too_old_once_room_is_needed_is_in_order_and_not_held() {
        MemoryLedger ledger = open(MemoryCounters.create());
        ledger.add(NOON - 5L * LocalSeconds.DAY, USER);
        for (int i = 1; i < MemoryLedger.FIRST_CAPACITY; i++) {
            ledger.add(NOON, USER);
        }

        assertThat(ledger.add(NOON - 5L * LocalSeconds.DAY, USER)).isTrue();

        assertThat(ledger.size()).isEqualTo(MemoryLedger.FIRST_CAPACITY - 1);
        assertThat(ledger.second(0)).isEqualTo(NOON);
    }

    @Test
    void takes_half_as_much_again_when_it_grows_and_gives_back_what_it_no_longer_needs() {
        MemoryCounters counters = MemoryCounters.create();
        MemoryLedger ledger = open(counters);
        for (int i = 1; i <= 400; i++) {
            ledger.add(NOON, USER);
            assertThat(counters.roomTaken()).isLessThanOrEqualTo(i + Math.max(MemoryLedger.FIRST_CAPACITY, i / 2));
        }

        ledger.forgetBefore(NOON + 1);

        assertThat(ledger.size()).isZero();
        assertThat(counters.roomTaken()).isEqualTo(MemoryLedger.FIRST_CAPACITY);
        assertThat(ledger.exactFrom()).isEqualTo(NOON + 1);
    }

    @Test
    void a_call_that_is_taken_out_twice_is_gone_once() {
        MemoryLedger ledger = open(MemoryCounters.create());
        ledger.add(NOON, USER);
        ledger.add(NOON + 1, USER);
        ledger.add(NOON + 1, USER);

        ledger.remove(NOON + 1, CALLEES.get(1));
        assertThat(ledger.size()).isEqualTo(3);
        for (int i = 2; i >= 0; i--) {
            ledger.remove(NOON + 1, USER);
            assertThat(ledger.size()).isEqualTo(Math.max(1, i));
        }
        assertThat(ledger.second(0)).isEqualTo(NOON);
    }

    // ---- its lock

    @Test
    void is_in_one_hand_until_it_is_closed() {
        MemoryLedger ledger = open(MemoryCounters.create());

        assertThat(Elsewhere.ask(ledger::tryEnter)).isFalse();
        ledger.close();
        assertThat(Elsewhere.ask(ledger::tryEnter)).isTrue();
    }

    @Test
    void one_that_was_given_up_is_entered_by_nobody_and_holds_nobody_up() {
        MemoryLedger ledger = open(MemoryCounters.create());

        assertThat(ledger.retire()).isEqualTo(MemoryLedger.FIRST_CAPACITY);
        ledger.close();

        assertThat(ledger.enter()).isFalse();
        assertThat(Elsewhere.ask(ledger::enter)).isFalse();
        assertThat(ledger.tryEnter()).isFalse();
        assertThat(Elsewhere.ask(ledger::enter)).isFalse();
    }
}
