package io.hegui.rule;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All consents of a package, by id and by number. Implementations are thread-safe once filled. */
public interface ConsentBook {

    /**
     * The latest given first; without a time last. Consents that it doesn't tell apart are alike in all they hold, so that
     * the order of reading never shows.
     */
    Comparator<ConsentRecord> LATEST_FIRST = Comparator.comparingLong((ConsentRecord c) ->
                    c.givenAt() == null ? Long.MIN_VALUE : c.givenAt().localSecond())
            .reversed()
            .thenComparing(c -> c.id() == null ? "" : c.id())
            .thenComparing(c -> c.subject() == null ? "" : c.subject())
            .thenComparing(c -> String.valueOf(c.purpose()))
            .thenComparing(c -> String.valueOf(c.expiresAt()))
            .thenComparing(c -> String.valueOf(c.withdrawnAt()))
            .thenComparing(c -> String.valueOf(c.confirmedAt()))
            .thenComparing(c -> String.valueOf(c.evidenceFile()))
            .thenComparing(c -> String.valueOf(c.evidenceSha256()))
            .thenComparing(c -> c.phone() == null ? "" : c.phone().normalized())
            .thenComparing(c -> String.valueOf(c.givenAt()))
            .thenComparing(c -> String.valueOf(c.channel()))
            .thenComparing(c -> c.phone() == null ? "" : c.phone().text())
            .thenComparing(c -> new TreeMap<>(c.unreadable()).toString())
            .thenComparing(c -> c.id() == null)
            .thenComparing(c -> c.subject() == null)
            .thenComparing(c -> c.evidenceFile() == null)
            .thenComparing(c -> c.evidenceSha256() == null)
            .thenComparing(c -> c.phone() == null);

    /** The consent of that id; of several, the one given last. Null when there is none. */
    @Nullable
    ConsentRecord byId(String id);

    /** The consents on file for a number, {@link #LATEST_FIRST}. */
    List<ConsentRecord> byPhone(PhoneNumber phone);

    /** The same consents by row, for who asks often; null, the default: it has no rows. */
    default @Nullable ConsentRows rows() {
        return null;
    }

    /** All consents, in no particular order. */
    Iterable<ConsentRecord> all();
}
