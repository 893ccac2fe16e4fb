package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StateFormTest {

    private static StateIn in(StateOut out) {
        return new StateIn(out.toByteArray());
    }

    @Property
    void numbers_come_out_as_they_went_in(@ForAll long any, @ForAll int small, @ForAll boolean flag) {
        StateOut out = new StateOut();
        out.unsigned(any);
        out.signed(any);
        out.signed(small);
        out.unsigned(small & Integer.MAX_VALUE);
        out.flag(flag);

        StateIn in = in(out);

        assertThat(in.unsigned()).isEqualTo(any);
        assertThat(in.signed()).isEqualTo(any);
        assertThat(in.signedInt()).isEqualTo(small);
        assertThat(in.unsignedInt()).isEqualTo(small & Integer.MAX_VALUE);
        assertThat(in.flag()).isEqualTo(flag);
        in.end();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withCharRange('\0', '\uFFFF').ofMaxLength(30);
    }

    @Property
    void texts_come_out_as_they_went_in_even_halves_of_pairs(@ForAll("texts") String one, @ForAll("texts") String two) {
        StateOut out = new StateOut();
        out.text(one);
        out.textAfter(one, two);
        out.textAfter(one + two, one);
        out.textOrNone(null);
        out.textOrNone(two);

        StateIn in = in(out);

        assertThat(in.text()).isEqualTo(one);
        assertThat(in.textAfter(one)).isEqualTo(two);
        assertThat(in.textAfter(one + two)).isEqualTo(one);
        assertThat(in.textOrNone()).isNull();
        assertThat(in.textOrNone()).isEqualTo(two);
        in.end();
    }

    @Property
    void lists_and_maps_come_out_as_they_went_in(@ForAll long[] numbers, @ForAll Map<String, Long> map) {
        BitSet bits = new BitSet();
        Arrays.stream(numbers).forEach(n -> bits.set((int) (n & 0xFFF)));
        Arrays.sort(numbers);
        StateOut out = new StateOut();
        out.sorted(numbers);
        out.bits(bits);
        long[] counts = Arrays.stream(numbers).map(n -> n & 0xFFFF_FFFFL).toArray();
        out.counts(counts);
        out.map(map, StateOut::signed);

        StateIn in = in(out);
        long[] sums = new long[numbers.length];
        Arrays.fill(sums, 1);
        Map<String, Long> read = new HashMap<>();

        assertThat(in.sorted()).isEqualTo(numbers);
        assertThat(in.bits()).isEqualTo(bits);
        in.addCounts(sums);
        assertThat(sums).isEqualTo(Arrays.stream(counts).map(n -> n + 1).toArray());
        in.map((key, rest) -> read.put(key, rest.signed()));
        assertThat(read).isEqualTo(map);
        in.end();
    }

    @Property
    void a_map_is_written_in_the_order_of_its_keys(@ForAll Map<String, Integer> map) {
        Map<String, Integer> backwards = new LinkedHashMap<>(new TreeMap<>(map).descendingMap());
        StateOut one = new StateOut();
        StateOut other = new StateOut();

        one.map(map, (out, value) -> out.signed(value));
        other.map(backwards, (out, value) -> out.signed(value));

        assertThat(other.toByteArray()).isEqualTo(one.toByteArray());
    }

    @Provide
    Arbitrary<CallRecord> calls() {
        Arbitrary<String> text = texts().injectNull(0.3);
        Arbitrary<Moment> moments = Combinators.combine(
                        Arbitraries.longs().between(-10_000_000_000L, 10_000_000_000L),
                        Arbitraries.of(Moment.Precision.class))
                .as(Moment::ofLocalSecond);
        Arbitrary<PhoneNumber> phones = Arbitraries.oneOf(
                        texts(), Arbitraries.of("13800138000", "+8613800138000", "010-62345678", "95001"))
                .map(PhoneNumber::of);
        Arbitrary<Segment> segments = Combinators.combine(
                        Arbitraries.of(SegmentKind.class),
                        Arbitraries.longs()
                                .between(0, 5_000)
                                .map(Duration::ofMillis)
                                .injectNull(0.3),
                        Arbitraries.longs()
                                .between(0, 5_000)
                                .map(Duration::ofSeconds)
                                .injectNull(0.3),
                        text)
                .as(Segment::new);
        return Combinators.combine(
                        text.list().ofSize(10),
                        phones.injectNull(0.2),
                        phones.injectNull(0.2),
                        moments.injectNull(0.2),
                        segments.list().ofMaxSize(3).injectNull(0.3),
                        Arbitraries.randomValue(random -> random))
                .as((texts, caller, callee, at, marks, random) -> CallRecord.builder()
                        .id(texts.get(0))
                        .caller(caller)
                        .callee(callee)
                        .startedAt(at)
                        .ringSeconds(random.nextBoolean() ? random.nextInt() : null)
                        .talkSeconds(random.nextBoolean() ? random.nextInt(4_000) : null)
                        .direction(random.nextBoolean() ? Direction.INBOUND : null)
                        .purpose(Purpose.values()[random.nextInt(Purpose.values().length)])
                        .outcome(random.nextBoolean() ? Outcome.CONNECTED : null)
                        .agentId(texts.get(1))
                        .aiAgent(random.nextBoolean() ? random.nextBoolean() : null)
                        .scriptVersion(texts.get(2))
                        .subject(texts.get(3))
                        .client(texts.get(4))
                        .converted(random.nextBoolean() ? random.nextBoolean() : null)
                        .orderId(texts.get(5))
                        .sector(random.nextBoolean() ? Sector.FINANCE : null)
                        .consentId(texts.get(6))
                        .recordingFile(texts.get(7))
                        .recordingSha256(texts.get(8))
                        .recordingNotice(texts.get(9))
                        .segments(marks)
                        .unreadable(random.nextBoolean() ? Map.of() : Map.of("talkSeconds", "很久", "startedAt", "早上"))
                        .build());
    }

    @Property
    void a_call_comes_out_as_it_went_in(@ForAll("calls") CallRecord call) {
        StateOut out = new StateOut();
        CallCodec.write(call, out);

        StateIn in = in(out);
        CallRecord read = CallCodec.read(in);

        in.end();
        assertThat(read.equals(call)).isTrue();
        assertThat(texts(read.caller(), read.callee())).isEqualTo(texts(call.caller(), call.callee()));
    }

    private static List<String> texts(PhoneNumber... numbers) {
        return Arrays.stream(numbers)
                .map(number -> number == null ? "" : number.text())
                .toList();
    }

    @Test
    void the_drawn_sample_bears_every_field_of_a_record() {
        int fields = CallRecord.class.getRecordComponents().length;

        assertThat(CallCodec.parts() + 1)
                .as("a new field needs a place in the form")
                .isEqualTo(fields);
    }

    @Test
    void a_call_with_a_field_that_no_version_knows_is_refused() {
        StateOut out = new StateOut();
        out.unsigned(1L << CallCodec.parts());

        assertThatThrownBy(() -> CallCodec.read(in(out)))
                .isInstanceOf(StateError.class)
                .hasMessage("state: call: found a field of another version, expected at most 22 fields");
    }

    @Test
    void other_bytes_other_versions_and_rests_are_refused_in_one_line() {
        byte[] empty = new StateOut().toByteArray();
        byte[] later = empty.clone();
        later[4] = 9;

        assertThatThrownBy(() -> new StateIn(new byte[] {1, 2, 3}))
                .isInstanceOf(StateError.class)
                .hasMessage("state: mark: found other bytes, expected HGST");
        assertThatThrownBy(() -> new StateIn(later))
                .isInstanceOf(StateError.class)
                .hasMessage("state: version: found 9, expected 1 to 3");
        assertThatThrownBy(() -> new StateIn(Arrays.copyOf(empty, 7)).end())
                .isInstanceOf(StateError.class)
                .hasMessage("state: byte 5: found 2 more bytes, expected the end");
        assertThatThrownBy(() -> new StateIn(empty).text())
                .isInstanceOf(StateError.class)
                .hasMessage("state: byte 5: found the end, expected more bytes");
    }

    @Test
    void characters_at_the_ends_of_their_ranges_take_one_two_and_three_bytes() {
        StateOut out = new StateOut();
        int before = out.toByteArray().length;

        out.text("\0\u007F");
        int one = out.toByteArray().length;
        out.text("\u0080\u07FF");
        int two = out.toByteArray().length;
        out.text("\u0800\uFFFF");
        int three = out.toByteArray().length;

        assertThat(List.of(one - before, two - one, three - two)).containsExactly(1 + 2, 1 + 4, 1 + 6);
        StateIn in = in(out);
        assertThat(in.text() + in.text() + in.text()).isEqualTo("\0\u007F\u0080\u07FF\u0800\uFFFF");
    }

    @Test
    void a_state_grows_with_whatever_is_written() {
        StateOut out = new StateOut();
        for (int i = 0; i < 1_000; i++) {
            out.flag((i & 1) == 0);
        }
        out.bytes(new byte[5_000]);
        out.text("许".repeat(5_000));

        StateIn in = in(out);

        for (int i = 0; i < 1_000; i++) {
            assertThat(in.flag()).isEqualTo((i & 1) == 0);
        }
        assertThat(in.bytes()).hasSize(5_000);
        assertThat(in.text()).hasSize(5_000);
        in.end();
    }

    @Test
    void counts_of_up_to_48_bits_are_read_and_no_larger_ones() {
        StateOut out = new StateOut();
        out.unsigned(1L << 48);
        out.unsigned((1L << 48) + 1);
        out.unsigned(-1);

        StateIn in = in(out);

        assertThat(in.count()).isEqualTo(1L << 48);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(in::count)
                    .isInstanceOf(StateError.class)
                    .hasMessageEndingWith("found a count of more than 48 bits, expected a smaller one");
        }
    }

    @Test
    void moments_of_the_years_0_to_9999_are_read_and_no_others() {
        long first = Moment.parse("0000-01-01T00:00:00").localSecond();
        long last = Moment.parse("9999-12-31T23:59:59").localSecond();
        StateOut out = new StateOut();
        for (long second : new long[] {first, last, first - 1, last + 1}) {
            out.moment(Moment.ofLocalSecond(second, Moment.Precision.SECOND));
        }

        StateIn in = in(out);

        assertThat(in.moment().localSecond()).isEqualTo(first);
        assertThat(in.moment().localSecond()).isEqualTo(last);
        assertThatThrownBy(in::moment).hasMessageContaining("found a moment of another year");
        in.text();
        assertThatThrownBy(in::moment).hasMessageContaining("found a moment of another year");
    }

    @Test
    void a_mark_that_is_cut_off_and_a_number_that_does_not_end_are_refused() {
        byte[] endless = Arrays.copyOf(new StateOut().toByteArray(), 5 + 11);
        Arrays.fill(endless, 5, 15, (byte) 0xFF);
        StateIn in = new StateIn(endless);

        assertThatThrownBy(() -> new StateIn(new byte[] {'H', 'G', 'S'}))
                .isInstanceOf(StateError.class)
                .hasMessage("state: mark: found other bytes, expected HGST");
        assertThatThrownBy(in::unsigned)
                .isInstanceOf(StateError.class)
                .hasMessage("state: byte 15: found a number of more than 10 bytes, expected a shorter one");
    }

    @Test
    void a_size_may_be_all_that_is_left_and_no_more() {
        StateOut out = new StateOut();
        out.unsigned(2);
        out.unsigned(2);
        out.unsigned(2);

        StateIn in = in(out);

        assertThat(in.size()).isEqualTo(2);
        assertThatThrownBy(in::size)
                .isInstanceOf(StateError.class)
                .hasMessage("state: byte 7: found more items than bytes, expected at most 1");
    }

    @Test
    void a_size_beyond_the_bytes_takes_no_memory() {
        StateOut out = new StateOut();
        out.unsigned(Integer.MAX_VALUE);

        assertThatThrownBy(() -> in(out).text())
                .isInstanceOf(StateError.class)
                .hasMessage("state: byte 10: found more items than bytes, expected at most 0");
    }

    @Test
    void an_accumulator_without_a_form_says_so_when_it_is_to_be_written() {
        class Silent implements Accumulator<Silent> {
            @Override
            public void accept(CallRecord call) {}

            @Override
            public void merge(Silent other) {}
        }

        assertThatThrownBy(() -> new Silent().write(new StateOut()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Silent can't be written");
        assertThatThrownBy(() -> new Silent().read(in(new StateOut())))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("Silent can't be read");
    }
}
