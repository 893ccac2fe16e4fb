package io.hegui.benchmarks.start;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import java.util.Map;
import java.util.Objects;

/** One decision by hand: shape, hours, consent. */
public final class HandStart {

    private HandStart() {}

    /** Decides. */
    public static void main(String[] arguments) {
        CallRecord call = OneCall.call();
        Map<String, ConsentRecord> consents = Map.of("S1", OneCall.consent());
        int second = Objects.requireNonNull(call.startedAt()).secondOfDay();
        long objections = 0;
        objections += second < 9 * 3600 || second >= 21 * 3600 ? 1 : 0;
        objections += Objects.requireNonNull(call.callee()).isComplete() ? 0 : 1;
        ConsentRecord consent = consents.get(call.consentId());
        objections += consent != null
                        && call.callee().equals(consent.phone())
                        && Objects.requireNonNull(consent.givenAt()).compareTo(call.startedAt()) <= 0
                ? 0
                : 1;
        OneCall.requireOne(objections);
    }
}
