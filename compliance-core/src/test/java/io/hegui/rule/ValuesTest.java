package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.Purpose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    private static List<String> entries(Values values) {
        List<String> entries = new ArrayList<>();
        values.forEach((name, value) -> entries.add(name + "=" + value));
        return entries;
    }

    @Test
    void values_stand_in_the_order_in_which_they_came_and_a_new_one_in_the_place_of_the_old() {
        Values values = Values.measured(3, 5).and("unit", "calls");

        assertThat(entries(values)).containsExactly("measured=3", "limit=5", "unit=calls");
        assertThat(entries(values.and("limit", 7))).containsExactly("measured=3", "limit=7", "unit=calls");
        assertThat(entries(values.and(Values.of("more", 1).and("unit", "talks"))))
                .containsExactly("measured=3", "limit=5", "unit=talks", "more=1");
        assertThat(values).hasToString("{measured=3, limit=5, unit=calls}");
    }

    @Test
    void values_are_texts_whole_numbers_plain_decimals_truth_values_and_lists_of_texts() {
        Values values = Values.of("int", 7)
                .and("long", 8L)
                .and("flag", false)
                .and("text", "x")
                .and("decimal", new BigDecimal("2.500"))
                .and("zero", new BigDecimal("0.00"))
                .and("list", List.of(1, Purpose.MARKETING))
                .and("day", LocalDate.of(2024, 1, 2));

        assertThat(values.get("int")).isEqualTo(7L);
        assertThat(values.get("long")).isEqualTo(8L);
        assertThat(values.get("flag")).isEqualTo(false);
        assertThat(values.get("text")).isEqualTo("x");
        assertThat(values.get("decimal")).isEqualTo(new BigDecimal("2.5"));
        assertThat(values.get("zero")).isEqualTo(BigDecimal.ZERO);
        assertThat(values.get("list")).isEqualTo(List.of("1", "MARKETING"));
        assertThat(values.get("day")).isEqualTo("2024-01-02");
        assertThat(values.get("other")).isNull();
    }

    @Test
    void a_list_is_kept_as_it_was() {
        List<String> given = new ArrayList<>(List.of("a"));
        Values values = Values.of("list", given);

        given.add("b");

        assertThat(values.get("list")).isEqualTo(List.of("a"));
        assertThatThrownBy(() -> ((List<?>) values.get("list")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void values_are_told_by_what_they_hold() {
        assertThat(Values.of("a", 1))
                .isEqualTo(Values.NONE.and("a", 1L))
                .hasSameHashCodeAs(Values.of("a", 1L))
                .isNotEqualTo(Values.of("a", 2))
                .isNotEqualTo(Values.of("b", 1))
                .isNotEqualTo("{a=1}");
        assertThat(Values.of("a", 1).hashCode()).isNotEqualTo(Values.of("a", 2).hashCode());
        assertThat(Values.NONE.isEmpty()).isTrue();
        assertThat(Values.of("a", 1).isEmpty()).isFalse();
    }
}
