package io.hegui.rule;

import io.hegui.model.CallRecord;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The calls to which a rule can apply at all, or that an accumulator counts, such as marketing calls. Those that share a
 * scope share the look at every call, and are shown only the calls in it: that is what keeps an audit by many rules fast.
 * A rule still answers for itself that it doesn't apply; a scope must only never leave out a call to which it does. Scopes
 * compare by identity. Immutable and thread-safe.
 */
public final class Scope {

    private static final Predicate<CallRecord> EVERY = Objects::nonNull;

    private static final int IS_OUTBOUND = 1;
    private static final int IS_INBOUND = 1 << 1;
    private static final int IS_CONNECTED = 1 << 2;
    private static final int IS_MARKETING = 1 << 3;
    private static final int HAS_START = 1 << 4;
    private static final int HAS_CALLER = 1 << 5;

    /** All calls. */
    public static final Scope ALL = marked(0);

    /** Calls by the center. */
    public static final Scope OUTBOUND = marked(IS_OUTBOUND);

    /** Calls by users. */
    public static final Scope INBOUND = marked(IS_INBOUND);

    /** Calls in which user and center spoke. */
    public static final Scope CONNECTED = marked(IS_CONNECTED);

    /** Outbound calls for marketing. */
    public static final Scope MARKETING = marked(IS_MARKETING);

    /** Calls by the center of which caller and start are known. */
    public static final Scope DIALLED = marked(IS_OUTBOUND | HAS_CALLER | HAS_START);

    private final int marks;
    private final Predicate<CallRecord> includes;

    private Scope(int marks, Predicate<CallRecord> includes) {
        this.marks = marks;
        this.includes = includes;
    }

    private static Scope marked(int marks) {
        return new Scope(marks, EVERY);
    }

    /** The calls for which a stateless, thread-safe predicate holds. Kept as a constant, for the rules that share it. */
    public static Scope of(Predicate<CallRecord> includes) {
        return new Scope(0, includes);
    }

    /** The calls that are in both. Kept as a constant, for the rules that share it. */
    public Scope and(Scope other) {
        return new Scope(
                marks | other.marks,
                includes == EVERY ? other.includes : other.includes == EVERY ? includes : includes.and(other.includes));
    }

    /** Whether a call is in it. */
    public boolean includes(CallRecord call) {
        return (marksOf(call) & marks) == marks && includes.test(call);
    }

    /**
     * Marks calls with what scopes ask of them, for {@link #select}; many scopes share the marks.
     *
     * @param size how many of {@code calls} to mark, the first ones
     */
    public static void mark(CallRecord[] calls, int size, int[] marks) {
        for (int i = 0; i < size; i++) {
            marks[i] = marksOf(calls[i]);
        }
    }

    /**
     * Selects the marked calls that are in it, in their order.
     *
     * @param size how many of {@code calls} to look at, the first ones
     * @param selected takes the selected calls; as long as {@code calls}
     * @return how many were selected
     */
    public int select(CallRecord[] calls, int size, int[] marked, CallRecord[] selected) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            selected[count] = calls[i];
            count += (marked[i] & marks) == marks ? 1 : 0;
        }
        if (includes == EVERY) {
            return count;
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            CallRecord call = selected[i];
            selected[kept] = call;
            kept += includes.test(call) ? 1 : 0;
        }
        return kept;
    }

    private static int marksOf(CallRecord call) {
        return (call.outbound() ? IS_OUTBOUND : 0)
                | (call.inbound() ? IS_INBOUND : 0)
                | (call.connected() ? IS_CONNECTED : 0)
                | (call.marketing() ? IS_MARKETING : 0)
                | (call.startedAt() != null ? HAS_START : 0)
                | (call.caller() != null ? HAS_CALLER : 0);
    }
}
