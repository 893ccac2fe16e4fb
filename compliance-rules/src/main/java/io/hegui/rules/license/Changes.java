package io.hegui.rules.license;

import io.hegui.model.RegistrationChange;
import io.hegui.rule.Facts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of registration up to the day of the audit; what is dated later doesn't count yet. */
final class Changes {

    private Changes() {}

    /** The changes; none when none were supplied. */
    static List<RegistrationChange> of(Facts facts) {
        List<RegistrationChange> changes = facts.inspection().changes();
        return changes == null ? List.of() : changes;
    }

    /** Whether something happened up to the day of the audit. */
    static boolean happened(@Nullable LocalDate day, Facts facts) {
        return day != null && !day.isAfter(facts.asOf());
    }
}
