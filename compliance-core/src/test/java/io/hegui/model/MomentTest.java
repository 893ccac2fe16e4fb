package io.hegui.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

    @Provide
    Arbitrary<LocalDateTime> dateTimes() {
        return Arbitraries.longs()
                .between(-60_000_000_000L, 200_000_000_000L)
                .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
    }

    @Property
    void reads_back_what_it_writes(@ForAll("dateTimes") LocalDateTime dateTime) {
        Moment moment = Moment.of(dateTime);

        assertThat(Moment.parse(moment.toString())).isEqualTo(moment);
        assertThat(moment.toLocalDateTime()).isEqualTo(dateTime);
        assertThat(moment.date()).isEqualTo(dateTime.toLocalDate());
        assertThat(moment.secondOfDay()).isEqualTo(dateTime.toLocalTime().toSecondOfDay());
    }

    @Property
    void reads_every_date_time_that_java_time_writes_with_t_or_a_space(@ForAll("dateTimes") LocalDateTime dateTime) {
        String text = dateTime.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));

        assertThat(Moment.parse(text)).isEqualTo(Moment.of(dateTime));
        assertThat(Moment.parse(text.replace('T', ' '))).isEqualTo(Moment.of(dateTime));
    }

    @Property
    void converts_an_offset_to_china_standard_time(@ForAll("dateTimes") LocalDateTime dateTime) {
        LocalDateTime china = dateTime.atOffset(ZoneOffset.ofHours(-5))
                .atZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDateTime();
        String text = dateTime.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));

        assertThat(Moment.parse(text + "-05:00").toLocalDateTime()).isEqualTo(china);
    }

    @Property
    void refuses_exactly_the_dates_that_java_time_refuses(
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 9999) int year,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 13) int month,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 32) int day) {
        String text = String.format("%04d-%02d-%02d", year, month, day);
        boolean valid;
        try {
            java.time.LocalDate.parse(text);
            valid = true;
        } catch (DateTimeParseException e) {
            valid = false;
        }

        assertThat(Moment.tryParse(text) != null).isEqualTo(valid);
    }

    @Test
    void remembers_that_seconds_were_not_written() {
        assertThat(Moment.parse("2024-03-15T14:32").precision()).isEqualTo(Moment.Precision.MINUTE);
        assertThat(Moment.parse("2024-03-15 14:32+08:00").precision()).isEqualTo(Moment.Precision.MINUTE);
        assertThat(Moment.parse("2024-03-15T14:32:00").precision()).isEqualTo(Moment.Precision.SECOND);
        assertThat(Moment.parse("2024-03-15").precision()).isEqualTo(Moment.Precision.DAY);
    }

    @Test
    void cuts_fractions_of_a_second_off() {
        assertThat(Moment.parse("2024-03-15T14:32:07.999")).isEqualTo(Moment.parse("2024-03-15T14:32:07"));
        assertThat(Moment.parse("2024-03-15T06:32:07.5Z")).isEqualTo(Moment.parse("2024-03-15T14:32:07"));
    }

    @Test
    void a_day_ends_with_its_last_second() {
        assertThat(Moment.parse("2024-03-15").lastSecond())
                .isEqualTo(Moment.parse("2024-03-15T23:59:59").localSecond());
        assertThat(Moment.parse("2024-03-15T08:00").lastSecond())
                .isEqualTo(Moment.parse("2024-03-15T08:00:00").localSecond());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-3-15",
                "2024/03/15 14:32:07",
                "2024-03-15T24:00:00",
                "2024-03-15T14:60:00",
                "2024-03-15T14:32:61",
                "2024-03-15T14",
                "2024-03-15T14:32:",
                "2024-03-15T14:32:07.",
                "2024-03-15T14:32:07+25:00",
                "2024-03-15T14:32:07 CST",
                "2024-03-15_14:32:07",
                "x024-03-15T14:32:07"
            })
    void refuses_what_is_no_iso_date_time(String text) {
        assertThat(Moment.tryParse(text)).isNull();
        assertThatThrownBy(() -> Moment.parse(text)).isInstanceOf(DateTimeParseException.class);
    }

    @Property
    void of_any_second_and_precision_it_reads_back_what_it_writes(
            @ForAll @LongRange(min = -62_000_000_000L, max = 250_000_000_000L) long second,
            @ForAll Moment.Precision precision) {
        Moment moment = Moment.ofLocalSecond(second, precision);

        assertThat(Moment.parse(moment.toString())).isEqualTo(moment);
        assertThat(moment.precision()).isEqualTo(precision);
        assertThat(second - moment.localSecond())
                .isBetween(
                        0L,
                        precision == Moment.Precision.SECOND
                                ? 0L
                                : precision == Moment.Precision.MINUTE ? 59L : 86_399L);
    }
}
