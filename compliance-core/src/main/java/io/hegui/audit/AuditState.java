package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Scope;
import io.hegui.rule.StateError;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one worker has gathered of an audit. A fresh state is the identity; merging is associative and commutative. For
 * one thread at a time; opened by {@link Auditor#newState()}.
 *
 * <p>Calls are taken in batches: a rule that judges some hundred calls in a row finds its code and its tables still in the
 * processor's caches.
 */
public final class AuditState {

    /** A rule's check, its counts, and the calls to which it can apply. */
    record Checked(Scope scope, RecordCheck<CallRecord> check, RecordTally tally) {}

    /** The checks and accumulators that share a scope. */
    private record Group(Scope scope, List<Checked> checks, List<Gathering<?>> gatherings) {}

    private static final int BATCH = 128;

    private final Auditor auditor;
    private final Checked[] checks;
    private final Group[] groups;
    private final Gathering<?>[] gatherings;
    private final CallRecord[] batch = new CallRecord[BATCH];
    private final int[] marks = new int[BATCH];
    private final CallRecord[] selected = new CallRecord[BATCH];
    private int waiting;

    /** What {@link #fetch} saw; kept so that looking is not left out. */
    @SuppressWarnings("UnusedVariable")
    private long seen;

    AuditState(Auditor auditor, List<Checked> checks, List<Gathering<?>> gatherings) {
        this.auditor = auditor;
        this.checks = checks.toArray(new Checked[0]);
        this.groups = groups(checks, gatherings);
        this.gatherings = gatherings.toArray(new Gathering<?>[0]);
    }

    private static Group[] groups(List<Checked> checks, List<Gathering<?>> gatherings) {
        Map<Scope, Group> groups = new LinkedHashMap<>();
        for (Checked checked : checks) {
            if (!(checked.check instanceof RecordCheck.Settled)) {
                group(groups, checked.scope).checks.add(checked);
            }
        }
        for (Gathering<?> gathering : gatherings) {
            group(groups, gathering.scope()).gatherings.add(gathering);
        }
        return groups.values().toArray(new Group[0]);
    }

    private static Group group(Map<Scope, Group> groups, Scope scope) {
        return groups.computeIfAbsent(scope, s -> new Group(s, new ArrayList<>(), new ArrayList<>()));
    }

    /** Takes one call: every rule judges it, at the latest before the state is merged or finished. */
    public void accept(CallRecord call) {
        batch[waiting++] = call;
        if (waiting == BATCH) {
            judgeBatch();
        }
    }

    private void judgeBatch() {
        int size = waiting;
        waiting = 0;
        fetch(size);
        Scope.mark(batch, size, marks);
        for (Group group : groups) {
            CallRecord[] calls = group.scope == Scope.ALL ? batch : selected;
            int count = group.scope == Scope.ALL ? size : group.scope.select(batch, size, marks, selected);
            for (Checked checked : group.checks) {
                checked.tally.judge(checked.check, calls, count);
            }
            for (Gathering<?> gathering : group.gatherings) {
                gathering.acceptAll(calls, count);
            }
        }
        Arrays.fill(batch, 0, size, null);
    }

    /**
     * Looks at what nearly every rule looks at, so that memory that has to be fetched is fetched for all calls at once
     * rather than call by call.
     */
    private void fetch(int size) {
        long all = 0;
        for (int i = 0; i < size; i++) {
            CallRecord call = batch[i];
            all += call.startedAt() == null ? 0 : call.startedAt().epochDay();
            all += call.caller() == null ? 0 : call.caller().key();
            all += call.callee() == null ? 0 : call.callee().key();
            all += call.talkSeconds() == null ? 0 : call.talkSeconds();
        }
        seen = all;
    }

    /**
     * Takes what another state of the same audit gathered; the other must not be used afterwards.
     *
     * @throws IllegalArgumentException when the other belongs to another audit
     */
    public void merge(AuditState other) {
        if (other.auditor != auditor) {
            throw new IllegalArgumentException("states of two different audits can't be merged");
        }
        judgeBatch();
        other.judgeBatch();
        for (int i = 0; i < checks.length; i++) {
            checks[i].tally.merge(other.checks[i].tally);
        }
        for (int i = 0; i < gatherings.length; i++) {
            gatherings[i].merge(other.gatherings[i]);
        }
    }

    /**
     * What was gathered, in few bytes, for the same audit in another process: of the same rules, year, day, layers and
     * license. The same bytes for the same calls, in whatever order they came and were merged.
     *
     * @throws UnsupportedOperationException when an accumulator doesn't say how it is written; the message names its class
     */
    public byte[] toBytes() {
        judgeBatch();
        StateOut out = new StateOut();
        auditor.stamp().values().forEach(out::text);
        for (Checked checked : checks) {
            checked.tally.write(out);
        }
        for (Gathering<?> gathering : gatherings) {
            gathering.write(out);
        }
        writeErrors(out);
        return out.toByteArray();
    }

    /**
     * Takes what a state of the same audit gathered in another process, as {@link #merge(AuditState)} does. After an error
     * this state must not be used.
     *
     * @throws StateError when the bytes are broken, of an unknown version, or of another audit: of other rules, another
     *     year, day, profile or license
     */
    public void merge(byte[] written) {
        judgeBatch();
        StateIn in = new StateIn(written);
        for (Map.Entry<String, String> expected : auditor.stamp().entrySet()) {
            String found = in.text();
            if (!found.equals(expected.getValue())) {
                throw StateError.at(expected.getKey(), found, expected.getValue());
            }
        }
        try {
            for (Checked checked : checks) {
                checked.tally.read(in);
            }
            for (Gathering<?> gathering : gatherings) {
                gathering.read(in);
            }
            readErrors(in);
        } catch (ArithmeticException e) {
            throw StateError.at("count", "a sum that is too large", "at most " + Integer.MAX_VALUE);
        }
        in.end();
    }

    /** Where accumulators threw; not even a zero where none did. */
    private void writeErrors(StateOut out) {
        for (int i = 0; i < gatherings.length; i++) {
            String error = gatherings[i].error();
            if (error != null) {
                out.unsigned(i);
                out.text(error);
            }
        }
    }

    private void readErrors(StateIn in) {
        while (in.hasMore()) {
            long index = in.unsigned();
            if (index >= gatherings.length) {
                throw StateError.at("error", "one of accumulator " + index, "at most " + (gatherings.length - 1));
            }
            String error = in.text();
            if (!RuleError.isAmong(List.of(error))) {
                throw StateError.at("error", "another text", "what a rule threw");
            }
            gatherings[(int) index].fail(error);
        }
    }

    RecordTally tally(int index) {
        judgeBatch();
        return checks[index].tally;
    }

    <S extends Accumulator<S>> S accumulator(AccumulatorType<S> type) {
        judgeBatch();
        List<AccumulatorType<?>> types = new ArrayList<>(auditor.accumulatorTypes());
        return gatherings[types.indexOf(type)].as(type);
    }
}
