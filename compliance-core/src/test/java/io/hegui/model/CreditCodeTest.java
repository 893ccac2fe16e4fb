package io.hegui.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

    private static final String VALID = "91350100M000100Y43";
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void accepts_a_code_with_its_check_digit() {
        assertThat(CreditCode.check(VALID)).isEqualTo(CreditCode.Result.VALID);
    }

    @Test
    void tells_a_letter_outside_the_alphabet_from_a_wrong_check_digit() {
        assertThat(CreditCode.check("91350100M000100Y4Z")).isEqualTo(CreditCode.Result.WRONG_SHAPE);
        assertThat(CreditCode.check("91350100M000100Y44")).isEqualTo(CreditCode.Result.WRONG_CHECK_DIGIT);
        assertThat(CreditCode.check("91350100M000100Y4")).isEqualTo(CreditCode.Result.WRONG_SHAPE);
        assertThat(CreditCode.check("")).isEqualTo(CreditCode.Result.WRONG_SHAPE);
    }

    @Property
    void notices_any_single_wrong_character(
            @ForAll @IntRange(min = 0, max = 17) int position, @ForAll @IntRange(min = 0, max = 30) int value) {
        char other = ALPHABET.charAt(value);
        StringBuilder changed = new StringBuilder(VALID);
        changed.setCharAt(position, other);

        assertThat(CreditCode.check(changed.toString()) == CreditCode.Result.VALID)
                .isEqualTo(VALID.charAt(position) == other);
    }
}
