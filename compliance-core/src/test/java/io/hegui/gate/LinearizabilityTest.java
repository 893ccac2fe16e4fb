package io.hegui.gate;

import io.hegui.io.PackageReader;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Threads that are switched at every step of the counters see what some order of their calls, one after the other, would
 * have shown. Lincheck makes the calls at random and searches the switches.
 */
class LinearizabilityTest {

    private static final long NOON = LocalDate.of(2024, 6, 18).toEpochDay() * 86_400 + 43_200;
    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final PhoneNumber USER = PhoneNumber.of("13800138000");
    private static final PhoneNumber EXTENSION = PhoneNumber.of("内线");
    private static final CallLimit TWO_AN_HOUR = CallLimit.sliding(
            CallLimit.Scope.CALLER, parameter("minutes", 60), parameter("calls", 2), (caller, first, last) -> null);

    private static Parameter<Long> parameter(String name, long value) {
        return new Parameter<>(
                ParameterKey.integer("test/hourly." + name),
                name,
                new LocalizedText("上限", "limit"),
                List.of(new Parameter.Value<>(
                        LocalDate.of(2024, 1, 1), null, null, value, Source.of("S4", Layer.GUIDE))));
    }

    private static void check(Class<?> subject, int threads) {
        new ModelCheckingOptions()
                .iterations(4)
                .invocationsPerIteration(100)
                .threads(threads)
                .actorsPerThread(3)
                .actorsBefore(1)
                .check(subject);
        new StressOptions()
                .iterations(4)
                .invocationsPerIteration(400)
                .threads(threads)
                .actorsPerThread(3)
                .check(subject);
    }

    /** Diallers of one number with a limit, out of order. */
    @Param(name = "minute", gen = IntGen.class, conf = "0:2")
    public static class OneNumber {

        private final MemoryCounters counters = MemoryCounters.create();

        @Operation
        public boolean take(@Param(name = "minute") int minute) {
            long second = NOON + 60L * minute;
            try (MemoryLedger ledger = Objects.requireNonNull(counters.open(CALLER, second))) {
                return Windows.keeps(TWO_AN_HOUR, ledger, second, USER)
                        && ledger.add(second, minute == 0 ? EXTENSION : USER);
            }
        }

        @Operation
        public void giveBack(@Param(name = "minute") int minute) {
            MemoryLedger ledger = counters.find(CALLER);
            if (ledger != null) {
                try (ledger) {
                    ledger.remove(NOON + 60L * minute, minute == 0 ? EXTENSION : USER);
                }
            }
        }

        /** What a decision sees: the starts as digits, and the calls to the user. */
        @Operation
        public long look() {
            CallHistory history = counters.history(CALLER);
            if (history == null) {
                return 1; // as an empty one
            }
            long seen = history.callsTo(USER, 0, history.size()) + 1;
            for (int i = 0; i < history.size(); i++) {
                seen = 10 * seen + (history.second(i) - NOON) / 60;
            }
            return seen;
        }
    }

    @Test
    void diallers_of_one_number_and_who_looks_on_see_one_order() {
        check(OneNumber.class, 3);
    }

    /**
     * More numbers than there is room for, two of them with calls that are too old to count. Old calls that are placed
     * meanwhile are left out: a ledger in use is not given up, so the store may refuse where an order would not. Nobody
     * looks on: room is taken a moment before the call is in it, and a refusal may be seen before its cause.
     */
    @Param(name = "number", gen = IntGen.class, conf = "1:3")
    public static class LittleRoom {

        private static final long LATER = NOON + 7 * 86_400;

        private final MemoryCounters counters = MemoryCounters.withRoomFor(2L * MemoryLedger.FIRST_CAPACITY);

        public LittleRoom() {
            add(1, NOON);
            add(2, NOON);
        }

        private boolean add(int number, long second) {
            MemoryLedger ledger = counters.open(number(number), second);
            if (ledger == null) {
                return false;
            }
            try (ledger) {
                return ledger.add(second, USER);
            }
        }

        private static PhoneNumber number(int index) {
            return PhoneNumber.of("9500" + index);
        }

        @Operation
        public boolean place(@Param(name = "number") int number) {
            return add(number, LATER);
        }
    }

    @Test
    void a_full_store_gives_up_old_calls_and_refuses_only_what_there_is_no_room_for() {
        check(LittleRoom.class, 2);
    }

    /** Half of the calls may fail. */
    public static class Share {

        private final MemoryShare share = new MemoryShare();

        @Operation
        public boolean reserveFailing() {
            return share.tryAffected(affected -> 2 * affected <= share.population() + 1);
        }

        @Operation
        public void place() {
            share.addPopulation(1);
        }

        @Operation
        public long affected() {
            return share.affected();
        }
    }

    @Test
    void a_share_is_never_overshot() {
        check(Share.class, 3);
    }

    /** One reservation that several threads end, in a gate without rules. */
    public static class Book {

        private static final RuleSet NO_RULES = RuleSet.builder("test").build();
        private static final Facts FACTS = Facts.of(
                        PackageReader.fromJson("{\"year\": 2024}", "test"), LocalDate.of(2024, 6, 18), NO_RULES)
                .build();
        private static final CallAttempt ATTEMPT =
                CallAttempt.of(CALLER, USER, Purpose.NOTIFICATION).build();
        private static final Moment AT = Moment.ofLocalSecond(NOON, Moment.Precision.SECOND);

        private final MemoryCounters counters = MemoryCounters.create();
        private final Gate gate = Gate.on(FACTS, NO_RULES).counters(counters).build();
        private final Reservation reservation = gate.reserve(ATTEMPT, AT);

        private boolean commit(Moment start) {
            try {
                return !reservation.commit(start).blocked();
            } catch (IllegalStateException e) {
                return false;
            }
        }

        @Operation
        public boolean commitAsReserved() {
            return commit(AT);
        }

        @Operation
        public boolean commitLater() {
            return commit(AT.plusSeconds(5));
        }

        @Operation
        public void release() {
            reservation.release();
        }

        @Operation
        public void another() {
            gate.reserve(ATTEMPT, AT);
        }
    }

    @Test
    void a_reservation_is_ended_once_whoever_ends_it() {
        check(Book.class, 2);
    }
}
