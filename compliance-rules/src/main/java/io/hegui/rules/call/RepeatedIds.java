package io.hegui.rules.call;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.TopExamples;
import java.util.List;

/**
 * Finds calls that share an id, exactly: how many there are, and the first of them. Every bearer of an id counts from
 * the moment a second one is seen; until then the start of its only bearer is remembered. For one thread at a time.
 */
final class RepeatedIds implements Accumulator<RepeatedIds> {

    static final AccumulatorType<RepeatedIds> TYPE =
            new AccumulatorType<>("repeated-ids", RepeatedIds.class, facts -> new RepeatedIds());

    /** Stands in place of a start once all bearers of the id are counted. */
    private static final long REPEATED = IdTable.NEW + 1;

    /** The start of a call without one: it comes last among examples. */
    private static final long NO_START = Long.MAX_VALUE;

    private final IdTable startById = new IdTable();
    private final TopExamples examples = new TopExamples();
    private long withId;
    private long repeated;

    @Override
    public void accept(CallRecord call) {
        if (call.id() != null) {
            withId++;
            long start = call.startedAt() == null ? NO_START : call.startedAt().localSecond();
            int entry = startById.entry(call.id());
            if (startById.number(entry) == IdTable.NEW) {
                startById.setNumber(entry, start);
            } else {
                repeat(entry, start, call.id());
            }
        }
    }

    @Override
    public void merge(RepeatedIds other) {
        withId += other.withId;
        repeated += other.repeated;
        examples.merge(other.examples);
        startById.reserve(other.startById);
        other.startById.forEach(theirs -> {
            int entry = startById.entry(other.startById, theirs);
            long start = other.startById.number(theirs);
            if (startById.number(entry) == IdTable.NEW) {
                startById.setNumber(entry, start);
            } else {
                repeat(entry, start, startById.text(entry));
            }
        });
    }

    /** Counts the bearers of a known id that are not counted yet: its only one so far, and the one that comes. */
    private void repeat(int entry, long start, String id) {
        count(startById.number(entry), id);
        count(start, id);
        startById.setNumber(entry, REPEATED);
    }

    private void count(long start, String id) {
        if (start != REPEATED) {
            repeated++;
            examples.add(start, id);
        }
    }

    /** Calls with an id. */
    long withId() {
        return withId;
    }

    /** Calls whose id another call bears too. */
    long repeated() {
        return repeated;
    }

    /** The first of these calls. */
    List<String> examples() {
        return examples.ids();
    }
}
