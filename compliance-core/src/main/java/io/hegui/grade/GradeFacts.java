package io.hegui.grade;

import io.hegui.model.AnnualReport;
import io.hegui.model.EventKind;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Level;
import io.hegui.model.PackageEvent;
import io.hegui.model.RegulatorFinding;
import io.hegui.model.Repair;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a grade looks at besides findings. Dates after {@code asOf} don't count yet. Immutable and thread-safe.
 *
 * @param reportingYear reporting year; the filing year is the next
 * @param asOf the day of the grading, whose end counts
 * @param submittedOn day on which the annual report was filed
 * @param voluntaryCorrectionOn day of a voluntary correction
 * @param graded the regulator's grading of the filing year, where one is known; after a repair the one that was repaired
 * @param checkFailedOn day on which the annual check failed
 * @param repair steps of a grade repair
 * @param regulatorFindings what the regulator established
 */
public record GradeFacts(
        int reportingYear,
        LocalDate asOf,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate voluntaryCorrectionOn,
        @Nullable Grading graded,
        @Nullable LocalDate checkFailedOn,
        @Nullable Repair repair,
        List<RegulatorFinding> regulatorFindings) {

    /**
     * A grading by the regulator.
     *
     * @param on day
     * @param level level; null when unknown
     */
    public record Grading(LocalDate on, @Nullable Level level) {}

    public GradeFacts {
        regulatorFindings = List.copyOf(regulatorFindings);
    }

    /** Facts of a year about which nothing but the day is known. */
    public static GradeFacts of(int reportingYear, LocalDate asOf) {
        return new GradeFacts(reportingYear, asOf, null, null, null, null, null, List.of());
    }

    /**
     * What a package says, as of a day. The regulator's grading and a failed check are the latest events of the filing
     * year up to that day; once material for a repair was handed in, the grading is the B that it repairs, whatever
     * followed.
     *
     * @throws IllegalArgumentException when the package names no reporting year
     */
    public static GradeFacts of(InspectionPackage inspection, LocalDate asOf) {
        Integer year = inspection.year();
        if (year == null) {
            throw new IllegalArgumentException("the package names no reporting year");
        }
        AnnualReport report = inspection.annualReport();
        PackageEvent grading = grading(inspection, year + 1, asOf);
        PackageEvent failure = latest(inspection, EventKind.CHECK_FAILED, year + 1, asOf);
        return new GradeFacts(
                year,
                asOf,
                report == null ? null : report.submittedOn(),
                report == null ? null : report.voluntaryCorrectionOn(),
                grading == null || grading.on() == null ? null : new Grading(grading.on(), grading.level()),
                failure == null ? null : failure.on(),
                inspection.repair(),
                inspection.regulatorFindings());
    }

    private static @Nullable PackageEvent grading(InspectionPackage inspection, int filingYear, LocalDate asOf) {
        Repair repair = inspection.repair();
        LocalDate material = repair == null ? null : repair.materialOn();
        PackageEvent last = latest(inspection, EventKind.GRADED, filingYear, asOf);
        if (material == null || material.isAfter(asOf)) {
            return last;
        }
        PackageEvent repaired = latest(inspection, EventKind.GRADED, filingYear, material);
        return repaired != null && repaired.level() == Level.B ? repaired : last;
    }

    private static @Nullable PackageEvent latest(
            InspectionPackage inspection, EventKind kind, int filingYear, LocalDate asOf) {
        return inspection.events().stream()
                .filter(event -> event.kind() == kind
                        && event.on() != null
                        && event.on().getYear() == filingYear
                        && !event.on().isAfter(asOf))
                .max(Comparator.comparing(PackageEvent::on)
                        .thenComparing(PackageEvent::level, Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElse(null);
    }

    /** The year in which the report is filed. */
    public int filingYear() {
        return reportingYear + 1;
    }

    /** Whether the annual report has been filed. */
    public boolean filed() {
        return happened(submittedOn);
    }

    /** Whether a voluntary correction was filed in time. */
    public boolean corrected(GradePolicy policy) {
        LocalDate on = voluntaryCorrectionOn;
        return on != null
                && happened(on)
                && !on.isAfter(policy.correctionUntil().atYear(filingYear()));
    }

    /**
     * Whether a B has been repaired: material handed in and the on-site check passed, both from the grading on and within
     * the months that the policy gives (the same day of the month still counts).
     */
    public boolean repaired(GradePolicy policy) {
        if (graded == null || graded.level() != Level.B || repair == null || !happened(graded.on())) {
            return false;
        }
        LocalDate last = graded.on().plusMonths(policy.repairMonths());
        return within(repair.materialOn(), graded.on(), last) && within(repair.onSitePassedOn(), graded.on(), last);
    }

    private boolean within(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return day != null && happened(day) && !day.isBefore(first) && !day.isAfter(last);
    }

    /**
     * Whether a finding of the regulator concerns this grading: dated in the reporting year or the filing year and not
     * later than {@code asOf}. Older ones are history; one without a date is not shown to be history and counts.
     */
    public boolean concerns(RegulatorFinding finding) {
        LocalDate on = finding.on();
        boolean ofTheseYears = on == null || on.getYear() == reportingYear || on.getYear() == filingYear();
        return ofTheseYears && (on == null || happened(on));
    }

    boolean happened(@Nullable LocalDate day) {
        return day != null && !day.isAfter(asOf);
    }

    /** The same with a voluntary correction on that day. */
    public GradeFacts withVoluntaryCorrectionOn(@Nullable LocalDate day) {
        return new GradeFacts(reportingYear, asOf, submittedOn, day, graded, checkFailedOn, repair, regulatorFindings);
    }

    /** The same with the report filed on that day. */
    public GradeFacts withSubmittedOn(@Nullable LocalDate day) {
        return new GradeFacts(
                reportingYear, asOf, day, voluntaryCorrectionOn, graded, checkFailedOn, repair, regulatorFindings);
    }

    /** The same with a grading by the regulator. */
    public GradeFacts withGraded(@Nullable Grading grading) {
        return new GradeFacts(
                reportingYear,
                asOf,
                submittedOn,
                voluntaryCorrectionOn,
                grading,
                checkFailedOn,
                repair,
                regulatorFindings);
    }

    /** The same with a failed annual check. */
    public GradeFacts withCheckFailedOn(@Nullable LocalDate day) {
        return new GradeFacts(
                reportingYear, asOf, submittedOn, voluntaryCorrectionOn, graded, day, repair, regulatorFindings);
    }

    /** The same with steps of a repair. */
    public GradeFacts withRepair(@Nullable Repair newRepair) {
        return new GradeFacts(
                reportingYear,
                asOf,
                submittedOn,
                voluntaryCorrectionOn,
                graded,
                checkFailedOn,
                newRepair,
                regulatorFindings);
    }

    /** The same with these findings of the regulator. */
    public GradeFacts withRegulatorFindings(List<RegulatorFinding> findings) {
        return new GradeFacts(
                reportingYear, asOf, submittedOn, voluntaryCorrectionOn, graded, checkFailedOn, repair, findings);
    }
}
