package io.hegui.io;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.ConsentBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Consents held as records in memory. Filled by {@link #of}; then immutable and thread-safe. */
public final class HeldConsents implements ConsentBook {

    private final List<ConsentRecord> all;
    private final Map<String, ConsentRecord> byId = new HashMap<>();
    private final Map<PhoneNumber, List<ConsentRecord>> byPhone = new HashMap<>();

    private HeldConsents(List<ConsentRecord> all) {
        this.all = all;
    }

    /** Holds these consents. */
    public static HeldConsents of(Collection<ConsentRecord> consents) {
        HeldConsents held =
                new HeldConsents(consents.stream().sorted(LATEST_FIRST).toList());
        for (ConsentRecord consent : held.all) {
            if (consent.id() != null) {
                held.byId.putIfAbsent(consent.id(), consent);
            }
            if (consent.phone() != null) {
                held.byPhone
                        .computeIfAbsent(consent.phone(), p -> new ArrayList<>(1))
                        .add(consent);
            }
        }
        return held;
    }

    @Override
    public @Nullable ConsentRecord byId(String id) {
        return byId.get(id);
    }

    @Override
    public List<ConsentRecord> byPhone(PhoneNumber phone) {
        return byPhone.getOrDefault(phone, List.of());
    }

    @Override
    public Iterable<ConsentRecord> all() {
        return all;
    }
}
