package io.hegui.grade;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 后果: what follows from a level. Immutable and thread-safe.
 *
 * @param kind kind
 * @param text in words
 * @param from first day, inclusive, where there is one
 * @param until where there is one: the last day for what lasts or is due; for {@link ConsequenceKind#APPLICATION_BAN}
 *     the first day on which an application is possible again
 * @param source who says so
 */
public record GradeConsequence(
        ConsequenceKind kind,
        LocalizedText text,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Source source) {

    /** The first day on which an application is possible again; null unless this is a ban. */
    public @Nullable LocalDate banUntil() {
        return kind == ConsequenceKind.APPLICATION_BAN ? until : null;
    }
}
