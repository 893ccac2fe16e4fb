package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterKeyTest {

    @Test
    void keys_are_told_by_name_and_type() {
        ParameterKey<Long> key = ParameterKey.integer("materialRate");

        assertThat(key)
                .isEqualTo(new ParameterKey<>("materialRate", new ParameterType<>("integer", Long.class)))
                .hasSameHashCodeAs(ParameterKey.integer("materialRate"))
                .isNotEqualTo(ParameterKey.integer("other"))
                .isNotEqualTo(ParameterKey.decimal("materialRate"))
                .isNotEqualTo("materialRate");
    }

    @Test
    void types_are_told_by_name_and_class() {
        assertThat(ParameterType.INTEGER)
                .isEqualTo(new ParameterType<>("integer", Long.class))
                .hasSameHashCodeAs(new ParameterType<>("integer", Long.class))
                .isNotEqualTo(new ParameterType<>("integer", Integer.class))
                .isNotEqualTo(new ParameterType<>("decimal", Long.class))
                .isNotEqualTo("integer");
    }

    @Test
    void hash_codes_tell_names_apart() {
        assertThat(ParameterKey.integer("a").hashCode())
                .isNotEqualTo(ParameterKey.integer("b").hashCode());
        assertThat(ParameterType.INTEGER.hashCode()).isNotEqualTo(ParameterType.DECIMAL.hashCode());
    }

    @Test
    void each_kind_of_key_has_its_type() {
        assertThat(List.of(
                        ParameterKey.integer("x").type(),
                        ParameterKey.decimal("x").type(),
                        ParameterKey.dayWindow("x").type(),
                        ParameterKey.monthDay("x").type(),
                        ParameterKey.words("x").type()))
                .isEqualTo(ParameterType.all());
    }
}
