package io.hegui.rule;

import io.hegui.model.PhoneNumber;

/** 禁呼名单: since when each number must not be called. Implementations are immutable and thread-safe. */
@FunctionalInterface
public interface DoNotCallBook {

    /** The answer for a number that was always on the list. */
    int ALWAYS = Integer.MIN_VALUE;

    /** The answer for a number that is not on the list. */
    int NEVER = Integer.MAX_VALUE;

    /** The first day, since 1970-01-01, on which a number must not be called; {@link #ALWAYS} or {@link #NEVER}. */
    int since(PhoneNumber phone);
}
