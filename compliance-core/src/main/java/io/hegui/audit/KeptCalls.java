package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Calls kept by columns, in blocks, so that they can be judged again without reading files. A call that comes out equals
 * the one that went in, field by field. Records made for a visit are remembered softly, so that the next visit costs
 * less while memory is not short. Filled by one thread, then immutable and thread-safe.
 */
final class KeptCalls {

    /** Fewer than 65,536, so that an index of a column's table fits two bytes. */
    static final int BLOCK = 1 << 13;

    private static final int FIELDS = 23;
    private static final int STARTED_AT = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, PhoneNumber> numbers = new HashMap<>();
    private List<CallRecord> open = new ArrayList<>();

    /** Takes a call. */
    void add(CallRecord call) {
        open.add(call);
        if (open.size() == BLOCK) {
            closeBlock();
        }
    }

    private void closeBlock() {
        if (!open.isEmpty()) {
            blocks.add(new Block(open, numbers));
            open = new ArrayList<>();
        }
    }

    /** Takes the calls of another, which is not used afterwards. */
    void addAll(KeptCalls other) {
        blocks.addAll(other.close().blocks);
    }

    /** Ends the filling and lets go of what only filling needs. */
    KeptCalls close() {
        closeBlock();
        numbers.clear();
        return this;
    }

    /** How many blocks there are; each can be visited apart. */
    int blocks() {
        return blocks.size();
    }

    /** Visits the calls of a block. */
    void forEach(int block, Consumer<CallRecord> visitor) {
        for (CallRecord call : blocks.get(block).calls()) {
            visitor.accept(call);
        }
    }

    /** The shared object of a number as it is written. */
    private static @Nullable PhoneNumber shared(@Nullable PhoneNumber number, Map<String, PhoneNumber> numbers) {
        if (number == null) {
            return null;
        }
        PhoneNumber known = numbers.putIfAbsent(number.text(), number);
        return known == null ? number : known;
    }

    /** Up to {@link #BLOCK} calls. */
    private static final class Block {

        private final int size;
        private final Column[] columns = new Column[FIELDS];
        private final long base;
        private final int[] seconds;
        private volatile SoftReference<CallRecord[]> remembered = new SoftReference<>(null);

        Block(List<CallRecord> calls, Map<String, PhoneNumber> numbers) {
            size = calls.size();
            @Nullable Object[][] values = new Object[FIELDS][size];
            for (int row = 0; row < size; row++) {
                take(calls.get(row), row, values, numbers);
            }
            base = calls.stream()
                    .mapToLong(call -> second(call, Long.MAX_VALUE))
                    .min()
                    .orElse(0);
            seconds = new int[size];
            if (calls.stream().allMatch(call -> isNear(second(call, base) - base))) {
                for (int row = 0; row < size; row++) {
                    seconds[row] = (int) (second(calls.get(row), base) - base);
                    values[STARTED_AT][row] = precision(calls.get(row));
                }
            }
            for (int field = 0; field < FIELDS; field++) {
                columns[field] = Column.of(values[field]);
            }
        }

        /** Whether that many seconds fit; a difference that ran over is negative. */
        private static boolean isNear(long seconds) {
            return seconds >= 0 && seconds <= Integer.MAX_VALUE;
        }

        private static long second(CallRecord call, long otherwise) {
            return call.startedAt() == null ? otherwise : call.startedAt().localSecond();
        }

        private static Moment.@Nullable Precision precision(CallRecord call) {
            return call.startedAt() == null ? null : call.startedAt().precision();
        }

        /** The start: kept by its precision and the seconds since the first of the block, or as it is when too far off. */
        private @Nullable Moment start(int row) {
            Object kept = columns[STARTED_AT].get(row);
            return kept instanceof Moment.Precision precision
                    ? Moment.ofLocalSecond(base + seconds[row], precision)
                    : (Moment) kept;
        }

        private static void take(
                CallRecord call, int row, @Nullable Object[][] values, Map<String, PhoneNumber> numbers) {
            int field = 0;
            values[field++][row] = call.id();
            values[field++][row] = shared(call.caller(), numbers);
            values[field++][row] = shared(call.callee(), numbers);
            values[field++][row] = call.startedAt();
            values[field++][row] = call.ringSeconds();
            values[field++][row] = call.talkSeconds();
            values[field++][row] = call.direction();
            values[field++][row] = call.purpose();
            values[field++][row] = call.outcome();
            values[field++][row] = call.agentId();
            values[field++][row] = call.aiAgent();
            values[field++][row] = call.scriptVersion();
            values[field++][row] = call.subject();
            values[field++][row] = call.client();
            values[field++][row] = call.converted();
            values[field++][row] = call.orderId();
            values[field++][row] = call.sector();
            values[field++][row] = call.consentId();
            values[field++][row] = call.recordingFile();
            values[field++][row] = call.recordingSha256();
            values[field++][row] = call.recordingNotice();
            values[field++][row] = call.segments();
            values[field][row] = call.unreadable();
        }

        /** The calls; the records of the last visit are used again while memory is not short. */
        CallRecord[] calls() {
            CallRecord[] calls = remembered.get();
            if (calls == null) {
                calls = new CallRecord[size];
                for (int row = 0; row < size; row++) {
                    calls[row] = call(row);
                }
                remembered = new SoftReference<>(calls);
            }
            return calls;
        }

        /** The call of a row. The casts are safe: every column holds what was taken of its field. */
        @SuppressWarnings({"unchecked", "NullAway"})
        private CallRecord call(int row) {
            return new CallRecord(
                    (String) columns[0].get(row),
                    (PhoneNumber) columns[1].get(row),
                    (PhoneNumber) columns[2].get(row),
                    start(row),
                    (Integer) columns[4].get(row),
                    (Integer) columns[5].get(row),
                    (Direction) columns[6].get(row),
                    (Purpose) columns[7].get(row),
                    (Outcome) columns[8].get(row),
                    (String) columns[9].get(row),
                    (Boolean) columns[10].get(row),
                    (String) columns[11].get(row),
                    (String) columns[12].get(row),
                    (String) columns[13].get(row),
                    (Boolean) columns[14].get(row),
                    (String) columns[15].get(row),
                    (Sector) columns[16].get(row),
                    (String) columns[17].get(row),
                    (String) columns[18].get(row),
                    (String) columns[19].get(row),
                    (String) columns[20].get(row),
                    (List<Segment>) columns[21].get(row),
                    (Map<String, String>) columns[22].get(row));
        }
    }
}
