package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SamenessTest {

    /** Seen by the tested class. */
    record Pair(@Nullable Object one, @Nullable Object other) {}

    /** Its components throw. */
    record Failing(String text) {
        @Override
        public String text() {
            throw new IllegalStateException("not to be read");
        }
    }

    /** A host's own number. */
    private static final class OwnNumber extends Number {
        private static final long serialVersionUID = 1L;

        @Override
        public int intValue() {
            return 7;
        }

        @Override
        public long longValue() {
            return 7;
        }

        @Override
        public float floatValue() {
            return 7;
        }

        @Override
        public double doubleValue() {
            return 7;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OwnNumber;
        }

        @Override
        public int hashCode() {
            return 7;
        }
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        boolean same = Sameness.same(one, other);
        assertThat(Sameness.same(other, one)).isEqualTo(same);
        return same;
    }

    @Test
    void values_of_the_platform_and_of_the_model_are_the_same_when_equal() {
        assertThat(same(null, null)).isTrue();
        assertThat(same("a".repeat(3), "aaa")).isTrue();
        assertThat(same(70_000, 70_001 - 1)).isTrue();
        assertThat(same(70_000L, 70_001L - 1)).isTrue();
        assertThat(same(true, Boolean.TRUE)).isTrue();
        assertThat(same(LocalDate.of(2024, 1, 2), LocalDate.parse("2024-01-02")))
                .isTrue();
        assertThat(same(Moment.parse("2024-01-02"), Moment.parse("2024-01-02"))).isTrue();
        assertThat(same(Purpose.MARKETING, Purpose.MARKETING)).isTrue();
        assertThat(same(new BigDecimal("0.10"), new BigDecimal("0.10"))).isTrue();
    }

    @Test
    void what_differs_in_any_way_that_can_be_shown_is_not_the_same() {
        assertThat(same("a", null)).isFalse();
        assertThat(same("a", "b")).isFalse();
        assertThat(same(1, 1L)).isFalse();
        assertThat(same(Purpose.MARKETING, Purpose.FOLLOW_UP)).isFalse();
        assertThat(same(new BigDecimal("0.10"), new BigDecimal("0.1"))).isFalse();
        assertThat(same(Moment.parse("2024-01-02"), Moment.parse("2024-01-02T00:00")))
                .isFalse();
    }

    @Test
    void numbers_that_are_written_differently_are_not_the_same() {
        assertThat(same(PhoneNumber.of("13800138000"), PhoneNumber.of("13800138000")))
                .isTrue();
        assertThat(same(PhoneNumber.of("13800138000"), PhoneNumber.of("138-0013-8000")))
                .isFalse();
        assertThat(same(PhoneNumber.of("13800138000"), PhoneNumber.of("13800138001")))
                .isFalse();
    }

    @Test
    void records_are_compared_by_their_components() {
        PhoneNumber plain = PhoneNumber.of("13800138000");
        PhoneNumber written = PhoneNumber.of("138 0013 8000");

        assertThat(same(new Pair("a", plain), new Pair("a", PhoneNumber.of("13800138000"))))
                .isTrue();
        assertThat(same(new Pair("a", null), new Pair("a", null))).isTrue();
        assertThat(same(new Pair("a", plain), new Pair("b", plain))).isFalse();
        assertThat(same(new Pair("a", plain), new Pair("a", written))).isFalse();
        assertThat(new Pair("a", plain)).isEqualTo(new Pair("a", written));
    }

    @Test
    void a_record_whose_components_can_not_be_read_is_the_same_as_itself_alone() {
        Failing one = new Failing("x");

        assertThat(same(one, one)).isTrue();
        assertThat(same(one, new Failing("x"))).isFalse();
    }

    @Test
    void lists_of_any_kind_are_compared_item_by_item() {
        List<String> items = List.of("a", "b");

        assertThat(same(items, Arrays.asList("a", "b"))).isTrue();
        assertThat(same(items, new LinkedList<>(items))).isTrue();
        assertThat(same(List.of(), Arrays.asList())).isTrue();
        assertThat(same(new LinkedList<>(items), new LinkedList<>(items))).isTrue();
        assertThat(same(items, List.of("b", "a"))).isFalse();
        assertThat(same(items, Arrays.asList("a", "b", "c"))).isFalse();
        assertThat(same(items, List.of("a"))).isFalse();
        assertThat(same(items, "ab")).isFalse();
        assertThat(same(items, null)).isFalse();
        assertThat(same(List.of(PhoneNumber.of("95001")), List.of(PhoneNumber.of("95 001"))))
                .isFalse();
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    @Test
    void maps_are_compared_entry_by_entry_in_their_order() {
        assertThat(same(map("a", 1, "b", 2), map("a", 1, "b", 2))).isTrue();
        assertThat(same(map(), map())).isTrue();
        assertThat(same(map("a", 1, "b", 2), map("b", 2, "a", 1))).isFalse();
        assertThat(same(map("a", 1), map("a", 2))).isFalse();
        assertThat(same(map("a", 1), map("b", 1))).isFalse();
        assertThat(same(map("a", 1), map("a", 1, "b", 2))).isFalse();
    }

    @Test
    void what_is_not_known_is_the_same_only_as_the_same_object() {
        Set<String> set = Set.of("a");
        Object function = (Runnable) () -> {};

        assertThat(same(set, set)).isTrue();
        assertThat(same(set, Set.copyOf(List.of("a")))).isFalse();
        assertThat(same(function, function)).isTrue();
        assertThat(same(new OwnNumber(), new OwnNumber())).isFalse();
        assertThat(same(new StringBuilder("a"), new StringBuilder("a"))).isFalse();
    }
}
