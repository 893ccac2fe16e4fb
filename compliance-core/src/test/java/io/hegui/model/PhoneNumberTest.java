package io.hegui.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.PhoneNumber.Kind;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800138000, MOBILE",
        "19912345678, MOBILE",
        "12012345678, INCOMPLETE",
        "1380013800, INCOMPLETE",
        "138001380000, INCOMPLETE",
        "+8613800138000, MOBILE",
        "008613800138000, MOBILE",
        "8613800138000, MOBILE",
        "01062345678, FIXED",
        "010-62345678, FIXED",
        "(0755)26543210, FIXED",
        "07312345678, FIXED",
        "+861062345678, FIXED",
        "62345678, INCOMPLETE",
        "01012345678, INCOMPLETE",
        "95588, SHORT_95",
        "9558801, SHORT_95",
        "96123, SHORT_96",
        "962288, SHORT_96",
        "110, SHORT_1",
        "12345, SHORT_1",
        "10086, SHORT_1",
        "118114, SHORT_1",
        "1002, INCOMPLETE",
        "4008001234, SERVICE_400",
        "8008101234, SERVICE_400",
        "400800123, INCOMPLETE",
        "+85221234567, INTERNATIONAL",
        "0085221234567, INTERNATIONAL",
        "+12025550123, INTERNATIONAL",
        "138****8000, INCOMPLETE",
        "&, INCOMPLETE",
        "分机801, INCOMPLETE"
    })
    void tells_the_kind_by_the_shape(String text, Kind kind) {
        assertThat(PhoneNumber.of(text).kind()).isEqualTo(kind);
    }

    @Test
    void compares_without_width_spaces_hyphens_brackets_and_the_country_code_of_mobiles() {
        PhoneNumber plain = PhoneNumber.of("13800138000");

        for (String other : new String[] {
            "138 0013 8000", "138-0013-8000", "+86 138-0013-8000", "0086(138)00138000", "８６１３８００１３８０００", "138–0013–8000"
        }) {
            assertThat(PhoneNumber.of(other)).isEqualTo(plain).hasSameHashCodeAs(plain);
        }
        assertThat(PhoneNumber.of("01062345678")).isEqualTo(PhoneNumber.of("(010) 6234-5678"));
        assertThat(PhoneNumber.of("13800138001")).isNotEqualTo(plain);
        assertThat(PhoneNumber.of("138****8000")).isNotEqualTo(PhoneNumber.of("138****8001"));
    }

    @Property
    void the_key_tells_numbers_apart_and_leads_back(
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 20) String a,
            @ForAll @CharRange(from = '0', to = '9') @StringLength(min = 1, max = 20) String b) {
        PhoneNumber first = PhoneNumber.of(a);
        PhoneNumber second = PhoneNumber.of("+" + b);

        if (first.key() != 0) {
            assertThat(PhoneNumber.ofKey(first.key())).isEqualTo(first);
            assertThat(PhoneNumber.ofKey(first.key()).normalized()).isEqualTo(first.normalized());
        }
        if (second.key() != 0) {
            assertThat(PhoneNumber.ofKey(second.key()).normalized()).isEqualTo(second.normalized());
        }
        assertThat(first.equals(PhoneNumber.of(b)))
                .isEqualTo(first.normalized().equals(PhoneNumber.of(b).normalized()));
    }

    @Property
    void taking_any_text_never_fails_and_normalizing_twice_changes_nothing(@ForAll String text) {
        PhoneNumber number = PhoneNumber.of(text);

        assertThat(number.text()).isEqualTo(text);
        assertThat(PhoneNumber.of(number.normalized())).isEqualTo(number);
    }

    @Test
    void what_joins_once_a_hyphen_is_gone_is_joined() {
        PhoneNumber number = PhoneNumber.of("e-\u0301");

        assertThat(number.normalized()).isEqualTo("\u00e9");
    }

    @Test
    void never_shows_a_whole_number_by_accident() {
        assertThat(PhoneNumber.of("13800138000")).hasToString("138****8000");
        assertThat(PhoneNumber.of("+85221234567")).hasToString("+85****4567");
        assertThat(PhoneNumber.of("95588")).hasToString("95588");
        assertThat(PhoneNumber.of("张三").toString()).doesNotContain("三");
    }

    @Property(tries = 2_000)
    void a_key_tells_the_kind_that_the_text_tells(
            @ForAll @net.jqwik.api.constraints.NumericChars @net.jqwik.api.constraints.StringLength(min = 1, max = 17)
                    String digits,
            @ForAll @net.jqwik.api.constraints.IntRange(max = 12) int beginning) {
        String[] beginnings = {"", "", "0", "00", "010", "02", "0755", "1", "13", "95", "96", "400", "116"};
        String text = (beginnings[beginning] + digits).substring(0, digits.length());
        PhoneNumber number = PhoneNumber.of(text);

        assertThat(PhoneNumber.ofKey(number.key()).kind()).isEqualTo(number.kind());
        assertThat(PhoneNumber.ofKey(number.key())).isEqualTo(number);
    }
}
