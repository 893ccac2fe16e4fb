package io.hegui.rules.application;

import io.hegui.model.Application;
import io.hegui.model.ApplicationProfile;
import io.hegui.model.StaffMember;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 申请人: who applies, by which profile, and from which day months and years count. Immutable and thread-safe.
 *
 * @param facts everything known of the firm
 * @param application the application
 * @param day the day of submission, or of the audit when it is earlier or nothing was submitted
 */
record Applicant(Facts facts, Application application, LocalDate day) {

    /** The applicant of these facts; empty when there is no application. */
    static Optional<Applicant> of(Facts facts) {
        Application application = facts.inspection().application();
        if (application == null) {
            return Optional.empty();
        }
        LocalDate submitted = application.submittedOn();
        LocalDate day = submitted != null && submitted.isBefore(facts.asOf()) ? submitted : facts.asOf();
        return Optional.of(new Applicant(facts, application, day));
    }

    boolean isBeijing() {
        return application.profile() == ApplicationProfile.BEIJING;
    }

    boolean isProvincial() {
        return application.profile() == ApplicationProfile.PROVINCIAL;
    }

    /** The staff still employed on {@link #day}; null when staff was not supplied. */
    @Nullable
    List<StaffMember> staff() {
        List<StaffMember> staff = facts.inspection().staff();
        return staff == null
                ? null
                : staff.stream()
                        .filter(s ->
                                s.employedUntil() == null || !s.employedUntil().isBefore(day))
                        .toList();
    }

    /** Whether something attested is there; what is absent is not. */
    static boolean shows(@Nullable Boolean attestation) {
        return Boolean.TRUE.equals(attestation);
    }

    /** PASS when nothing is missing, else one failure that names all that is. */
    static Evaluation requireNothing(List<String> missing) {
        return missing.isEmpty() ? Evaluation.pass() : Evaluation.fail(lacking(missing));
    }

    /** One failure that names what is missing. */
    static Violation lacking(List<String> missing) {
        return Violation.whole().with(Values.of("missing", missing));
    }
}
