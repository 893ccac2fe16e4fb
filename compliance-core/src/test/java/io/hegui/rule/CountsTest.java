package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CountsTest {

    private static final int FULL_SLOT = (1 << 20) - 1;

    @Provide
    Arbitrary<List<String>> numbers() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(18);
        Arbitrary<String> mobiles =
                Arbitraries.integers().between(0, 2_000).map(i -> String.valueOf(13_800_000_000L + i * 7_919L));
        return Arbitraries.oneOf(
                        mobiles,
                        digits,
                        digits.map(d -> "+" + d),
                        Arbitraries.strings().ofMaxLength(4))
                .list()
                .ofMaxSize(400);
    }

    private static PhoneCounts counted(List<String> numbers) {
        PhoneCounts counts = new PhoneCounts();
        numbers.forEach(number -> counts.add(PhoneNumber.of(number)));
        return counts;
    }

    private static Map<PhoneNumber, Integer> visited(PhoneCounts counts) {
        Map<PhoneNumber, Integer> all = new HashMap<>();
        counts.forEach((number, count) -> assertThat(all.put(number, count)).isNull());
        return all;
    }

    @Property
    void numbers_are_counted_as_a_map_counts_them(
            @ForAll("numbers") List<String> numbers, @ForAll("numbers") List<String> more) {
        Map<PhoneNumber, Integer> plain = new HashMap<>();
        List<String> all = new ArrayList<>(numbers);
        all.addAll(more);
        all.forEach(number -> plain.merge(PhoneNumber.of(number), 1, Integer::sum));

        PhoneCounts merged = counted(numbers);
        merged.merge(counted(more));

        assertThat(visited(merged)).isEqualTo(plain).isEqualTo(visited(counted(all)));
        assertThat(merged.distinct()).isEqualTo(plain.size());
        plain.forEach((number, count) -> assertThat(merged.get(number)).isEqualTo(count));
        assertThat(merged.get(PhoneNumber.of("0551-12345678-0"))).isZero();
    }

    @Test
    void a_number_may_be_called_more_than_a_slot_can_count() {
        PhoneNumber number = PhoneNumber.of("13800138000");
        PhoneCounts one = new PhoneCounts();
        PhoneCounts other = new PhoneCounts();
        for (int i = 0; i < FULL_SLOT + 5; i++) {
            one.add(number);
        }
        for (int i = 0; i < 3; i++) {
            other.add(number);
        }

        other.merge(one);
        one.add(number);

        assertThat(one.get(number)).isEqualTo(FULL_SLOT + 6);
        assertThat(visited(other)).containsExactly(Map.entry(number, FULL_SLOT + 8));
        assertThat(other.distinct()).isEqualTo(1);
    }

    @Property
    void counts_come_out_as_they_went_in_and_are_added(
            @ForAll("numbers") List<String> numbers, @ForAll("numbers") List<String> more) {
        List<String> all = new ArrayList<>(numbers);
        all.addAll(more);
        StateOut out = new StateOut();
        counted(more).write(out);
        PhoneCounts read = counted(numbers);

        StateIn in = new StateIn(out.toByteArray());
        read.read(in);

        in.end();
        assertThat(visited(read)).isEqualTo(visited(counted(all)));
        assertThat(read.distinct()).isEqualTo(counted(all).distinct());
    }

    @Test
    void many_numbers_are_counted_and_merged_whatever_their_number() {
        PhoneCounts one = new PhoneCounts();
        PhoneCounts other = new PhoneCounts();
        LongCounts keys = new LongCounts();
        LongCounts otherKeys = new LongCounts();
        int numbers = 300_000;
        for (int i = 1; i <= numbers; i++) {
            PhoneNumber number = PhoneNumber.ofKey(PhoneNumber.keyOf(11, 13_800_000_000L + i));
            one.add(number);
            keys.add(i, 1);
            if (i % 2 == 0) {
                other.add(number);
                otherKeys.add(-i, 2);
            }
        }

        other.merge(one);
        otherKeys.merge(keys);

        List<Integer> wrong = new ArrayList<>();
        for (int i = 1; i <= numbers; i++) {
            int expected = i % 2 == 0 ? 2 : 1;
            PhoneNumber number = PhoneNumber.ofKey(PhoneNumber.keyOf(11, 13_800_000_000L + i));
            if (other.get(number) != expected || otherKeys.get(i) != 1 || otherKeys.get(-i) != (expected - 1) * 2) {
                wrong.add(i);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(other.distinct()).isEqualTo(numbers);
        assertThat(otherKeys.size()).isEqualTo(numbers + numbers / 2);
    }

    @Test
    void a_count_that_is_not_positive_and_a_key_of_no_number_are_refused() {
        long key = PhoneNumber.of("95001").key();

        assertThat(read(key, 1).get(PhoneNumber.of("95001"))).isEqualTo(1);
        for (long[] wrong : new long[][] {{key, 0}, {key, -1}, {0, 1}, {-1, 1}}) {
            assertThatThrownBy(() -> read(wrong[0], wrong[1]))
                    .isInstanceOf(StateError.class)
                    .hasMessageContaining("the key of no number, or a count that is not positive");
        }
    }

    private static PhoneCounts read(long key, long count) {
        StateOut out = new StateOut();
        out.unsigned(1);
        out.signed(key);
        out.signed(count);
        out.unsigned(0);
        PhoneCounts counts = new PhoneCounts();
        counts.read(new StateIn(out.toByteArray()));
        return counts;
    }

    @Property
    void keys_are_counted_as_a_map_counts_them(@ForAll List<Long> keys, @ForAll List<Long> more) {
        Map<Long, Integer> plain = new HashMap<>();
        LongCounts one = new LongCounts();
        LongCounts other = new LongCounts();
        keys.stream().filter(key -> key != 0).forEach(key -> {
            plain.merge(key, 2, Integer::sum);
            assertThat(one.add(key, 2)).isEqualTo(one.get(key));
        });
        more.stream().filter(key -> key != 0).forEach(key -> {
            plain.merge(key, 3, Integer::sum);
            other.add(key, 3);
        });

        one.merge(other);

        Map<Long, Integer> visited = new HashMap<>();
        one.forEach(visited::put);
        assertThat(visited).isEqualTo(plain);
        assertThat(one.size()).isEqualTo(plain.size());
    }
}
