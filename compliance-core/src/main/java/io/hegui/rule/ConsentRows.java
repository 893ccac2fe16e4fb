package io.hegui.rule;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * What of the consents of a {@link ConsentBook} decides whether they cover a call, by row and in numbers, so that nothing
 * is made on the way. It may lack consents that don't fit into rows: what no row covers, the book must be asked for.
 * Implementations are immutable and thread-safe.
 */
public interface ConsentRows {

    /** The answer when there is no row. */
    int NONE = -1;

    /** The answer when there is no such time. */
    long NEVER = Long.MAX_VALUE;

    /** A row of a number; {@link #NONE} when it has none. */
    int firstOf(PhoneNumber phone);

    /** The next row of the same number; {@link #NONE} after its last. */
    int nextOf(int row);

    /** The row of the consent that {@link ConsentBook#byId} finds; {@link #NONE} when there is none or it isn't sure. */
    int ofId(String id);

    /** Whether it was given by that number. */
    boolean isOf(int row, PhoneNumber phone);

    /** Whether it names no user, or that one. */
    boolean isAbout(int row, String subject);

    /** What it was given for; null when that isn't known. */
    @Nullable
    Purpose purpose(int row);

    /** The second from which it holds; {@link #NEVER} when that isn't known. */
    long givenSecond(int row);

    /** The last second at which it holds; {@link #NEVER} when it does not expire. */
    long lastSecond(int row);

    /** The second from which it is withdrawn; {@link #NEVER} when it isn't. */
    long withdrawnSecond(int row);
}
