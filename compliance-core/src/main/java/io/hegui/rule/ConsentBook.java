package io.hegui.rule;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All consents of a package, by id and by number. Implementations are thread-safe once filled. */
public interface ConsentBook {

    /**
     * The latest given first; without a time last. Consents that it doesn't tell apart are alike in all they hold, so that
     * the order of reading never shows.
     */
    Comparator<ConsentRecord> LATEST_FIRST = new LatestFirst();

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
