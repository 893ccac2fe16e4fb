package io.hegui.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.hegui.io.RuleSets;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import io.hegui.rule.NumberPlan;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The province of a number, and that the table is what libphonenumber's geocoder says. */
class ProvinceTableTest {

    private static final NumberPlan TABLE = new ProvinceTable();

    @ParameterizedTest
    @CsvSource({
        "13800130000, BEIJING",
        "+86 138-0075-0000, GUANGDONG",
        "008613800750000, GUANGDONG",
        "010-62000000, BEIJING",
        "(0755)2600 0000, GUANGDONG",
        "+861062000000, BEIJING",
        "+8675526000000, GUANGDONG",
        "+86075526000000, GUANGDONG",
        "008675526000000, GUANGDONG",
        "02162000000, SHANGHAI",
        "04712000000, INNER_MONGOLIA",
        "08912000000, TIBET",
        "09992000000, XINJIANG"
    })
    void knows_the_province_of_a_mobile_number_and_of_a_fixed_line(String number, Province province) {
        assertThat(TABLE.provinceOf(PhoneNumber.of(number))).isEqualTo(province);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19912345678",
                "17200000000",
                "19200000000", // only the country is known
                "03002000000", // no such area
                "95588",
                "95013123",
                "96123",
                "12345",
                "110",
                "10086",
                "4008001234",
                "8008001234",
                "+85221234567",
                "+14155550100",
                "0014155550100",
                "62000000",
                "138****8000",
                "1380013000",
                "客服",
                ""
            })
    void does_not_guess(String number) {
        assertThat(TABLE.provinceOf(PhoneNumber.of(number))).isNull();
    }

    @Test
    void the_table_is_what_the_geocoder_says_today() throws IOException {
        try (InputStream in = ProvinceTable.class.getResourceAsStream(ProvinceTable.RESOURCE)) {
            String kept = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");

            assertThat(kept.equals(ProvinceTableGenerator.generate()))
                    .as("%s is stale: run ProvinceTableGenerator in this module", ProvinceTable.RESOURCE)
                    .isTrue();
        }
    }

    @Property(tries = 20_000)
    void agrees_with_the_geocoder_on_any_mobile_number(
            @ForAll @LongRange(min = 13_000_000_000L, max = 19_999_999_999L) long number) {
        String description = PhoneNumberOfflineGeocoder.getInstance()
                .getDescriptionForNumber(
                        new Phonenumber.PhoneNumber().setCountryCode(86).setNationalNumber(number), Locale.CHINESE);

        Province province = TABLE.provinceOf(PhoneNumber.of(Long.toString(number)));

        if (province == null) {
            assertThat(description).isIn("", "中国");
        } else {
            assertThat(description).startsWith(province.label());
        }
    }

    @Test
    void is_found_as_the_number_plan_of_the_catalogue() {
        assertThat(RuleSets.load().numberPlan()).isInstanceOf(ProvinceTable.class);
    }
}
