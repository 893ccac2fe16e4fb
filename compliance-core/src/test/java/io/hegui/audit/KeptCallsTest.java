package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is kept comes out as it went in. */
class KeptCallsTest {

    /** The first day that begins within a long. */
    private static final long EARLIEST = Long.MIN_VALUE + 86_400;

    private static final int MORE_THAN_TWO_BYTES_COUNT = 70_000;

    private static List<CallRecord> out(KeptCalls kept) {
        List<CallRecord> calls = new ArrayList<>();
        for (int block = 0; block < kept.blocks(); block++) {
            kept.forEach(block, calls::add);
        }
        return calls;
    }

    /** Calls are counted, for workers keep no order; numbers are compared as written, not as dialled. */
    private static Map<List<Object>, Long> counted(List<CallRecord> calls) {
        return calls.stream()
                .map(call -> List.<Object>of(call, text(call.caller()), text(call.callee())))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static String text(PhoneNumber number) {
        return number == null ? "none" : "text " + number.text();
    }

    @Provide
    Arbitrary<CallRecord> calls() {
        Arbitrary<String> texts = Arbitraries.oneOf(
                Arbitraries.of("", "a", "坐席", "\u00FF", "\u0100", "\uD800", "\uDC00x", "\uD83D\uDE00", "\u0000"),
                Arbitraries.strings().ofMaxLength(6));
        Arbitrary<PhoneNumber> numbers = Arbitraries.of(
                        "13800138000", "+86 138 0013 8000", "１３８00138000", "010-62345678", "", "abc", "138****8000")
                .map(PhoneNumber::of);
        Arbitrary<Moment> moments = Combinators.combine(
                        Arbitraries.oneOf(
                                Arbitraries.longs().greaterOrEqual(EARLIEST),
                                Arbitraries.longs().between(1_700_000_000L, 1_700_000_009L),
                                Arbitraries.of(
                                        EARLIEST,
                                        Long.MAX_VALUE,
                                        0L,
                                        (long) Integer.MAX_VALUE,
                                        Integer.MAX_VALUE + 1L)),
                        Arbitraries.of(Moment.Precision.class))
                .as(Moment::ofLocalSecond);
        Arbitrary<Integer> counts =
                Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.integers().between(0, 3));
        Arbitrary<List<Segment>> segments = Combinators.combine(
                        Arbitraries.of(SegmentKind.class),
                        Arbitraries.longs()
                                .between(0, 9)
                                .map(Duration::ofMillis)
                                .injectNull(0.3),
                        Arbitraries.longs()
                                .between(0, 9)
                                .map(Duration::ofMillis)
                                .injectNull(0.3),
                        texts.injectNull(0.3))
                .as(Segment::new)
                .list()
                .ofMaxSize(2);
        Arbitrary<Map<String, String>> unreadable = Arbitraries.maps(
                        Arbitraries.of("startedAt", "outcome", "talkSeconds"), texts)
                .ofMaxSize(2);
        Arbitrary<List<String>> ten = texts.injectNull(0.3).list().ofSize(10);
        return Combinators.combine(
                        ten,
                        numbers.injectNull(0.3).list().ofSize(2),
                        moments.injectNull(0.2),
                        counts.injectNull(0.2).list().ofSize(2),
                        Combinators.combine(
                                        Arbitraries.of(Direction.class).injectNull(0.3),
                                        Arbitraries.of(Purpose.class).injectNull(0.3),
                                        Arbitraries.of(Outcome.class).injectNull(0.3),
                                        Arbitraries.of(Sector.class).injectNull(0.3))
                                .as((direction, purpose, outcome, sector) -> CallRecord.builder()
                                        .direction(direction)
                                        .purpose(purpose)
                                        .outcome(outcome)
                                        .sector(sector)
                                        .build()),
                        Arbitraries.of(true, false).injectNull(0.3).list().ofSize(2),
                        segments.injectNull(0.5),
                        unreadable)
                .as((text, number, start, seconds, base, truths, marked, raw) -> new CallRecord(
                        text.get(0),
                        number.get(0),
                        number.get(1),
                        start,
                        seconds.get(0),
                        seconds.get(1),
                        base.direction(),
                        base.purpose(),
                        base.outcome(),
                        text.get(1),
                        truths.get(0),
                        text.get(2),
                        text.get(3),
                        text.get(4),
                        truths.get(1),
                        text.get(5),
                        base.sector(),
                        text.get(6),
                        text.get(7),
                        text.get(8),
                        text.get(9),
                        marked,
                        raw));
    }

