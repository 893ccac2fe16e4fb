package io.hegui.io;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.ConsentBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consents looked up in an index, not held. Thread-safe. */
final class IndexedConsents implements ConsentBook {

    private final PackageIndex index;

    IndexedConsents(PackageIndex index) {
        this.index = index;
    }

    @Override
    public @Nullable ConsentRecord byId(String id) {
        List<ConsentRecord> found = latestFirst(index.consentsById(id));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public List<ConsentRecord> byPhone(PhoneNumber phone) {
        return latestFirst(index.consentsByPhone(phone));
    }

    private static List<ConsentRecord> latestFirst(List<IndexedRecord<ConsentRecord>> found) {
        return found.stream().map(IndexedRecord::value).sorted(LATEST_FIRST).toList();
    }

    @Override
    public Iterable<ConsentRecord> all() {
        return index.allConsents();
    }
}
