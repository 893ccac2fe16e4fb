package io.hegui.rules;

import io.hegui.rule.Evaluation;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers by name what a section or a material lacks, in the order of asking; the names stand in a finding's value
 * {@code missing}. Mutable, for one thread.
 */
public final class Missing {

    private final List<String> names = new ArrayList<>();

    /** Notes {@code name} unless it is attested; an absent attestation counts as false. */
    public Missing unless(@Nullable Boolean attested, String name) {
        if (!Boolean.TRUE.equals(attested)) {
            names.add(name);
        }
        return this;
    }

    /** Notes {@code name} when the value is absent or a blank text. */
    public Missing ifAbsent(@Nullable Object value, String name) {
        return unless(isThere(value), name);
    }

    /** Whether a value is there: neither absent nor a blank text. */
    public static boolean isThere(@Nullable Object value) {
        return value != null && !(value instanceof String text && text.isBlank());
    }

    /** Whether nothing is missing. */
    public boolean isEmpty() {
        return names.isEmpty();
    }

    /** A failure of {@code subject} that names what is missing. */
    public Violation violation(String subject) {
        return Violation.about(subject).with(Values.of("missing", names));
    }

    /** PASS when nothing is missing, else one failure of {@code subject}. */
    public Evaluation evaluation(String subject) {
        return names.isEmpty() ? Evaluation.pass() : Evaluation.fail(violation(subject));
    }

    /** PASS when nothing is missing, else one failure of the whole. */
    public Evaluation evaluation() {
        return evaluation(Violation.WHOLE);
    }
}
