package io.hegui.rule;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All consents of a package, by id and by number. Implementations are thread-safe once filled. */
public interface ConsentBook {

    /** The consent of that id; of several, the one given last. Null when there is none. */
    @Nullable
    ConsentRecord byId(String id);

    /** The consents on file for a number, in an order that doesn't depend on the order of the records. */
    List<ConsentRecord> byPhone(PhoneNumber phone);

    /** All consents, in no particular order. */
    Iterable<ConsentRecord> all();
}
