package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentTextTest {

    @Test
    void parts_segments_only_where_a_kind_follows_the_bar() {
        assertThat(SegmentText.read("TRANSCRIPT:甲|乙|REFUND_POLICY@1-12.25:丙"))
                .containsExactly(
                        new Segment(SegmentKind.TRANSCRIPT, null, null, "甲|乙"),
                        new Segment(SegmentKind.REFUND_POLICY, Duration.ofSeconds(1), Duration.ofMillis(12_250), "丙"));
    }

    @Test
    void reads_ends_of_many_digits_and_ends_left_out() {
        assertThat(SegmentText.read("TRANSCRIPT@-0000000000.5|TRANSCRIPT@.123456789-"))
                .containsExactly(
                        new Segment(SegmentKind.TRANSCRIPT, null, Duration.ofMillis(500), null),
                        new Segment(SegmentKind.TRANSCRIPT, Duration.ofNanos(123_456_789), null, null));
    }

    @Test
    void blanks_around_a_bar_hide_no_segment() {
        assertThat(SegmentText.read("RISK_DISCLOSURE@0-5:甲 | TRANSCRIPT@5-9 |REFUND_POLICY"))
                .containsExactly(
                        new Segment(SegmentKind.RISK_DISCLOSURE, Duration.ZERO, Duration.ofSeconds(5), "甲 "),
                        new Segment(SegmentKind.TRANSCRIPT, Duration.ofSeconds(5), Duration.ofSeconds(9), null),
                        new Segment(SegmentKind.REFUND_POLICY, null, null, null));
    }

    @Test
    void seconds_beyond_a_duration_are_absent_and_never_wrap_around() {
        assertThat(SegmentText.read("TRANSCRIPT@999999999-9300000000"))
                .containsExactly(new Segment(SegmentKind.TRANSCRIPT, Duration.ofSeconds(999_999_999), null, null));
        assertThat(SegmentText.segment("TRANSCRIPT", "18446744073", "1E9", null))
                .isEqualTo(new Segment(SegmentKind.TRANSCRIPT, null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "|TRANSCRIPT",
                "ABC",
                "转写文本",
                "TRANSCRIPT@1",
                "TRANSCRIPT@1.-2",
                "TRANSCRIPT@1-2x",
                "TRANSCRIPT|"
            })
    void refuses_what_is_no_segment(String text) {
        assertThat(SegmentText.read(text)).isNull();
    }
}
