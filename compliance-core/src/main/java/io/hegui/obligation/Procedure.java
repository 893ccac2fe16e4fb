package io.hegui.obligation;

import io.hegui.model.Application;
import io.hegui.model.ApplicationProfile;
import io.hegui.model.ProcedureEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 程序: an application or an annual inspection with what has happened in it. Steps stand in the order of their days; those of
 * one day keep the order in which they were given, so that a list needs no sorting by hand. Whether each step was legal is
 * judged by {@link ProcedureEngine#at}, up to the day asked for. Immutable and thread-safe.
 *
 * @param kind which procedure
 * @param filingYear year in which an annual inspection is filed; null for an application
 * @param steps states entered, by day
 */
public record Procedure(ProcedureKind kind, @Nullable Integer filingYear, List<ProcedureStep> steps) {

    /**
     * A procedure.
     *
     * @throws IllegalArgumentException when an annual inspection has no filing year or an application has one, or when a
     *     step is another procedure's
     */
    public Procedure {
        if ((kind == ProcedureKind.ANNUAL_INSPECTION) != (filingYear != null)) {
            throw new IllegalArgumentException(kind.title().en() + ": filing year is " + filingYear
                    + "; an annual inspection has one, no other has");
        }
        steps = steps.stream().sorted(Comparator.comparing(ProcedureStep::on)).toList();
        steps.forEach(step -> kind.successors(step.state()));
    }

    /**
     * The procedure of an application. Its day of submission stands for the event SUBMITTED where that is missing.
     *
     * @throws IllegalArgumentException when it has no profile, or as {@link #application}
     */
    public static Procedure of(Application application) {
        ApplicationProfile profile = application.profile();
        if (profile == null) {
            throw new IllegalArgumentException("application: 'profile' is missing; expected one of "
                    + Arrays.toString(ApplicationProfile.values()));
        }
        String submitted = ApplicationState.SUBMITTED.name();
        List<ProcedureEvent> events = new ArrayList<>(application.events());
        if (application.submittedOn() != null && events.stream().noneMatch(e -> submitted.equals(e.kind()))) {
            events.add(behindPreparation(events), new ProcedureEvent(submitted, application.submittedOn()));
        }
        return application(profile, events);
    }

    /**
     * An application with its events.
     *
     * @throws IllegalArgumentException when an event has no day, or names no state; the message names the event
     */
    public static Procedure application(ApplicationProfile profile, List<ProcedureEvent> events) {
        ProcedureKind kind = ProcedureKind.of(profile);
        return new Procedure(kind, null, steps(kind, events));
    }

    /**
     * An annual inspection with its events.
     *
     * @param filingYear year in which it is filed, the one after the reporting year
     * @throws IllegalArgumentException as {@link #application}
     */
    public static Procedure annualInspection(int filingYear, List<ProcedureEvent> events) {
        ProcedureKind kind = ProcedureKind.ANNUAL_INSPECTION;
        return new Procedure(kind, filingYear, steps(kind, events));
    }

    /** Where a submission stands among events of its own day: behind the preparation, before all else. */
    private static int behindPreparation(List<ProcedureEvent> events) {
        for (ProcedureEvent event : events) {
            if (ApplicationState.PREPARING.name().equals(event.kind())) {
                return events.indexOf(event) + 1;
            }
        }
        return 0;
    }

    private static List<ProcedureStep> steps(ProcedureKind kind, List<ProcedureEvent> events) {
        return events.stream().map(event -> step(kind, event)).toList();
    }

    private static ProcedureStep step(ProcedureKind kind, ProcedureEvent event) {
        ProcedureState state = kind.state(event.kind() == null ? "" : event.kind());
        LocalDate on = event.on();
        if (on == null) {
            throw new IllegalArgumentException(
                    kind.title().en() + ": event " + state.name() + " has no day; expected a date in 'on'");
        }
        return new ProcedureStep(state, on);
    }
}
