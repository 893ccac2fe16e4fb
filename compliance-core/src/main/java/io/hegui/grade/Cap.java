package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * 封顶: a level above which a grade can't be, whatever the score. Immutable and thread-safe.
 *
 * @param level the best level that is left
 * @param cause why
 * @param rule the failed rule, for {@link CapCause#FINDING}
 * @param established what the regulator established, for {@link CapCause#REGULATOR}
 * @param on the day of the correction or of the regulator's finding, where known
 * @param text the cause in words
 * @param source who says so
 */
public record Cap(
        Level level,
        CapCause cause,
        @Nullable RuleId rule,
        @Nullable RegulatorFindingKind established,
        @Nullable LocalDate on,
        LocalizedText text,
        Source source) {

    /** The lowest cap first, then by cause, rule and day. */
    static final Comparator<Cap> ORDER = Comparator.comparing(Cap::level, Comparator.reverseOrder())
            .thenComparing(Cap::cause)
            .thenComparing(Cap::rule, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cap::established, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Cap::on, Comparator.nullsFirst(Comparator.naturalOrder()));
}
