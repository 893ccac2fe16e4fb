package io.hegui.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseNumberTest {

    @Test
    void reads_national_and_provincial_numbers() {
        assertThat(LicenseNumber.tryParse("B2-20110196")).isEqualTo(new LicenseNumber(Coverage.NATIONAL, null));
        assertThat(LicenseNumber.tryParse("闽B2-20090074"))
                .isEqualTo(new LicenseNumber(Coverage.PROVINCIAL, Province.FUJIAN));
        assertThat(LicenseNumber.tryParse("黔B2-19990074"))
                .isEqualTo(new LicenseNumber(Coverage.PROVINCIAL, Province.GUIZHOU));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合字B2-20110196",
                "辽B-2-3-20050001",
                "B2-2011019",
                "B2-201101960",
                "B2-18110196",
                "张B2-20110196",
                ""
            })
    void an_unknown_shape_is_no_error(String text) {
        assertThat(LicenseNumber.tryParse(text)).isNull();
    }
}
