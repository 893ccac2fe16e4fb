package io.hegui.importers;

import io.hegui.io.InputError;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins legs that come in the order of time to calls: legs with a common key are one call as long as the next one begins no
 * later than a window after the end of those before. Calls come out in the order of their starts. Holds the legs since the
 * start of the oldest call that may still grow. For one thread.
 */
final class LegSweep {

    /** Takes the legs of a call, in their order. */
    @FunctionalInterface
    interface Calls {
        void accept(List<Leg> legs) throws IOException;
    }

    /** No call is waited for longer, whatever its row says of its end. */
    private static final long LONGEST_CALL = 86_400;

    private static final class Group {
        private final List<Leg> legs = new ArrayList<>(2);
        private final Set<String> keys = new HashSet<>();
        private long closesAt = Long.MIN_VALUE;
        private boolean gone;
    }

    private final long window;
    private final int mostLegs;
    private final Calls sink;
    private final Deque<Group> open = new ArrayDeque<>();
    private final Map<String, Group> byKey = new HashMap<>();
    private int held;

    /**
     * Without legs.
     *
     * @param window seconds
     * @param mostLegs how many legs it may hold
     */
    LegSweep(long window, int mostLegs, Calls sink) {
        this.window = window;
        this.mostLegs = mostLegs;
        this.sink = sink;
    }

    /** Takes a leg, none of which is earlier than the one before; those without time come first. */
    void accept(Leg leg) throws IOException {
        long now = leg.row.second();
        if (now == Long.MIN_VALUE || (leg.keys.isEmpty() && open.isEmpty())) {
            sink.accept(List.of(leg));
            return;
        }
        release(now);
        Group group = null;
        for (String key : leg.keys) {
            Group found = byKey.get(key);
            if (found != null && found.closesAt >= now && found != group) {
                group = group == null ? found : joined(group, found);
            }
        }
        if (group == null) {
            group = new Group();
            open.addLast(group);
        }
        add(group, leg, now);
    }

    private void add(Group group, Leg leg, long now) {
        group.legs.add(leg);
        long over = Math.min(Math.max(leg.lastSecond(), now), now + LONGEST_CALL);
        // a leg without keys waits for the calls that began before it and for nothing else
        long closes = leg.keys.isEmpty() ? now - 1 : over + window;
        group.closesAt = Math.max(group.closesAt, closes);
        for (String key : leg.keys) {
            group.keys.add(key);
            byKey.put(key, group);
        }
        if (++held > mostLegs) {
            throw new InputError("more than " + mostLegs + " legs lie within one call's reach of each other: "
                    + "convert shorter periods one by one, or make the window smaller");
        }
    }

    private Group joined(Group a, Group b) {
        Group older = isOlder(a, b) ? a : b;
        Group younger = older == a ? b : a;
        older.legs.addAll(younger.legs);
        older.closesAt = Math.max(older.closesAt, younger.closesAt);
        for (String key : younger.keys) {
            older.keys.add(key);
            byKey.put(key, older);
        }
        younger.legs.clear();
        younger.gone = true;
        return older;
    }

    private static boolean isOlder(Group a, Group b) {
        return StoredRow.ORDER.compare(a.legs.get(0).row, b.legs.get(0).row) <= 0;
    }

    private void release(long now) throws IOException {
        for (Group head = open.peekFirst();
                head != null && (head.gone || head.closesAt < now);
                head = open.peekFirst()) {
            open.removeFirst();
            give(head);
        }
    }

    private void give(Group group) throws IOException {
        if (group.gone) {
            return;
        }
        for (String key : group.keys) {
            byKey.remove(key, group);
        }
        held -= group.legs.size();
        group.legs.sort(Comparator.comparing(leg -> leg.row, StoredRow.ORDER));
        sink.accept(group.legs);
    }

    /** Gives what is left. */
    void finish() throws IOException {
        while (!open.isEmpty()) {
            give(open.removeFirst());
        }
    }
}
