package io.hegui.importers;

import io.hegui.model.Outcome;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills legs from the columns that a mapping names. Immutable and thread-safe. */
final class MappedLegs {

    private final Map<String, FieldMapping> fields;
    private final TimeReader times;

    MappedLegs(ImportMapping mapping) {
        this.fields = mapping.fields();
        this.times = new TimeReader(mapping.zone(), mapping.dates());
    }

    /** Whether nothing is mapped that a leg holds. */
    boolean isEmpty() {
        return fields.keySet().stream().noneMatch(SourceFields.READ_BY_LEGS::contains);
    }

    /** Sets what is mapped; what isn't stays as it is. */
    void apply(Leg leg) {
        leg.caller = or(text(leg, "caller"), leg.caller);
        leg.callee = or(text(leg, "callee"), leg.callee);
        leg.start = time(leg, "startedAt", leg.start);
        leg.answer = time(leg, TargetFields.ANSWERED_AT, leg.answer);
        leg.end = time(leg, TargetFields.ENDED_AT, leg.end);
        String total = text(leg, TargetFields.TOTAL_SECONDS);
        if (total != null) {
            leg.total = seconds(TargetFields.TOTAL_SECONDS, total);
        }
        String talk = text(leg, "talkSeconds");
        if (talk != null) {
            leg.talk = seconds("talkSeconds", talk);
            leg.rawTalk = leg.talk == null ? talk : null;
        }
        String ring = text(leg, "ringSeconds");
        if (ring != null) {
            leg.ring = seconds("ringSeconds", ring);
            leg.rawRing = leg.ring == null ? ring : null;
        }
        outcome(leg);
    }

    private void outcome(Leg leg) {
        String text = text(leg, "outcome");
        if (text == null) {
            return;
        }
        leg.outcome = FieldValues.outcome(text);
        leg.rawOutcome = leg.outcome == null ? text : null;
        leg.answered = leg.outcome == Outcome.CONNECTED
                || (leg.outcome == Outcome.USER_HUNG_UP && leg.talk != null && leg.talk > 0);
    }

    /** When the row happened, as far as mapped columns tell. */
    long second(java.util.List<String> cells, Layout layout) {
        Leg probe = new Leg(new StoredRow(0, 0, new ImportTally.Place(0, 0), cells), layout);
        for (String field : java.util.List.of("startedAt", TargetFields.ANSWERED_AT, TargetFields.ENDED_AT)) {
            Stamp stamp = time(probe, field, Stamp.NONE);
            if (stamp.moment() != null) {
                return stamp.second();
            }
        }
        return Long.MIN_VALUE;
    }

    private Stamp time(Leg leg, String field, Stamp otherwise) {
        String text = text(leg, field);
        return text == null ? otherwise : times.read(text);
    }

    private @Nullable Integer seconds(String field, String text) {
        FieldMapping from = fields.get(field);
        return Seconds.read(text, from == null ? null : from.form());
    }

    private @Nullable String text(Leg leg, String field) {
        FieldMapping from = fields.get(field);
        return from == null ? null : SourceFields.text(leg, from);
    }

    private static @Nullable String or(@Nullable String text, @Nullable String otherwise) {
        return text == null ? otherwise : text;
    }
}
