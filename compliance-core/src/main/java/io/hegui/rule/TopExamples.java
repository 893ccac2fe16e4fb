package io.hegui.rule;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first 20 records in (time, id) order, whatever the order in which they come; merges. A record without time
 * comes last, one without id is shown by its time. For one thread at a time.
 */
public final class TopExamples {

    /** How many examples are kept. */
    public static final int LIMIT = 20;

    private record Example(long second, String id) {}

    private static final Comparator<Example> ORDER =
            Comparator.comparingLong(Example::second).thenComparing(Example::id);

    private final PriorityQueue<Example> worstFirst = new PriorityQueue<>(LIMIT + 1, ORDER.reversed());

    /** Takes a call. */
    public void add(CallRecord call) {
        add(call.startedAt(), call.id());
    }

    /** Takes a record by its time and id. */
    public void add(@Nullable Moment at, @Nullable String id) {
        add(at == null ? Long.MAX_VALUE : at.localSecond(), id);
    }

    /** Takes a record by its second, as {@link Moment#localSecond()}, and id. */
    public void add(long second, @Nullable String id) {
        Example worst = worstFirst.size() < LIMIT ? null : worstFirst.peek();
        if (worst != null && second > worst.second) {
            return;
        }
        add(new Example(second, id == null ? withoutId(second) : id));
    }

    private void add(Example example) {
        worstFirst.add(example);
        if (worstFirst.size() > LIMIT) {
            worstFirst.poll();
        }
    }

    private static String withoutId(long second) {
        return second == Long.MAX_VALUE ? "@" : "@" + Moment.ofLocalSecond(second, Moment.Precision.SECOND);
    }

    /** Takes the examples of another. */
    public void merge(TopExamples other) {
        other.worstFirst.forEach(this::add);
    }

    /** Writes the examples, for {@link #read}. */
    public void write(StateOut out) {
        List<Example> sorted = sorted();
        out.unsigned(sorted.size());
        long before = 0;
        for (Example example : sorted) {
            out.signed(example.second - before);
            out.text(example.id);
            before = example.second;
        }
    }

    /** Takes examples that were written, as {@link #merge} does. */
    public void read(StateIn in) {
        long second = 0;
        for (int left = in.size(); left > 0; left--) {
            second += in.signed();
            add(new Example(second, in.text()));
        }
    }

    /** The ids in (time, id) order. */
    public List<String> ids() {
        return sorted().stream().map(Example::id).toList();
    }

    private List<Example> sorted() {
        List<Example> sorted = new ArrayList<>(worstFirst);
        sorted.sort(ORDER);
        return sorted;
    }
}
