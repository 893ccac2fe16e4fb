package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.ConsentRows;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.Judgement;
import io.hegui.rule.PerCall;
import io.hegui.rule.Values;
import java.util.List;
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
        Moment start = call.startedAt();
        if (call.callee() != null && start != null) {
            ConsentRecord consent = reliedOn(consents, call, start.localSecond());
            return new ConsentMatch(judge(consent, call, start.localSecond()), consent);
        }
        return call.consentId() == null
                ? NOT_APPLICABLE
                : new ConsentMatch(Judgement.NOT_APPLICABLE, consents.byId(call.consentId()));
    }

    /** The consent that a marketing call with a callee relies on when it starts at that second; null: none. */
    static @Nullable ConsentRecord reliedOn(ConsentBook consents, CallRecord call, long second) {
        if (call.consentId() != null) {
            return consents.byId(call.consentId());
        }
        List<ConsentRecord> candidates = call.callee() == null ? List.of() : consents.byPhone(call.callee());
        ConsentRecord best = null;
        boolean covered = false;
        for (int i = 0; i < candidates.size(); i++) {
            ConsentRecord candidate = candidates.get(i);
            boolean covers = terms(candidate, call, second) == Judgement.PASS;
            if (best == null || (covers && !covered) || (covers == covered && laterThan(candidate, best))) {
                best = candidate;
                covered = covers;
            }
        }
        return best;
    }

    /** Whether the consent relied on covers a marketing call with a callee, else the first reason why not. */
    static Judgement judge(@Nullable ConsentRecord consent, CallRecord call, long second) {
        if (consent == null) {
            return call.consentId() == null ? MISSING : UNKNOWN_CONSENT;
        }
        return call.callee() == null || !call.callee().equals(consent.phone())
                ? NUMBER_MISMATCH
                : terms(consent, call, second);
    }

    /** The first second after another at which a consent that could serve begins or ceases to. */
    static long nextChange(ConsentBook consents, CallRecord call, long second) {
        if (call.consentId() != null) {
            ConsentRecord named = consents.byId(call.consentId());
            return named == null ? GateCheck.NEVER : nextChange(named, second);
        }
        long next = GateCheck.NEVER;
        if (call.callee() != null) {
            for (ConsentRecord candidate : consents.byPhone(call.callee())) {
                next = Math.min(next, nextChange(candidate, second));
            }
        }
        return next;
    }

    private static long nextChange(ConsentRecord consent, long second) {
        long given =
                consent.givenAt() == null ? GateCheck.NEVER : consent.givenAt().localSecond();
        long expired = consent.expiresAt() == null
                ? GateCheck.NEVER
                : consent.expiresAt().lastSecond() + 1;
        long withdrawn = consent.withdrawnAt() == null
                ? GateCheck.NEVER
                : consent.withdrawnAt().localSecond();
        return Math.min(
                GateCheck.earlier(second, given, expired), GateCheck.earlier(second, withdrawn, GateCheck.NEVER));
    }

    /** What was compared: the start of the call, and the times of the consent. */
    static Values compared(ConsentRecord consent, long second) {
        Values values = Values.of("measured", Moment.ofLocalSecond(second, Moment.Precision.SECOND));
        values = consent.id() == null ? values : values.and("consent", consent.id());
        values = consent.purpose() == null ? values : values.and("purpose", consent.purpose());
        values = consent.givenAt() == null ? values : values.and("givenAt", consent.givenAt());
        values = consent.expiresAt() == null ? values : values.and("expiresAt", consent.expiresAt());
        return consent.withdrawnAt() == null ? values : values.and("withdrawnAt", consent.withdrawnAt());
    }

    private static boolean laterThan(ConsentRecord one, ConsentRecord other) {
        return one.givenAt() != null
                && (other.givenAt() == null
                        || one.givenAt().localSecond() > other.givenAt().localSecond());
    }

    /**
     * Whether rows show that a marketing call is covered when it starts at that second; if they don't, {@link #judge} says
     * whether it is. Makes nothing on the way.
     */
    static boolean isCovered(ConsentRows rows, CallRecord call, PhoneNumber callee, long second) {
        if (call.consentId() != null) {
            int row = rows.ofId(call.consentId());
            return row != ConsentRows.NONE
                    && rows.isOf(row, callee)
                    && terms(rows, row, call, second) == Judgement.PASS;
        }
        for (int row = rows.firstOf(callee); row != ConsentRows.NONE; row = rows.nextOf(row)) {
            if (terms(rows, row, call, second) == Judgement.PASS) {
                return true;
            }
        }
        return false;
    }

    private static Judgement terms(ConsentRows rows, int row, CallRecord call, long second) {
        return terms(
                call.subject() == null || rows.isAbout(row, call.subject()),
                rows.purpose(row),
                rows.givenSecond(row),
                rows.lastSecond(row),
                rows.withdrawnSecond(row),
                second);
    }

    private static Judgement terms(ConsentRecord consent, CallRecord call, long second) {
        return terms(
                call.subject() == null
                        || consent.subject() == null
                        || call.subject().equals(consent.subject()),
                consent.purpose(),
                consent.givenAt() == null
                        ? ConsentRows.NEVER
                        : consent.givenAt().localSecond(),
                consent.expiresAt() == null
                        ? ConsentRows.NEVER
                        : consent.expiresAt().lastSecond(),
                consent.withdrawnAt() == null
                        ? ConsentRows.NEVER
                        : consent.withdrawnAt().localSecond(),
                second);
    }

    /** Judges all but the number, in the order of the reasons. */
    private static Judgement terms(
            boolean aboutUser, @Nullable Purpose purpose, long given, long last, long withdrawn, long second) {
        if (!aboutUser) {
            return SUBJECT_MISMATCH;
        }
        if (purpose != Purpose.MARKETING) {
            return PURPOSE_MISMATCH;
        }
        if (given > second) {
            return GIVEN_AFTER_CALL;
        }
        if (last < second) {
            return EXPIRED;
        }
        return withdrawn <= second ? WITHDRAWN : Judgement.PASS;
    }
}