    @Provide
    Arbitrary<List<CallRecord>> someCalls() {
        CallRecord nothing = CallRecord.builder().build();
        return Arbitraries.oneOf(calls(), Arbitraries.just(nothing)).list().ofMaxSize(30);
    }

    @Property
    void calls_of_several_workers_come_out_as_they_went_in(
            @ForAll("someCalls") List<CallRecord> calls, @ForAll @IntRange(min = 1, max = 4) int workers) {
        List<KeptCalls> each = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            each.add(new KeptCalls());
        }
        for (int i = 0; i < calls.size(); i++) {
            each.get(i % workers).add(calls.get(i));
        }

        KeptCalls whole = each.get(0);
        each.subList(1, workers).forEach(whole::addAll);
        whole.close();

        assertThat(counted(out(whole))).isEqualTo(counted(calls));
        assertThat(counted(out(whole))).as("a second visit").isEqualTo(counted(calls));
    }

    @Property
    void one_worker_keeps_the_order(@ForAll("someCalls") List<CallRecord> calls) {
        KeptCalls kept = new KeptCalls();
        calls.forEach(kept::add);

        assertThat(out(kept.close())).isEqualTo(calls);
    }

    @Property(tries = 4)
    void many_calls_with_more_texts_than_two_bytes_can_count_come_out_as_they_went_in(
            @ForAll("calls") CallRecord odd, @ForAll long seed) {
        Random random = new Random(seed);
        List<CallRecord> calls = new ArrayList<>();
        KeptCalls one = new KeptCalls();
        KeptCalls other = new KeptCalls();
        for (int i = 0; i < MORE_THAN_TWO_BYTES_COUNT; i++) {
            CallRecord call = i % 997 == 0
                    ? odd
                    : CallRecord.builder()
                            .id("通话" + i)
                            .caller(PhoneNumber.of("0106234" + (1000 + i % 300)))
                            .callee(PhoneNumber.of("138" + (10_000_000 + i)))
                            .startedAt(Moment.ofLocalSecond(1_700_000_000L + random.nextInt(), Moment.Precision.SECOND))
                            .talkSeconds(i % 5 == 0 ? null : i)
                            .agentId(i % 3 == 0 ? null : "A" + i % 700)
                            .orderId("O" + i)
                            .build();
            calls.add(call);
            (random.nextInt(3) == 0 ? one : other).add(call);
        }

        one.addAll(other);

        KeptCalls whole = one.close();
        assertThat(whole.blocks()).isGreaterThan(MORE_THAN_TWO_BYTES_COUNT / KeptCalls.BLOCK);
        assertThat(counted(out(whole))).isEqualTo(counted(calls));
    }

    @Test
    void a_block_that_is_just_full_and_one_call_more_make_two_blocks() {
        KeptCalls kept = new KeptCalls();
        for (int i = 0; i <= KeptCalls.BLOCK; i++) {
            kept.add(CallRecord.builder().id("C" + i).build());
        }

        List<CallRecord> calls = out(kept.close());

        assertThat(kept.blocks()).isEqualTo(2);
        assertThat(calls).hasSize(KeptCalls.BLOCK + 1);
        assertThat(calls.get(KeptCalls.BLOCK).id()).isEqualTo("C" + KeptCalls.BLOCK);
    }

    @Test
    void nothing_kept_is_nothing_to_visit() {
        assertThat(new KeptCalls().close().blocks()).isZero();
    }
}
