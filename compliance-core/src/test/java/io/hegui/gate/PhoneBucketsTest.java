package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.PhoneNumber;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneBucketsTest {

    private static final int ROWS = 8_000;

    /** Numbers as lists hold them: one after the other, every thousandth, of one area, at random. */
    private static long[] keys(String kind) {
        Random random = new Random(1);
        IntToLongFunction keys = switch (kind) {
            case "consecutive" -> i -> key("" + (13_800_000_000L + i));
            case "spaced" -> i -> key("" + (13_000_000_000L + 100_000L * i));
            case "fixed" -> i -> key("0208" + (1_000_000 + i));
            default -> i -> key("1" + (3_000_000_000L + random.nextInt(1_000_000_000)));
        };
        return IntStream.range(0, ROWS).mapToLong(keys).toArray();
    }

    private static long key(String number) {
        return PhoneNumber.of(number).key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"consecutive", "spaced", "fixed", "random"})
    void numbers_are_spread_over_buckets_of_about_four_rows(String kind) {
        long[] keys = keys(kind);

        PhoneBuckets buckets = new PhoneBuckets(ROWS, row -> keys[row]);

        assertThat(buckets.count()).isEqualTo(ROWS / 4);
        assertThat(buckets.bytes()).isEqualTo(ROWS + 4);
        assertThat(buckets.first(0)).isZero();
        assertThat(buckets.end(buckets.count() - 1)).isEqualTo(ROWS);
        OptionalInt most = IntStream.range(0, buckets.count())
                .map(i -> buckets.end(i) - buckets.first(i))
                .max();
        assertThat(most.orElseThrow()).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consecutive", "spaced", "fixed", "random"})
    void rows_lie_in_their_buckets_as_they_came(String kind) {
        long[] keys = keys(kind);
        PhoneBuckets buckets = new PhoneBuckets(ROWS, row -> keys[row]);

        int[] order = buckets.order(ROWS, row -> keys[row]);

        assertThat(Arrays.stream(order).sorted().toArray())
                .isEqualTo(IntStream.range(0, ROWS).toArray());
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            int[] rows = Arrays.copyOfRange(order, buckets.first(bucket), buckets.end(bucket));
            assertThat(rows).isSorted();
            for (int row : rows) {
                assertThat(buckets.of(keys[row])).isEqualTo(bucket);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 7, 8})
    void few_rows_have_one_bucket_at_least(int rows) {
        PhoneBuckets buckets = new PhoneBuckets(rows, row -> key("9500" + row));

        assertThat(buckets.count()).isEqualTo(Math.max(1, rows / 4));
        assertThat(LongStream.range(0, 100).map(row -> buckets.of(key("9500" + row))))
                .allMatch(bucket -> bucket >= 0 && bucket < buckets.count());
    }
}
