package io.hegui.rules.complaint;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Derived;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Remembers of the calls that complaint cases name whether they are there, who the user was, and whether a connected one
 * has no recording. All other calls cost one look-up. For one thread at a time.
 */
final class CallsOfCases implements Accumulator<CallsOfCases> {

    private static final Derived<Set<String>> WANTED = Derived.of(facts -> {
        List<ComplaintCase> complaints = facts.complaints();
        Set<String> ids = new HashSet<>();
        if (complaints != null) {
            complaints.forEach(complaint -> ids.addAll(complaint.callIds()));
        }
        return Collections.unmodifiableSet(ids);
    });

    static final AccumulatorType<CallsOfCases> TYPE =
            new AccumulatorType<>("callsOfCases", CallsOfCases.class, facts -> new CallsOfCases(facts.derive(WANTED)));

    /** What is known of all the calls that bear one id. */
    private static final class Linked {
        private final Set<PhoneNumber> users = new HashSet<>(2);
        private boolean userUnknown;
        private boolean unrecorded;
    }

    private static final int HASHES = 1 << 16;

    private final Set<String> wanted;

    /** A bit for each wanted id, so that most calls are passed by at one look. */
    private final BitSet hashes = new BitSet(HASHES);

    private final Map<String, Linked> found = new HashMap<>();

    CallsOfCases(Set<String> wanted) {
        this.wanted = wanted;
        wanted.forEach(id -> hashes.set(place(id)));
    }

    private static int place(String id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & HASHES - 1;
    }

    @Override
    public void accept(CallRecord call) {
        if (call.id() == null || !hashes.get(place(call.id())) || !wanted.contains(call.id())) {
            return;
        }
        Linked linked = found.computeIfAbsent(call.id(), id -> new Linked());
        PhoneNumber user = call.user();
        if (user == null) {
            linked.userUnknown = true;
        } else {
            linked.users.add(user);
        }
        linked.unrecorded |= call.connected() && call.recordingFile() == null;
    }

    @Override
    public void merge(CallsOfCases other) {
        other.found.forEach((id, theirs) -> {
            Linked ours = found.computeIfAbsent(id, i -> new Linked());
            ours.users.addAll(theirs.users);
            ours.userUnknown |= theirs.userUnknown;
            ours.unrecorded |= theirs.unrecorded;
        });
    }

    @Override
    public void write(StateOut out) {
        out.map(found, (rest, linked) -> {
            rest.flag(linked.userUnknown);
            rest.flag(linked.unrecorded);
            TreeSet<String> users = new TreeSet<>();
            linked.users.forEach(user -> users.add(user.normalized()));
            rest.unsigned(users.size());
            users.forEach(rest::text);
        });
    }

    @Override
    public void read(StateIn in) {
        in.map((id, rest) -> {
            Linked linked = found.computeIfAbsent(id, i -> new Linked());
            linked.userUnknown |= rest.flag();
            linked.unrecorded |= rest.flag();
            for (int left = rest.size(); left > 0; left--) {
                linked.users.add(rest.phone());
            }
        });
    }

    /** Whether a connected call of that id has no recordingFile. */
    boolean lacksRecording(String id) {
        Linked linked = found.get(id);
        return linked != null && linked.unrecorded;
    }

    /** Whether a call of that id may be this user's: one is, or names no user, or the user isn't known either. */
    boolean mayBeOf(@Nullable PhoneNumber user, String id) {
        Linked linked = found.get(id);
        return linked != null && (user == null || linked.userUnknown || linked.users.contains(user));
    }
}
