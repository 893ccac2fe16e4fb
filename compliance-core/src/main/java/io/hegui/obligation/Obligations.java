package io.hegui.obligation;

import io.hegui.calendar.WorkingDays;
import io.hegui.model.ComplaintCase;
import io.hegui.model.DoneObligation;
import io.hegui.model.InspectionPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Works out what a licensee has to do, by when and on what ground. A duty is done when the package says so: by a date of
 * its own, or by a note in {@code done[]} with its id. Stateless and thread-safe.
 */
public final class Obligations {

    private Obligations() {}

    /**
     * The duties of a filing year and of the events up to a day, by due day.
     *
     * @param inspection the package
     * @param filingYear year in which the report is filed
     * @param asOf the day as of which they stand; its end counts
     * @param calendar working days
     */
    public static List<Obligation> of(
            InspectionPackage inspection, int filingYear, LocalDate asOf, WorkingDays calendar) {
        return of(inspection, filingYear, asOf, calendar, List.of());
    }

    /** The same, with the open complaints: feedback within 24 hours, and what was promised. */
    public static List<Obligation> of(
            InspectionPackage inspection,
            int filingYear,
            LocalDate asOf,
            WorkingDays calendar,
            List<ComplaintCase> complaints) {
        List<Duty> duties = new ArrayList<>(new YearlyDuties(inspection, filingYear, asOf).list());
        duties.addAll(new EventDuties(inspection, asOf, calendar).list(complaints));
        return stated(duties, inspection.done(), asOf);
    }

    /**
     * The 30-day plan of S2 around a filing day that the host chooses, T−30 to T+30.
     *
     * @param inspection the package, whose {@code done[]} may name steps
     * @param filingDay the day T
     * @param asOf the day as of which the steps stand
     */
    public static List<Obligation> plan(InspectionPackage inspection, LocalDate filingDay, LocalDate asOf) {
        return stated(FilingPlan.of(filingDay), inspection.done(), asOf);
    }

    /**
     * The improvement reports that the bureau asked for up to a day, each due as the bureau dated it (S4). No file holds
     * such a request, so the host gives it.
     *
     * @param inspection the package, whose {@code done[]} may name {@code improvement-report@} and the day asked on
     * @param requests what was asked for
     * @param asOf the day as of which they stand; later requests start nothing yet
     */
    public static List<Obligation> improvementReports(
            InspectionPackage inspection, Collection<ImprovementRequest> requests, LocalDate asOf) {
        List<Duty> duties = new ArrayList<>();
        for (ImprovementRequest request : requests) {
            if (!request.askedOn().isAfter(asOf)) {
                duties.add(new Duty(
                                "improvement-report@" + request.askedOn(),
                                "向通信管理局提交提升改进报告",
                                "hand the improvement report to the bureau")
                        .within(request.askedOn(), request.dueOn())
                        .from(Duty.S4)
                        .by(Department.LEGAL, Department.OPERATIONS)
                        .because(
                                request.askedOn() + " 主管部门要求，期限由其定为 " + request.dueOn(),
                                "asked for on " + request.askedOn() + ", dated by the bureau: " + request.dueOn()));
            }
        }
        return stated(duties, inspection.done(), asOf);
    }

    private static List<Obligation> stated(List<Duty> duties, List<DoneObligation> done, LocalDate asOf) {
        for (Duty duty : duties) {
            for (DoneObligation note : done) {
                if (concerns(note, duty)) {
                    duty.doneIf(note.on() == null).doneOn(note.on(), asOf);
                }
            }
        }
        return duties.stream()
                .map(duty -> duty.asOf(asOf))
                .sorted(Obligation.BY_DUE_DAY)
                .toList();
    }

    /** A note names a duty by its whole id, or by the part before {@code @} and a day on which the duty was open. */
    private static boolean concerns(DoneObligation note, Duty duty) {
        if (duty.id.equals(note.obligation())) {
            return true;
        }
        int at = duty.id.indexOf('@');
        LocalDate opensOn = duty.opensOn();
        return at > 0
                && duty.id.substring(0, at).equals(note.obligation())
                && note.on() != null
                && opensOn != null
                && !note.on().isBefore(opensOn);
    }
}
