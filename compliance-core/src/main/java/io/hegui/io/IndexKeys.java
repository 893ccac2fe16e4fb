package io.hegui.io;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;

/**
 * The 64-bit keys under which an index lists records. Different things may share a key; whoever looks up compares.
 * Stateless and thread-safe.
 */
final class IndexKeys {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long CALL_ID = 1;
    private static final long CALL_MINUTE = 2;
    private static final long CONSENT_ID = 3;
    private static final long CONSENT_PHONE = 4;
    private static final long COMPLAINT_CALL = 5;
    private static final int SECONDS_OF_MINUTE = 60;

    private IndexKeys() {}

    static long callId(String id) {
        return ofText(CALL_ID, id);
    }

    /** The minute in which a call starts. */
    static long callMinute(Moment start) {
        return mix(mix(CALL_MINUTE) + Math.floorDiv(start.localSecond(), SECONDS_OF_MINUTE));
    }

    static long consentId(String id) {
        return ofText(CONSENT_ID, id);
    }

    static long consentPhone(PhoneNumber phone) {
        return phone.key() == 0 ? ofText(CONSENT_PHONE, phone.normalized()) : mix(mix(CONSENT_PHONE) + phone.key());
    }

    /** The call that a complaint is about. */
    static long complaintCall(String callId) {
        return ofText(COMPLAINT_CALL, callId);
    }

    private static long ofText(long kind, String text) {
        long hash = mix(kind);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash + text.charAt(i)) * GOLDEN;
            hash ^= hash >>> 29;
        }
        return mix(hash);
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
