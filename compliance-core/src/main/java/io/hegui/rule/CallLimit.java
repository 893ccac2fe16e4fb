package io.hegui.rule;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.PhoneNumber;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many outbound calls of a number may start within a period: what is counted, over which period, up to how many.
 * Outbound calls of every purpose count, answered or not. Immutable and thread-safe.
 */
public final class CallLimit {

    /** Which calls are counted together. */
    public enum Scope {
        /** All outbound calls of a number. */
        CALLER,
        /** Those to one callee. */
        CALLER_AND_CALLEE
    }

    /** Tells how much it weighs when the calls from one day to another, both inclusive, exceed a limit. */
    @FunctionalInterface
    public interface Weighing {
        /** The weight; null: as the rule's spec says. */
        @Nullable
        Weight of(PhoneNumber caller, int firstDay, int lastDay);
    }

    private static final int SECONDS_OF_MINUTE = 60;

    private final Scope scope;
    private final @Nullable Parameter<Long> minutes;
    private final Parameter<Long> limit;
    private final Weighing weighing;
    private final long longestWindow;
    private final long leastPermitted;

    private CallLimit(Scope scope, @Nullable Parameter<Long> minutes, Parameter<Long> limit, Weighing weighing) {
        this.scope = scope;
        this.minutes = minutes;
        this.limit = limit;
        this.weighing = weighing;
        this.longestWindow = minutes == null ? LocalSeconds.DAY : Collections.max(all(minutes)) * SECONDS_OF_MINUTE;
        this.leastPermitted = Collections.min(all(limit));
    }

    private static List<Long> all(Parameter<Long> parameter) {
        return parameter.values().stream().map(Parameter.Value::value).toList();
    }

    /**
     * A limit for each calendar day.
     *
     * @param limit calls permitted, inclusive
     */
    public static CallLimit daily(Scope scope, Parameter<Long> limit, Weighing weighing) {
        return new CallLimit(scope, null, limit, weighing);
    }

    /**
     * A limit for every window [t, t + length) that begins with a call.
     *
     * @param minutes length of the window by its first day
     * @param limit calls permitted by the window's first day, inclusive
     */
    public static CallLimit sliding(Scope scope, Parameter<Long> minutes, Parameter<Long> limit, Weighing weighing) {
        return new CallLimit(scope, minutes, limit, weighing);
    }

    /** Which calls are counted together. */
    public Scope scope() {
        return scope;
    }

    /** Whether windows slide; otherwise calendar days count. */
    public boolean isSliding() {
        return minutes != null;
    }

    /**
     * Length in seconds of a window that begins on a day since 1970-01-01; for calendar days that of the day.
     */
    public long windowSeconds(int day) {
        return minutes == null ? LocalSeconds.DAY : minutes.on(day) * SECONDS_OF_MINUTE;
    }

    /** Calls permitted in a period that begins on a day since 1970-01-01, inclusive. */
    public long permitted(int day) {
        return limit.on(day);
    }

    /** Whether so many calls are too many for a period that begins on a day since 1970-01-01. */
    public boolean exceededBy(long calls, int day) {
        return calls > permitted(day);
    }

    /** Length in seconds of the longest window of any day. */
    public long longestWindow() {
        return longestWindow;
    }

    /** Calls permitted on whatever day: the fewest. */
    public long leastPermitted() {
        return leastPermitted;
    }

    /** How much it weighs when the calls from one day to another, both inclusive, exceed the limit. */
    public @Nullable Weight weight(PhoneNumber caller, int firstDay, int lastDay) {
        return weighing.of(caller, firstDay, lastDay);
    }

    /** The limit in force on a day, with its source. */
    public Parameter.Value<Long> valueOn(LocalDate day) {
        return limit.valueOn(day);
    }
}
