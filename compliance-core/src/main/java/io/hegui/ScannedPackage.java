package io.hegui;

import io.hegui.api.API;
import io.hegui.audit.Change;
import io.hegui.audit.Scan;
import io.hegui.outlook.YearOutlook;
import io.hegui.report.InspectionReport;
import io.hegui.report.Intakes;

/**
 * A package whose records were read once and that can be asked what if. An answer is the report that an inspection with
 * the change would give. Holds all calls in memory, in compact form. Immutable and thread-safe.
 *
 * <pre>{@code
 * ScannedPackage scanned = Hegui.standard().scan(folder, LocalDate.of(2025, 3, 1));
 * Grade now = scanned.report().grade();
 * Grade later = scanned.ask(Change.NONE.asOf(LocalDate.of(2025, 4, 1))).grade();
 * }</pre>
 */
public final class ScannedPackage {

    private final Scan scan;
    private final Intakes intakes;
    private final Hegui hegui;

    ScannedPackage(Scan scan, Intakes intakes, Hegui hegui) {
        this.scan = scan;
        this.intakes = intakes;
        this.hegui = hegui;
    }

    /** The report on the package as it is, or as it was made by {@link #with}. */
    public InspectionReport report() {
        return hegui.report(scan.facts(), scan.rules(), intakes, scan.result());
    }

    /** The report if the change were made. */
    public InspectionReport ask(Change change) {
        return with(change).report();
    }

    /** The package with the change made, to ask further questions from there; shares the records with this one. */
    public ScannedPackage with(Change change) {
        return new ScannedPackage(scan.with(change), intakes, hegui);
    }

    /**
     * What the findings so far mean for the rest of the reporting year, as of the day of the scan, at the pace of the year
     * and of the last {@link YearOutlook#RECENT_DAYS} days. Estimates, with their arithmetic.
     */
    @API(API.Status.EXPERIMENTAL)
    public YearOutlook forecast() {
        return forecast(YearOutlook.RECENT_DAYS);
    }

    /**
     * The same with another length of the recent pace.
     *
     * @param recentDays days, 1 or more
     * @throws IllegalArgumentException when it is less than 1
     */
    @API(API.Status.EXPERIMENTAL)
    public YearOutlook forecast(int recentDays) {
        return YearOutlook.of(scan, hegui.policy(), recentDays);
    }

    /** What lies beneath: which rules answered anew, and the bare audit. */
    public Scan scan() {
        return scan;
    }
}
