package io.hegui.rule;

import io.hegui.model.CallRecord;
import java.util.function.Predicate;

/**
 * The calls to which a rule can apply at all, such as marketing calls. Rules that share a scope share the look at every
 * call, and are shown only the calls in it: that is what keeps an audit by many rules fast. A rule still answers for
 * itself that it doesn't apply; a scope must only never leave out a call to which it does. Scopes compare by identity.
 * Immutable and thread-safe.
 */
public final class Scope {

    /** All calls. */
    public static final Scope ALL = of(call -> true);

    /** Calls by the center. */
    public static final Scope OUTBOUND = of(CallRecord::outbound);

    /** Calls by users. */
    public static final Scope INBOUND = of(CallRecord::inbound);

    /** Calls in which user and center spoke. */
    public static final Scope CONNECTED = of(CallRecord::connected);

    /** Outbound calls for marketing. */
    public static final Scope MARKETING = of(CallRecord::marketing);

    private final Predicate<CallRecord> includes;

    private Scope(Predicate<CallRecord> includes) {
        this.includes = includes;
    }

    /** The calls for which a stateless, thread-safe predicate holds. Kept as a constant, for the rules that share it. */
    public static Scope of(Predicate<CallRecord> includes) {
        return new Scope(includes);
    }

    /** Whether a call is in it. */
    public boolean includes(CallRecord call) {
        return includes.test(call);
    }
}
