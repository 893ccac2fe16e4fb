package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Three diallers of one number, their steps in every order: each order leaves what a plain counter leaves. */
class InterleavingsTest {

    private static final int LIMIT = 2;
    private static final int DIALLERS = 3;
    private static final int STEPS = 4;
    private static final int ORDERS = 34_650; // 12! / (4! 4! 4!)
    private static final long NOON = LocalDate.of(2024, 6, 18).toEpochDay() * 86_400 + 43_200;
    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final CallLimit TWO_A_DAY = CallLimit.daily(
            CallLimit.Scope.CALLER,
            new Parameter<>(
                    ParameterKey.integer("test/daily.calls"),
                    "calls",
                    new LocalizedText("上限", "limit"),
                    List.of(new Parameter.Value<>(
                            LocalDate.of(2024, 1, 1), null, null, (long) LIMIT, Source.of("S4", Layer.GUIDE)))),
            (caller, first, last) -> null);

    private int orders;

    @Test
    void every_order_of_three_diallers_counts_like_a_plain_counter() {
        run(new int[DIALLERS * STEPS], 0, new int[DIALLERS]);

        assertThat(orders).isEqualTo(ORDERS);
    }

    private void run(int[] order, int length, int[] done) {
        if (length == order.length) {
            orders++;
            replay(order);
            return;
        }
        for (int dialler = 0; dialler < DIALLERS; dialler++) {
            if (done[dialler] < STEPS) {
                order[length] = dialler;
                done[dialler]++;
                run(order, length + 1, done);
                done[dialler]--;
            }
        }
    }

    /** Each dialler reserves and gives back, then reserves and places. */
    private static void replay(int[] order) {
        MemoryCounters counters = MemoryCounters.create();
        int used = 0;
        int[] step = new int[DIALLERS];
        boolean[] held = new boolean[DIALLERS];
        for (int dialler : order) {
            long second = NOON + dialler;
            int now = step[dialler]++;
            if (now % 2 == 0) {
                boolean taken = take(counters, second);
                assertThat(taken).isEqualTo(used < LIMIT);
                used += taken ? 1 : 0;
                held[dialler] = taken;
            } else if (now == 1 && held[dialler]) {
                giveBack(counters, second);
                used--;
            }
            assertThat(calls(counters)).isEqualTo(used).isLessThanOrEqualTo(LIMIT);
        }
    }

    private static boolean take(MemoryCounters counters, long second) {
        try (MemoryLedger ledger = Objects.requireNonNull(counters.open(CALLER, second))) {
            return Windows.keeps(TWO_A_DAY, ledger, second, USER) && ledger.add(second, USER);
        }
    }

    private static void giveBack(MemoryCounters counters, long second) {
        try (MemoryLedger ledger = Objects.requireNonNull(counters.find(CALLER))) {
            ledger.remove(second, USER);
        }
    }

    private static int calls(MemoryCounters counters) {
        MemoryLedger ledger = counters.find(CALLER);
        try (ledger) {
            return ledger == null ? 0 : ledger.size();
        }
    }
}
