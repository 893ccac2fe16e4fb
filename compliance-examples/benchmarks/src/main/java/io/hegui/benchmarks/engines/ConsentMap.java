package io.hegui.benchmarks.engines;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Consents in two hash maps, as one writes it by hand. Immutable and thread-safe. */
public final class ConsentMap {

    private final Map<String, ConsentRecord> byId = new HashMap<>();
    private final Map<PhoneNumber, List<ConsentRecord>> byPhone = new HashMap<>();

    ConsentMap(Collection<ConsentRecord> consents) {
        for (ConsentRecord consent : consents) {
            if (consent.id() != null) {
                byId.merge(consent.id(), consent, (a, b) -> given(b) > given(a) ? b : a);
            }
            if (consent.phone() != null) {
                byPhone.computeIfAbsent(consent.phone(), phone -> new ArrayList<>(1))
                        .add(consent);
            }
        }
    }

    private static long given(ConsentRecord consent) {
        return consent.givenAt() == null ? Long.MIN_VALUE : consent.givenAt().localSecond();
    }

    /** The consent that a marketing call relies on: the one named, or the last one on file that covers it, or the last. */
    public @Nullable ConsentRecord of(CallRecord call) {
        if (call.consentId() != null) {
            return byId.get(call.consentId());
        }
        ConsentRecord best = null;
        boolean bestCovers = false;
        for (ConsentRecord consent : byPhone.getOrDefault(call.callee(), List.of())) {
            boolean covers = covers(consent, call);
            if (best == null || (covers && !bestCovers) || (covers == bestCovers && given(consent) > given(best))) {
                best = consent;
                bestCovers = covers;
            }
        }
        return best;
    }

    /** Whether a marketing call with callee and start lacks a consent that covers it. */
    public boolean lacks(CallRecord call) {
        ConsentRecord consent = of(call);
        return consent == null || !covers(consent, call);
    }

    private static boolean covers(ConsentRecord consent, CallRecord call) {
        if (call.startedAt() == null || call.callee() == null || consent.givenAt() == null) {
            return false;
        }
        long start = call.startedAt().localSecond();
        return call.callee().equals(consent.phone())
                && (call.subject() == null
                        || consent.subject() == null
                        || call.subject().equals(consent.subject()))
                && consent.purpose() == Purpose.MARKETING
                && consent.givenAt().localSecond() <= start
                && (consent.expiresAt() == null || consent.expiresAt().lastSecond() >= start)
                && (consent.withdrawnAt() == null || consent.withdrawnAt().localSecond() > start);
    }
}
