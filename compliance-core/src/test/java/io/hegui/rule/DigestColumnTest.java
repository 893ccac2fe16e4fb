package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DigestColumnTest {

    private static final String DIGITS = "0123456789abcdef".repeat(4);
    private static final int LOWER = DigestColumn.form(DIGITS);

    @Property
    void a_digest_comes_out_in_the_case_in_which_it_went_in(
            @ForAll @StringLength(64) @CharRange(from = '0', to = '9') @CharRange(from = 'a', to = 'f') String digest,
            @ForAll @IntRange(max = 5_000) int row,
            @ForAll boolean upper) {
        String text = upper ? digest.toUpperCase(Locale.ROOT) : digest;
        int form = DigestColumn.form(text);
        DigestColumn digests = new DigestColumn();
        digests.set(row, text);
        DigestColumn copy = new DigestColumn();
        copy.set(2, DIGITS);
        copy.set(4, DIGITS);
        copy.set(3, digests, row);

        assertThat(form).isNotEqualTo(DigestColumn.ODD).isBetween(0, DigestColumn.FORMS - 1);
        assertThat(digests.get(row, form)).isEqualTo(text);
        assertThat(copy.get(3, form)).isEqualTo(text);
        assertThat(List.of(copy.get(2, LOWER), copy.get(4, LOWER))).containsOnly(DIGITS);
    }

    @Property
    void one_character_that_is_no_digit_makes_a_text_odd(
            @ForAll @IntRange(max = 63) int at, @ForAll @CharRange(from = '\0', to = '\u0100') char c) {
        String text = DIGITS.substring(0, at) + c + DIGITS.substring(at + 1);

        assertThat(DigestColumn.form(text) == DigestColumn.ODD).isEqualTo("0123456789abcdef".indexOf(c) < 0);
    }

    @Test
    void texts_of_another_length_or_of_both_cases_are_odd() {
        assertThat(DigestColumn.form(DIGITS + "0")).isEqualTo(DigestColumn.ODD);
        assertThat(DigestColumn.form(DIGITS.substring(1))).isEqualTo(DigestColumn.ODD);
        assertThat(DigestColumn.form("A" + DIGITS.substring(1))).isEqualTo(DigestColumn.ODD);
        assertThat(DigestColumn.form("g" + DIGITS.substring(1))).isEqualTo(DigestColumn.ODD);
    }

    @Test
    void an_absent_digest_takes_nothing() {
        DigestColumn digests = new DigestColumn();

        digests.set(0, null);
        long before = digests.bytes();
        digests.set(1, DIGITS);

        assertThat(digests.get(0, DigestColumn.form(null))).isNull();
        assertThat(before).isZero();
        assertThat(digests.bytes()).isPositive();
    }
}
