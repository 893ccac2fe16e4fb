package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MemoryCountersTest {

    private static final long NOON = LocalDate.of(2024, 6, 18).toEpochDay() * LocalSeconds.DAY + 43_200;
    private static final long RETAINED = 4L * LocalSeconds.DAY;
    private static final int EIGHT = MemoryLedger.FIRST_CAPACITY;
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final PhoneNumber FIRST = PhoneNumber.of("95001");
    private static final PhoneNumber SECOND = PhoneNumber.of("95002");
    private static final PhoneNumber THIRD = PhoneNumber.of("95003");

    private static boolean add(MemoryCounters counters, PhoneNumber caller, long second) {
        MemoryLedger ledger = counters.open(caller, second);
        if (ledger == null) {
            return false;
        }
        try (ledger) {
            return ledger.add(second, USER);
        }
    }

    private static CallHistory history(MemoryCounters counters, PhoneNumber caller) {
        return Objects.requireNonNull(counters.history(caller));
    }

    @Property
    void counts_every_call_that_still_matters_and_never_takes_more_than_its_room(@ForAll long seed) {
        Random random = new Random(seed);
        int room = EIGHT * (1 + random.nextInt(6));
        MemoryCounters counters = MemoryCounters.withRoomFor(room);
        Map<PhoneNumber, List<Long>> model = new HashMap<>();

        long now = NOON;
        for (int step = 0; step < 60; step++) {
            now += random.nextInt(4) == 0 ? LocalSeconds.DAY : random.nextInt(90);
            PhoneNumber caller = PhoneNumber.of("9500" + (1 + random.nextInt(6)));
            if (add(counters, caller, now)) {
                model.computeIfAbsent(caller, c -> new ArrayList<>()).add(now);
            }
        }

        long[] capacities = new long[1];
        counters.forEachLedger((caller, ledger) -> capacities[0] += ledger.run().capacity());
        assertThat(counters.roomTaken()).isEqualTo(capacities[0]).isLessThanOrEqualTo(room);
        model.forEach((caller, calls) -> {
            CallHistory history = history(counters, caller);
            List<Long> held =
                    IntStream.range(0, history.size()).mapToObj(history::second).toList();
            assertThat(held)
                    .isEqualTo(calls.stream()
                            .filter(second -> second >= history.exactFrom())
                            .toList());
        });
        assertThat(latestExactFrom(counters)).isLessThanOrEqualTo(now - RETAINED);
    }

    private static long latestExactFrom(MemoryCounters counters) {
        CallHistory unknown = counters.history(PhoneNumber.of("10000"));
        AtomicLong latest = new AtomicLong(unknown == null ? Long.MIN_VALUE : unknown.exactFrom());
        counters.forEachLedger((caller, ledger) -> latest.accumulateAndGet(ledger.exactFrom(), Math::max));
        return latest.get();
    }

    @Test
    void room_is_for_one_call_at_least() {
        assertThat(MemoryCounters.withRoomFor(1).roomTaken()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MemoryCounters.withRoomFor(0))
                .withMessageContaining("0 calls");
    }

    @Test
    void a_number_takes_room_once_it_is_opened_and_none_when_it_is_only_looked_for() {
        MemoryCounters counters = MemoryCounters.withRoomFor(EIGHT);

        assertThat(counters.history(FIRST)).isNull();
        assertThat(counters.find(FIRST)).isNull();
        assertThat(counters.numbers()).isZero();
        assertThat(add(counters, FIRST, NOON)).isTrue();
        assertThat(counters.numbers()).isOne();
        assertThat(counters.roomTaken()).isEqualTo(EIGHT);
        assertThat(add(counters, SECOND, NOON)).isFalse();
        assertThat(counters.numbers()).isOne();
    }

    @Test
    void old_calls_are_looked_for_at_most_once_a_minute() {
        MemoryCounters counters = MemoryCounters.withRoomFor(2 * EIGHT);
        add(counters, FIRST, NOON);
        add(counters, SECOND, NOON);

        assertThat(add(counters, THIRD, NOON + RETAINED))
                .as("calls as old as calls are retained still count")
                .isFalse();
        assertThat(add(counters, THIRD, NOON + RETAINED + 59)).isFalse();
        assertThat(counters.numbers()).isEqualTo(2);
        assertThat(add(counters, THIRD, NOON + RETAINED + 60)).isTrue();

        assertThat(counters.numbers()).isOne();
        assertThat(counters.roomTaken()).isEqualTo(EIGHT);
    }

    @Test
    void who_was_given_up_is_exact_from_then_on_and_so_is_who_comes_later() {
        MemoryCounters counters = MemoryCounters.withRoomFor(EIGHT);
        add(counters, FIRST, NOON);
        long later = NOON + RETAINED + 100;

        assertThat(add(counters, SECOND, later)).isTrue();

        assertThat(history(counters, FIRST).size()).isZero();
        assertThat(history(counters, FIRST).exactFrom()).isEqualTo(NOON + 100);
        assertThat(history(counters, THIRD).exactFrom()).isEqualTo(NOON + 100);
        assertThat(history(counters, SECOND).exactFrom()).isEqualTo(NOON + 100);
        assertThat(history(counters, SECOND).size()).isOne();
    }

    @Test
    void a_ledger_that_grows_gives_old_ones_up_or_takes_no_further_call() {
        MemoryCounters counters = MemoryCounters.withRoomFor(2 * EIGHT);
        add(counters, FIRST, NOON);
        long later = NOON + RETAINED + 1;
        for (int i = 0; i < 2 * EIGHT; i++) {
            assertThat(add(counters, SECOND, later)).as("call %d", i).isTrue();
        }

        assertThat(add(counters, SECOND, later)).isFalse();

        assertThat(counters.numbers()).isOne();
        assertThat(history(counters, SECOND).size()).isEqualTo(2 * EIGHT);
        assertThat(counters.roomTaken()).isEqualTo(2 * EIGHT);
    }

    @Test
    void a_ledger_in_use_is_left_alone() {
        MemoryCounters counters = MemoryCounters.withRoomFor(EIGHT);
        add(counters, FIRST, NOON);
        MemoryLedger held = Objects.requireNonNull(counters.find(FIRST));

        assertThat(Elsewhere.ask(() -> add(counters, SECOND, NOON + 2 * RETAINED)))
                .isFalse();
        held.close();
        assertThat(Elsewhere.ask(() -> add(counters, SECOND, NOON + 2 * RETAINED + 60)))
                .isTrue();
    }

    @Test
    void nobody_is_held_up_after_room_was_looked_for_or_ledgers_were_visited() {
        MemoryCounters counters = MemoryCounters.withRoomFor(EIGHT);
        add(counters, FIRST, NOON);
        assertThat(add(counters, SECOND, NOON + RETAINED)).isFalse();

        assertThat(Elsewhere.ask(() -> add(counters, SECOND, NOON + RETAINED))).isFalse();
        assertThat(Elsewhere.ask(() -> add(counters, FIRST, NOON))).isTrue();
        counters.forEachLedger((caller, ledger) -> assertThat(ledger.size()).isEqualTo(2));
        assertThat(Elsewhere.ask(() -> add(counters, FIRST, NOON))).isTrue();
    }

    // ---- shares

    private static @Nullable Long asked(ShareCounter share, boolean answer) {
        Long[] asked = new Long[1];
        assertThat(share.tryAffected(affected -> {
                    asked[0] = affected;
                    return answer;
                }))
                .isEqualTo(answer);
        return asked[0];
    }

    @Test
    void a_share_is_asked_what_it_would_become_and_counts_only_what_is_accepted() {
        ShareCounter share = MemoryCounters.create().share(new RuleId("call/overseas-number"), 2024);
        share.addAffected(4);
        share.addPopulation(7);

        assertThat(asked(share, true)).isEqualTo(5);
        assertThat(asked(share, false)).isEqualTo(6);
        share.addAffected(-2);

        assertThat(share.affected()).isEqualTo(3);
        assertThat(share.population()).isEqualTo(7);
    }

    @Test
    void shares_are_kept_apart_by_rule_and_year() {
        MemoryCounters counters = MemoryCounters.create();
        RuleId rule = new RuleId("call/overseas-number");
        counters.share(rule, 2024).addAffected(1);

        assertThat(counters.share(rule, 2024).affected()).isOne();
        assertThat(counters.share(rule, 2023).affected()).isZero();
        assertThat(counters.share(new RuleId("call/other"), 2024).affected()).isZero();
    }
}
