package io.hegui.evidence;

import io.hegui.model.Segment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/**
 * Labels of marked segments as inspectors ask for them: {@code 01:15:20–01:16:05 风险告知} (S4). Stateless and
 * thread-safe.
 */
public final class TimeLabel {

    private TimeLabel() {}

    /** Label of a segment; one that isn't marked has its kind alone. */
    public static String of(Segment segment) {
        String times = times(segment, "\u2013", ":");
        return times.isEmpty()
                ? segment.kind().label()
                : times + " " + segment.kind().label();
    }

    /** From and to with that sign between; empty when the segment isn't marked. */
    static String times(Segment segment, String between, String separator) {
        Duration from = segment.from();
        Duration to = segment.to();
        return from == null || to == null ? "" : of(from, separator) + between + of(to, separator);
    }

    /** As it may stand in a file name: {@code RISK_DISCLOSURE-01.15.20-01.16.05}. */
    public static String forFileName(Segment segment) {
        String times = times(segment, "-", ".");
        return times.isEmpty() ? segment.kind().name() : segment.kind().name() + "-" + times;
    }

    /** Hours, minutes and seconds, decimals only where there are any. */
    private static String of(Duration time, String separator) {
        String whole = String.format(
                Locale.ROOT,
                "%02d%s%02d%s%02d",
                time.toHours(),
                separator,
                time.toMinutesPart(),
                separator,
                time.toSecondsPart());
        if (time.toNanosPart() == 0) {
            return whole;
        }
        String decimals =
                BigDecimal.valueOf(time.toNanosPart(), 9).stripTrailingZeros().toPlainString();
        return whole + decimals.substring(1);
    }
}
