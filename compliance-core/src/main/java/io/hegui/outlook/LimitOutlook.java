package io.hegui.outlook;

import io.hegui.audit.Measurement;
import io.hegui.rule.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 限值推算: one limit, where it stands and where it goes. An estimate. Immutable and thread-safe.
 *
 * @param measurement what is measured now, and the severity beyond the limit
 * @param atPaceOfYear if it goes on at the pace of the year so far
 * @param atRecentPace if it goes on at the pace of the latest weeks; null when that is not known
 * @param arithmetic how the numbers come about, step by step
 */
public record LimitOutlook(
        Measurement measurement,
        Projection atPaceOfYear,
        @Nullable Projection atRecentPace,
        List<LocalizedText> arithmetic) {

    public LimitOutlook {
        arithmetic = List.copyOf(arithmetic);
    }

    /** The projection that counts: at the recent pace where it is known, else at that of the year. */
    public Projection projection() {
        return atRecentPace == null ? atPaceOfYear : atRecentPace;
    }

    /** Whether the limit is crossed now. */
    public boolean crossed() {
        return measurement.gauge().crossed();
    }

    /** The first day on which the limit is crossed at either pace; null when it is now, or isn't this year. */
    public @Nullable LocalDate crossesOn() {
        LocalDate recent = atRecentPace == null ? null : atRecentPace.crossesOn();
        LocalDate year = atPaceOfYear.crossesOn();
        return recent == null || (year != null && year.isBefore(recent)) ? year : recent;
    }
}
