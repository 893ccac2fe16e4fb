package io.hegui.io;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.ConsentBook;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Consents held as records in memory. Filled by {@link #of}; then immutable and thread-safe. */
public final class HeldConsents implements ConsentBook {

    private static final Comparator<ConsentRecord> GIVEN_TOGETHER = Comparator.comparing(
                    (ConsentRecord c) -> c.id() == null ? "" : c.id())
            .thenComparing(c -> c.subject() == null ? "" : c.subject())
            .thenComparing(c -> String.valueOf(c.purpose()))
            .thenComparing(c -> String.valueOf(c.expiresAt()))
            .thenComparing(c -> String.valueOf(c.withdrawnAt()))
            .thenComparing(c -> String.valueOf(c.confirmedAt()))
            .thenComparing(c -> String.valueOf(c.evidenceFile()))
            .thenComparing(c -> String.valueOf(c.evidenceSha256()))
            .thenComparing(c -> c.phone() == null ? "" : c.phone().normalized());

    /** The latest given first; without a time last. A total order, so that reading order never shows. */
    static final Comparator<ConsentRecord> LATEST_FIRST = (one, other) -> {
        int byTime = Long.compare(givenSecond(other), givenSecond(one));
        return byTime != 0 ? byTime : GIVEN_TOGETHER.compare(one, other);
    };

    private final List<ConsentRecord> all;
    private final Map<String, ConsentRecord> byId = new HashMap<>();
    private final Map<PhoneNumber, List<ConsentRecord>> byPhone = new HashMap<>();

    private HeldConsents(List<ConsentRecord> all) {
        this.all = all;
    }

    private static long givenSecond(ConsentRecord consent) {
        return consent.givenAt() == null ? Long.MIN_VALUE : consent.givenAt().localSecond();
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
