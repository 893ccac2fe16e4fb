package io.hegui.model;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.calendar.DayWindow;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeParseException;

/** Any text as a number, a time, a window of the day, a code: each value is written so that it is read again as itself. */
class FuzzValuesTest {

    @FuzzTest
    void values_come_out_as_they_went_in(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);

        PhoneNumber number = PhoneNumber.of(text);
        assertThat(number.text()).isEqualTo(text);
        assertThat(PhoneNumber.of(number.normalized())).isEqualTo(number);
        assertThat(PhoneNumber.of(new StringBuilder(text)).kind()).isEqualTo(number.kind());
        if (number.key() > 0) {
            assertThat(PhoneNumber.ofKey(number.key())).isEqualTo(number);
        }

        Moment moment = Moment.tryParse(text);
        if (moment != null) {
            assertThat(Moment.parse(moment.toString())).isEqualTo(moment);
            assertThat(moment.date()).isEqualTo(moment.toLocalDateTime().toLocalDate());
        }
        takesOrRefuses(() -> assertThat(Moment.parse(text)).isEqualTo(moment), DateTimeParseException.class);
        takesOrRefuses(() -> Moment.parseDate(text), DateTimeParseException.class);
        takesOrRefuses(
                () -> assertThat(DayWindow.parse(DayWindow.parse(text).toString()))
                        .isEqualTo(DayWindow.parse(text)),
                DateTimeParseException.class,
                IllegalArgumentException.class);
        CreditCode.check(text);
        LicenseNumber.tryParse(text);
        takesOrRefuses(() -> Province.ofCode(text), IllegalArgumentException.class);
    }
}
