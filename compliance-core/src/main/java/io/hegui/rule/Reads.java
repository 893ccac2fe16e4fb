package io.hegui.rule;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a computation looked at in {@link Facts}, with what it saw there. The computation would come to the same result
 * under other facts when it would see the same: it depends on nothing else. Filled by {@link Facts#tracedBy}; only grows.
 * Thread-safe.
 */
public final class Reads {

    /** Beyond so many sections picked one by one, the whole package counts as read. */
    private static final int MOST = 1_000;

    /** One look: how to look again, and what was seen. */
    private record Look(
            Function<Facts, @Nullable Object> again,
            @Nullable Object seen) {}

    private final Map<Object, Look> looks = new ConcurrentHashMap<>();
    private final Set<Reads> included = ConcurrentHashMap.newKeySet();
    private volatile boolean everything;

    /** A trace without any look. */
    public Reads() {}

    /** Whether the same look was taken before, so that it need not be noted again. */
    boolean has(Object look) {
        return everything || looks.containsKey(look);
    }

    /** Notes a look, told from others by {@code look}. */
    void note(Object look, Function<Facts, @Nullable Object> again, @Nullable Object seen) {
        if (looks.size() >= MOST) {
            everything = true;
        } else {
            looks.putIfAbsent(look, new Look(again, seen));
        }
    }

    /** Notes that facts were handed on in a way that can't be followed: any change counts. */
    void noteEverything() {
        everything = true;
    }

    /** Notes that what another computation saw was used; what it will see later counts too. */
    public void include(Reads other) {
        if (other != this) {
            included.add(other);
        }
    }

    /** Whether every look would show the same under these facts. When in doubt, false. */
    public boolean holdUnder(Facts facts) {
        return holdUnder(facts, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private boolean holdUnder(Facts facts, Set<Reads> seen) {
        if (!seen.add(this)) {
            return true;
        }
        if (everything) {
            return false;
        }
        for (Look look : looks.values()) {
            if (!Sameness.same(look.seen, look.again.apply(facts))) {
                return false;
            }
        }
        for (Reads other : included) {
            if (!other.holdUnder(facts, seen)) {
                return false;
            }
        }
        return true;
    }
}
