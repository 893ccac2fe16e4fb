package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.PerCall;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * 授权匹配: the consent that a marketing call relies on, and whether it covers the call. A consentId given is judged
 * alone; without one, any consent on file for the callee serves, and of several that cover (or else of all) the one given
 * last is relied on. Immutable and thread-safe.
 */
public final class ConsentMatch {

    /** Worked out once a call; for marketing calls of audits to which consents were supplied. */
    public static final PerCall<ConsentMatch> OF_CALL = PerCall.of(ConsentMatch::matcher);

    private static final Judgement MISSING = Judgement.fail("MISSING");
    private static final Judgement UNKNOWN_CONSENT = Judgement.fail("UNKNOWN_CONSENT");
    private static final Judgement NUMBER_MISMATCH = Judgement.fail("NUMBER_MISMATCH");
    private static final Judgement SUBJECT_MISMATCH = Judgement.fail("SUBJECT_MISMATCH");
    private static final Judgement PURPOSE_MISMATCH = Judgement.fail("PURPOSE_MISMATCH");
    private static final Judgement GIVEN_AFTER_CALL = Judgement.fail("GIVEN_AFTER_CALL");
    private static final Judgement EXPIRED = Judgement.fail("EXPIRED");
    private static final Judgement WITHDRAWN = Judgement.fail("WITHDRAWN");

    private static final ConsentMatch NOT_APPLICABLE = new ConsentMatch(Judgement.NOT_APPLICABLE, null);

    private final Judgement judgement;
    private final @Nullable ConsentRecord consent;

    private ConsentMatch(Judgement judgement, @Nullable ConsentRecord consent) {
        this.judgement = judgement;
        this.consent = consent;
    }

    private static Function<CallRecord, ConsentMatch> matcher(Facts facts) {
        ConsentBook book = facts.consents();
        return call -> book == null || !call.marketing() ? NOT_APPLICABLE : match(book, call);
    }

    /** Whether the call is covered, else the first reason why not; not applicable without callee or start. */
    public Judgement judgement() {
        return judgement;
    }

    /** The consent relied on, valid or not; null when none was found. */
    public @Nullable ConsentRecord consent() {
        return consent;
    }

    private static ConsentMatch match(ConsentBook consents, CallRecord call) {
        if (call.consentId() != null) {
            ConsentRecord named = consents.byId(call.consentId());
            return new ConsentMatch(judgeNamed(named, call), named);
        }
        return call.callee() != null && call.startedAt() != null
                ? onFile(consents, call, call.callee(), call.startedAt())
                : NOT_APPLICABLE;
    }

    private static Judgement judgeNamed(@Nullable ConsentRecord named, CallRecord call) {
        if (call.callee() == null || call.startedAt() == null) {
            return Judgement.NOT_APPLICABLE;
        }
        if (named == null) {
            return UNKNOWN_CONSENT;
        }
        return call.callee().equals(named.phone()) ? judge(named, call, call.startedAt()) : NUMBER_MISMATCH;
    }

    private static ConsentMatch onFile(ConsentBook consents, CallRecord call, PhoneNumber callee, Moment start) {
        Judgement judgement = MISSING;
        ConsentRecord consent = null;
        for (ConsentRecord candidate : consents.byPhone(callee)) {
            Judgement judged = judge(candidate, call, start);
            boolean covers = judged == Judgement.PASS;
            boolean covered = judgement == Judgement.PASS;
            if (consent == null || (covers && !covered) || (covers == covered && laterThan(candidate, consent))) {
                consent = candidate;
                judgement = judged;
            }
        }
        return new ConsentMatch(judgement, consent);
    }

    private static boolean laterThan(ConsentRecord one, ConsentRecord other) {
        return one.givenAt() != null
                && (other.givenAt() == null
                        || one.givenAt().localSecond() > other.givenAt().localSecond());
    }

    /** Judges all but the number, in the order of the reasons. */
    private static Judgement judge(ConsentRecord consent, CallRecord call, Moment start) {
        if (call.subject() != null
                && consent.subject() != null
                && !call.subject().equals(consent.subject())) {
            return SUBJECT_MISMATCH;
        }
        if (consent.purpose() != Purpose.MARKETING) {
            return PURPOSE_MISMATCH;
        }
        if (consent.givenAt() == null || consent.givenAt().localSecond() > start.localSecond()) {
            return GIVEN_AFTER_CALL;
        }
        if (consent.expiresAt() != null && consent.expiresAt().lastSecond() < start.localSecond()) {
            return EXPIRED;
        }
        boolean withdrawn =
                consent.withdrawnAt() != null && consent.withdrawnAt().localSecond() <= start.localSecond();
        return withdrawn ? WITHDRAWN : Judgement.PASS;
    }
}
