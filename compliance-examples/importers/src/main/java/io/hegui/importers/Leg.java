package io.hegui.importers;

import io.hegui.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a call: a row, understood as its system means it. Filled by the reader of its system, then only read. For one
 * thread.
 */
final class Leg {

    final StoredRow row;
    final Layout layout;

    /** The id of this leg in its system. */
    @Nullable
    String id;
    /** The id of the whole call, where the system gives one. */
    @Nullable
    String callId;
    /** Legs that share a key are legs of one call. */
    final List<String> keys = new ArrayList<>(2);
    /** Ids of other legs that it names. */
    final List<String> named = new ArrayList<>(2);
    /** Whether another leg of the call placed this one. */
    boolean placed;

    Stamp start = Stamp.NONE;
    Stamp answer = Stamp.NONE;
    Stamp end = Stamp.NONE;

    @Nullable
    Integer total;

    @Nullable
    Integer talk;

    @Nullable
    Integer ring;
    /** Texts of seconds that can't be read. */
    @Nullable
    String rawTalk;

    @Nullable
    String rawRing;

    @Nullable
    String caller;

    @Nullable
    String callee;
    /** The number of ours that was called, or that was shown, where the system tells it beside the inner number. */
    @Nullable
    String shownCaller;

    @Nullable
    String calledNumber;

    boolean answered;
    /** Whether the row tells that another channel took part; null when rows of this layout don't tell. */
    @Nullable
    Boolean partner;

    @Nullable
    Outcome outcome;

    @Nullable
    String rawOutcome;

    @Nullable
    String context;

    @Nullable
    String channel;

    @Nullable
    String partnerChannel;

    @Nullable
    String recordingFile;

    Leg(StoredRow row, Layout layout) {
        this.row = row;
        this.layout = layout;
    }

    /** Whether the system placed the call, and the callee stood in the caller's column. */
    boolean fromOriginate;

    /** What is the same in rows that tell of the same leg; null when rows can't be told from others' copies. */
    @Nullable
    String legKey;

    /** The text of a column. */
    @Nullable
    String text(String column) {
        return layout.text(row.cells(), column);
    }

    /** The second at which it surely was over, as far as the row tells. */
    long lastSecond() {
        long last = Math.max(start.second(), end.second());
        if (start.moment() != null && total != null) {
            last = Math.max(last, start.second() + total);
        }
        return Math.max(last, answer.second());
    }

    /** When it was answered, to the second: as written, or as follows from the seconds; null when that can't be told. */
    @Nullable
    Long answeredSecond() {
        if (answer.isExact()) {
            return answer.second();
        }
        if (!start.isExact()) {
            return null;
        }
        if (ring != null) {
            return start.second() + ring;
        }
        return total == null || talk == null || talk > total ? null : start.second() + total - talk;
    }

    /** Seconds of conversation of this leg, when it was answered; null when that can't be told. */
    @Nullable
    Integer talkSeconds() {
        if (talk != null) {
            return talk;
        }
        if (answer.isExact() && end.isExact() && end.second() >= answer.second()) {
            return Math.toIntExact(Math.min(end.second() - answer.second(), Integer.MAX_VALUE));
        }
        return null;
    }

    /** Seconds until it was answered or given up; null when that can't be told. */
    @Nullable
    Integer ringSeconds() {
        if (ring != null) {
            return ring;
        }
        if (answered) {
            if (total != null && talk != null && talk <= total) {
                return total - talk;
            }
            return between(start, answer);
        }
        return total != null ? total : between(start, end);
    }

    static @Nullable Integer between(Stamp from, Stamp to) {
        if (!from.isExact() || !to.isExact() || to.second() < from.second()) {
            return null;
        }
        return Math.toIntExact(Math.min(to.second() - from.second(), Integer.MAX_VALUE));
    }
}
