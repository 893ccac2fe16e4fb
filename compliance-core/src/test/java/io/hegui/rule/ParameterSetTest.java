package io.hegui.rule;

import static io.hegui.rule.RuleStubs.CHANGE;
import static io.hegui.rule.RuleStubs.EARLY;
import static io.hegui.rule.RuleStubs.LIMIT;
import static io.hegui.rule.RuleStubs.limit;
import static io.hegui.rule.RuleStubs.parameter;
import static io.hegui.rule.RuleStubs.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ParameterSetTest {

    private static final ParameterKey<Long> OTHER = ParameterKey.integer("late/limit");
    private static final ParameterKey<Long> SHARED = ParameterKey.integer("materialRate");

    private static final ParameterSet SET =
            ParameterSet.of(List.of(limit(value(EARLY, 3)), parameter(SHARED, value(EARLY, 1))));

    /** Parameters of the family {@code late}, and how often they were read. */
    private static final class Late implements Supplier<List<Parameter<?>>> {
        private final List<ParameterKey<Long>> keys;
        private int times;

        Late(List<ParameterKey<Long>> keys) {
            this.keys = keys;
        }

        @Override
        public List<Parameter<?>> get() {
            times++;
            List<Parameter<?>> parameters = new ArrayList<>();
            keys.forEach(key -> parameters.add(parameter(key, value(EARLY, 7))));
            return parameters;
        }
    }

    private static List<String> names(ParameterSet set) {
        return set.all().stream().map(parameter -> parameter.key().name()).toList();
    }

    @Test
    void a_parameter_is_found_by_name_and_by_key() {
        assertThat(SET.has("test/one.limit")).isTrue();
        assertThat(SET.named("materialRate").on(EARLY)).isEqualTo(1L);
        assertThat(SET.get(LIMIT).on(EARLY)).isEqualTo(3);
        assertThat(names(SET)).containsExactly("materialRate", "test/one.limit");
        assertThat(SET.overridden()).isEmpty();
    }

    @Test
    void what_is_not_there_or_of_another_type_is_refused_by_name() {
        assertThat(SET.has("late/limit")).isFalse();
        assertThat(SET.has("none")).isFalse();
        assertThatThrownBy(() -> SET.named("none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no parameter 'none'");
        assertThatThrownBy(() -> SET.get(ParameterKey.decimal("materialRate")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter materialRate is of type integer, not decimal");
    }

    @Test
    void two_parameters_of_a_name_are_refused() {
        assertThatThrownBy(() -> ParameterSet.of(List.of(limit(value(EARLY, 3)), limit(value(EARLY, 4)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two parameters are named test/one.limit");
    }

    @Test
    void parameters_of_a_family_are_read_once_and_only_when_asked_for() {
        Late late = new Late(List.of(OTHER));

        ParameterSet set = SET.and("late", late);
        set.named("materialRate");
        int unasked = late.times;

        assertThat(unasked).isZero();
        assertThat(set.has("late/limit")).isTrue();
        assertThat(set.get(OTHER).on(EARLY)).isEqualTo(7);
        assertThat(set.has("late/other")).isFalse();
        assertThat(names(set)).containsExactly("late/limit", "materialRate", "test/one.limit");
        assertThat(late.times).isEqualTo(1);
        assertThat(SET.has("late/limit")).isFalse();
    }

    @Test
    void a_family_added_twice_is_refused() {
        ParameterSet set = SET.and("late", new Late(List.of(OTHER)));

        assertThatThrownBy(() -> set.and("late", new Late(List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameters of the family 'late' were added before");
    }

    @Test
    void a_family_may_add_to_names_that_begin_as_its_own_but_not_repeat_one() {
        ParameterSet set = SET.and("test", new Late(List.of(ParameterKey.integer("test/two.limit"))));

        assertThat(names(set)).containsExactly("materialRate", "test/one.limit", "test/two.limit");
        assertThatThrownBy(() -> SET.and("test", new Late(List.of(LIMIT))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two parameters are named test/one.limit");
    }

    @Test
    void a_family_whose_names_begin_otherwise_or_repeat_is_refused_when_asked() {
        ParameterSet foreign = SET.and("late", new Late(List.of(LIMIT)));
        ParameterSet bare = SET.and("late", new Late(List.of(SHARED)));
        ParameterSet twice = SET.and("late", new Late(List.of(OTHER, OTHER)));

        assertThatThrownBy(() -> foreign.has("late/x"))
                .hasMessage("parameter test/one.limit stands in the family 'late',"
                        + " expected a name that begins with late/");
        assertThatThrownBy(() -> bare.has("late/x")).hasMessageContaining("parameter materialRate stands in");
        assertThatThrownBy(() -> twice.has("late/x")).hasMessage("two parameters are named late/limit");
    }

    @Test
    void an_own_value_is_of_the_host_and_named_among_those_overridden() {
        ParameterSet late = SET.and("late", new Late(List.of(OTHER)));

        ParameterSet changed = late.overriding(OTHER, CHANGE, 9L).overriding(LIMIT, CHANGE, 4L);

        assertThat(changed.get(OTHER).on(CHANGE.minusDays(1))).isEqualTo(7);
        assertThat(changed.get(OTHER).on(CHANGE)).isEqualTo(9);
        assertThat(changed.get(LIMIT).valueOn(CHANGE))
                .isEqualTo(new Parameter.Value<>(CHANGE, null, null, 4L, Source.of("host", Layer.OWN)));
        assertThat(changed.overridden()).containsExactly("late/limit", "test/one.limit");
        assertThat(names(changed)).isEqualTo(names(late));
        assertThat(changed.all()).contains(changed.named("late/limit"));
        assertThat(late.get(OTHER).on(CHANGE)).isEqualTo(7);
    }

    @Test
    void what_is_handed_out_can_not_be_changed() {
        assertThatThrownBy(() -> SET.all().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> SET.overridden().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }
}
