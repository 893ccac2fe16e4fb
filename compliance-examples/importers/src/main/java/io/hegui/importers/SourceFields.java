package io.hegui.importers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts of a leg by a mapping. Stateless and thread-safe. */
final class SourceFields {

    /** Fields that are read with the leg itself, because others follow from them. */
    static final Set<String> READ_BY_LEGS = Set.of(
            "id",
            "caller",
            "callee",
            "startedAt",
            "ringSeconds",
            "talkSeconds",
            "outcome",
            TargetFields.ANSWERED_AT,
            TargetFields.ENDED_AT,
            TargetFields.TOTAL_SECONDS);

    private SourceFields() {}

    /** The text of a field, in our terms where the mapping has some; null when there is none. */
    static @Nullable String text(Leg leg, FieldMapping from) {
        String column = from.column();
        if (column == null) {
            return from.constant();
        }
        String text = leg.text(column);
        if (text == null) {
            return null;
        }
        String meaning = from.values().get(text);
        return meaning == null ? text : meaning;
    }
}
