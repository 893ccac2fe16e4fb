package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Counting by windows and days, held against going through all calls. */
class WindowsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 18);
    private static final long MIDNIGHT = DAY.toEpochDay() * LocalSeconds.DAY;
    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final List<PhoneNumber> CALLEES =
            List.of(PhoneNumber.of("13800138000"), PhoneNumber.of("02084440000"), PhoneNumber.of("内线"));

    private record Call(long second, PhoneNumber callee) {}

    /** A limit, calls around a midnight, and a second at which one more might start. */
    private static final class Trial {

        final CallLimit limit;
        final List<Call> calls = new ArrayList<>();
        final long second;
        final PhoneNumber callee;
        final @Nullable CallHistory history;

        private final Random random;

        Trial(long seed) {
            random = new Random(seed);
            limit = limit();
            int size = random.nextInt(4) == 0 ? 8 : random.nextInt(12);
            for (int i = 0; i < size; i++) {
                calls.add(new Call(anySecond(), anyCallee()));
            }
            second = anySecond();
            callee = anyCallee();
            history = size == 0 && random.nextBoolean() ? null : history(calls);
            calls.sort(Comparator.comparingLong(Call::second));
        }

        private CallLimit limit() {
            Parameter<Long> permitted = parameter("calls", random.nextInt(5), random.nextInt(5));
            CallLimit.Weighing weighing = random.nextBoolean() ? (caller, first, last) -> null : WindowsTest::weight;
            return random.nextInt(3) == 0
                    ? CallLimit.daily(
                            CallLimit.Scope.values()[random.nextInt(CallLimit.Scope.values().length)],
                            permitted,
                            weighing)
                    : CallLimit.sliding(
                            CallLimit.Scope.CALLER,
                            parameter("minutes", 1 + random.nextInt(3), 1 + random.nextInt(3)),
                            permitted,
                            weighing);
        }

        /** Around the midnights before and behind a day, and mostly whole minutes, give or take a second, apart. */
        private long anySecond() {
            long near = MIDNIGHT + 60L * (random.nextInt(9) - 4) + random.nextInt(3) - 1;
            return limit.isSliding() || random.nextBoolean() ? near : near + LocalSeconds.DAY;
        }

        private PhoneNumber anyCallee() {
            return CALLEES.get(random.nextInt(CALLEES.size()));
        }

        // ---- the plain count

        private long between(long from, long to) {
            return calls.stream()
                    .filter(call -> call.second >= from && call.second < to)
                    .filter(call -> limit.scope() == CallLimit.Scope.CALLER || call.callee.equals(callee))
                    .count();
        }

        private long window(long first) {
            return limit.windowSeconds(LocalSeconds.day(first));
        }

        private Windows.Period from(long first) {
            long end = first + window(first);
            long last = calls.stream()
                    .mapToLong(Call::second)
                    .filter(start -> start >= first && start < end)
                    .max()
                    .orElse(second);
            return new Windows.Period(first, Math.max(second, last), between(first, end));
        }

        /** The periods that one more call would fall into. */
        List<Windows.Period> periods() {
            if (!limit.isSliding()) {
                long midnight = LocalSeconds.startOf(LocalSeconds.day(second));
                return List.of(new Windows.Period(midnight, second, between(midnight, midnight + LocalSeconds.DAY)));
            }
            LongStream starts = calls.stream()
                    .mapToLong(Call::second)
                    .filter(start -> start <= second && second < start + window(start));
            return LongStream.concat(starts, LongStream.of(second))
                    .distinct()
                    .mapToObj(this::from)
                    .toList();
        }

        List<Windows.Period> exceeded() {
            return periods().stream()
                    .filter(period -> period.calls() + 1 > limit.permitted(period.day()))
                    .toList();
        }
    }

    private static Weight weight(PhoneNumber caller, int firstDay, int lastDay) {
        int days = Math.floorMod(3 * firstDay + lastDay, 3);
        return new Weight(Severity.values()[days], firstDay + " " + lastDay);
    }

    private static Parameter<Long> parameter(String name, long before, long from) {
        Source source = Source.of("S4", Layer.GUIDE);
        return new Parameter<>(
                ParameterKey.integer("test/limit." + name),
                name,
                new LocalizedText("上限", "limit"),
                List.of(
                        new Parameter.Value<>(LocalDate.of(2000, 1, 1), null, null, before, source),
                        new Parameter.Value<>(DAY, null, null, from, source)));
    }

    private static CallHistory history(List<Call> calls) {
        MemoryCounters counters = MemoryCounters.create();
        try (MemoryLedger ledger = Objects.requireNonNull(counters.open(CALLER, MIDNIGHT))) {
            calls.forEach(
                    call -> assertThat(ledger.add(call.second, call.callee)).isTrue());
        }
        return Objects.requireNonNull(counters.history(CALLER));
    }

    @Property
    void a_call_keeps_to_a_limit_exactly_when_no_period_that_it_falls_into_has_too_many(@ForAll long seed) {
        Trial trial = new Trial(seed);

        assertThat(Windows.keeps(trial.limit, trial.history, trial.second, trial.callee))
                .isEqualTo(trial.exceeded().isEmpty());
    }

    @Property
    void every_period_that_a_call_falls_into_is_visited_once_the_earliest_first(@ForAll long seed) {
        Trial trial = new Trial(seed);
        List<Windows.Period> visited = new ArrayList<>();

        Windows.forEach(trial.limit, trial.history, trial.second, trial.callee, visited::add);

        assertThat(visited).isEqualTo(trial.periods());
    }

    @Property
    void the_excess_is_the_worst_period_by_weight_and_then_by_calls_the_earliest_of_equals(@ForAll long seed) {
        Trial trial = new Trial(seed);
        CallAttempt attempt =
                CallAttempt.of(CALLER, trial.callee, Purpose.NOTIFICATION).build();
        Windows.Excess expected = null;
        for (Windows.Period period : trial.exceeded()) {
            Weight weight = trial.limit.weight(CALLER, period.day(), LocalSeconds.day(period.last()));
            if (expected == null || rank(weight, period) > rank(expected.weight(), expected.period())) {
                expected = new Windows.Excess(period, weight);
            }
        }

        assertThat(Windows.excess(trial.limit, trial.history, trial.second, attempt))
                .isEqualTo(expected);
    }

    private static long rank(@Nullable Weight weight, Windows.Period period) {
        return (weight == null ? 0 : 100 * (10 - weight.severity().ordinal())) + period.calls();
    }

    @Property
    void periods_change_at_midnight_and_where_a_call_enters_begins_or_leaves_one(@ForAll long seed) {
        Trial trial = new Trial(seed);
        long second = trial.second;
        long midnight = LocalSeconds.nextMidnight(second);
        long own = trial.window(second);
        LongStream changes = trial.limit.isSliding()
                ? trial.calls.stream()
                        .mapToLong(Call::second)
                        .flatMap(start -> LongStream.of(start - own + 1, start, start + trial.window(start)))
                : LongStream.empty();

        assertThat(Windows.nextChange(trial.limit, trial.history, second))
                .isEqualTo(changes.filter(change -> change > second && change < midnight)
                        .min()
                        .orElse(midnight));
    }

    @Property
    void until_the_next_change_the_answer_stays(@ForAll long seed) {
        Trial trial = new Trial(seed);
        boolean keeps = Windows.keeps(trial.limit, trial.history, trial.second, trial.callee);
        long next = Windows.nextChange(trial.limit, trial.history, trial.second);

        for (long second = trial.second; second < Math.min(next, trial.second + 130); second++) {
            assertThat(Windows.keeps(trial.limit, trial.history, second, trial.callee))
                    .as("%d seconds on", second - trial.second)
                    .isEqualTo(keeps);
        }
    }

    @Property
    void no_call_before_the_second_that_periods_reach_back_to_matters(@ForAll long seed) {
        Trial trial = new Trial(seed);
        long from = Windows.reachesBackTo(trial.limit, trial.second);
        List<Call> kept =
                trial.calls.stream().filter(call -> call.second >= from).toList();
        List<Windows.Period> visited = new ArrayList<>();

        Windows.forEach(trial.limit, history(kept), trial.second, trial.callee, visited::add);

        assertThat(visited).isEqualTo(trial.periods());
    }

    @Test
    void periods_reach_back_by_the_longest_window_to_the_second_or_to_midnight() {
        CallLimit.Weighing weighing = (caller, first, last) -> null;
        CallLimit sliding = CallLimit.sliding(
                CallLimit.Scope.CALLER, parameter("minutes", 60, 20), parameter("calls", 1, 1), weighing);
        CallLimit daily = CallLimit.daily(CallLimit.Scope.CALLER, parameter("calls", 1, 1), weighing);

        assertThat(Windows.reachesBackTo(sliding, MIDNIGHT + 36_000)).isEqualTo(MIDNIGHT + 32_401);
        assertThat(Windows.reachesBackTo(daily, MIDNIGHT + 36_000)).isEqualTo(MIDNIGHT);
    }

    @Test
    void a_limit_of_none_is_exceeded_by_the_first_call() {
        CallLimit none =
                CallLimit.daily(CallLimit.Scope.CALLER, parameter("calls", 0, 1), (caller, first, last) -> null);

        assertThat(Windows.keeps(none, null, MIDNIGHT - 1, CALLEES.get(0))).isFalse();
        assertThat(Windows.keeps(none, null, MIDNIGHT, CALLEES.get(0))).isTrue();
    }
}
