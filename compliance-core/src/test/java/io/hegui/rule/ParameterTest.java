package io.hegui.rule;

import static io.hegui.rule.RuleStubs.CHANGE;
import static io.hegui.rule.RuleStubs.EARLY;
import static io.hegui.rule.RuleStubs.limit;
import static io.hegui.rule.RuleStubs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ParameterTest {

    @Test
    void a_value_holds_from_its_day_and_the_earliest_before_it_too() {
        Parameter<Long> parameter = limit(value(EARLY, 3), value(CHANGE, 5));

        assertThat(parameter.on(EARLY.minusDays(1))).isEqualTo(3);
        assertThat(parameter.on(CHANGE.minusDays(1))).isEqualTo(3);
        assertThat(parameter.on(CHANGE)).isEqualTo(5);
        assertThat(parameter.on(CHANGE.plusYears(9))).isEqualTo(5);
        assertThat(parameter.valueOn(CHANGE).source().article()).isEqualTo("from 2024-07-01");
    }

    @Property
    void a_day_by_number_has_the_value_of_the_date(
            @ForAll @NotEmpty Set<@IntRange(max = 40) Integer> days, @ForAll @IntRange(min = -1, max = 41) int day) {
        List<Parameter.Value<Long>> values = new ArrayList<>();
        days.forEach(from -> values.add(value(EARLY.plusDays(from), from)));
        Parameter<Long> parameter = new Parameter<>(RuleStubs.LIMIT, "calls", new LocalizedText("上限", "limit"), values);
        LocalDate date = EARLY.plusDays(day);
        long expected = days.stream()
                .mapToInt(from -> from)
                .filter(from -> from <= day)
                .max()
                .orElse(days.stream().mapToInt(from -> from).min().orElseThrow());

        assertThat(parameter.on(date)).isEqualTo(expected);
        assertThat(parameter.on((int) date.toEpochDay())).isEqualTo(expected);
    }

    @Test
    void values_are_kept_in_the_order_of_their_days() {
        assertThat(limit(value(CHANGE, 5), value(EARLY, 3)).values())
                .containsExactly(value(EARLY, 3), value(CHANGE, 5));
    }

    @Test
    void an_own_value_replaces_those_from_its_day_on() {
        Parameter<Long> parameter = limit(value(EARLY, 3), value(CHANGE, 5), value(CHANGE.plusDays(9), 7));

        assertThat(parameter.overriddenBy(value(CHANGE, 4)).values())
                .containsExactly(value(EARLY, 3), value(CHANGE, 4));
        assertThat(parameter.overriddenBy(value(CHANGE.plusDays(1), 4)).values())
                .containsExactly(value(EARLY, 3), value(CHANGE, 5), value(CHANGE.plusDays(1), 4));
    }

    @Test
    void two_values_of_a_day_no_value_and_no_unit_are_refused() {
        assertThatThrownBy(() -> limit(value(CHANGE, 5), value(EARLY, 3), value(CHANGE, 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter test/one.limit has two values from 2024-07-01");
        assertThatThrownBy(RuleStubs::limit)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter test/one.limit lacks a value or a unit");
        assertThatThrownBy(() -> new Parameter<>(
                        RuleStubs.LIMIT, " ", new LocalizedText("上限", "limit"), List.of(value(EARLY, 3))))
                .hasMessage("parameter test/one.limit lacks a value or a unit");
    }
}
