package io.hegui.rule;

import io.hegui.calendar.Months;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.model.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Draws calls as inspectors do: connected ones, of the months that end with the last call, connected or not, up to the day
 * of the audit, spread over the purposes by their share. The draw depends on the seed and on the calls, not on their
 * order. Keeps a few candidates a day and purpose. An accumulator, so for one thread at a time.
 */
@SuppressWarnings("EnumOrdinal") // arrays by ordinal, never stored
public final class CallSample implements Accumulator<CallSample> {

    /** A total order: of two calls of one second and id, too, the same comes first whatever the order in which they come. */
    private static final Comparator<Candidate> BY_RANK = Comparator.comparingLong(Candidate::rank)
            .thenComparingLong(c -> c.at().localSecond())
            .thenComparing(c -> c.call().id() == null ? "" : c.call().id())
            .thenComparing(CallSample::written, Arrays::compare);

    /** No day yet. */
    private static final int NEVER = Integer.MIN_VALUE;

    /** The version of the state since which the day of the last call is written. */
    private static final int LAST_CALL_WRITTEN = 3;

    private static final int PURPOSES = Purpose.values().length;

    private record Candidate(long rank, Moment at, CallRecord call) {}

    /** The calls of one purpose on one day: how many, and those that rank first. */
    private static final class Bucket {
        private long count;
        private int share;
        private final List<Candidate> first = new ArrayList<>();

        /** Whether a call of that rank can be among the first. */
        boolean mayTake(long rank, int size) {
            return first.size() < size || rank <= first.get(size - 1).rank;
        }

        void offer(Candidate candidate, int size) {
            int at = first.size();
            while (at > 0 && BY_RANK.compare(candidate, first.get(at - 1)) < 0) {
                at--;
            }
            if (at < size) {
                first.add(at, candidate);
                if (first.size() > size) {
                    first.remove(size);
                }
            }
        }
    }

    private final long seed;
    private final int size;
    private final int lastDay;
    private int lastCall = NEVER;
    private final Map<String, TreeMap<Integer, Bucket>> byPurpose = new TreeMap<>();
    private final @Nullable Bucket[] lastBuckets = new Bucket[PURPOSES + 1];
    private final int[] lastDays = new int[PURPOSES + 1];

    private CallSample(long seed, int size, LocalDate asOf) {
        this.seed = seed;
        this.size = size;
        this.lastDay = (int) asOf.toEpochDay();
    }

    /**
     * An empty sample.
     *
     * @param seed chooses among the samples; the same seed draws the same calls
     * @param size how many calls are drawn at most, 1 or more
     * @param asOf calls after this day are not drawn
     */
    public static CallSample open(long seed, int size, LocalDate asOf) {
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + ", expected 1 or more");
        }
        return new CallSample(seed, size, asOf);
    }

    @Override
    public void accept(CallRecord call) {
        Moment at = call.startedAt();
        if (at == null || at.epochDay() > lastDay) {
            return;
        }
        lastCall = Math.max(lastCall, at.epochDay());
        if (!call.connected()) {
            return;
        }
        Bucket bucket = bucket(call.purpose(), at.epochDay());
        bucket.count++;
        long rank = rank(call, at);
        if (bucket.mayTake(rank, size)) {
            bucket.offer(new Candidate(rank, at, call), size);
        }
    }

    /** The bucket of a purpose and a day; calls of one day often come one after the other. */
    private Bucket bucket(@Nullable Purpose purpose, int day) {
        int place = purpose == null ? PURPOSES : purpose.ordinal();
        Bucket known = lastBuckets[place];
        if (known == null || lastDays[place] != day) {
            known = byPurpose
                    .computeIfAbsent(purpose == null ? "" : purpose.name(), p -> new TreeMap<>())
                    .computeIfAbsent(day, d -> new Bucket());
            lastBuckets[place] = known;
            lastDays[place] = day;
        }
        return known;
    }

    /** Mixes seed, id and time so that every call is as likely as any other. */
    private long rank(CallRecord call, Moment at) {
        long mixed = mix(seed ^ mix(at.localSecond()));
        String id = call.id() == null ? "" : call.id();
        for (int i = 0; i < id.length(); i++) {
            mixed = mix(mixed + id.charAt(i));
        }
        return mixed;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public void merge(CallSample other) {
        lastCall = Math.max(lastCall, other.lastCall);
        other.byPurpose.forEach((purpose, days) -> days.forEach((day, theirs) -> {
            Bucket ours =
                    byPurpose.computeIfAbsent(purpose, p -> new TreeMap<>()).computeIfAbsent(day, d -> new Bucket());
            ours.count += theirs.count;
            theirs.first.forEach(candidate -> ours.offer(candidate, size));
        }));
    }

    /**
     * Writes the candidates that can still be drawn: one that ranks behind {@code size} others of its purpose on its day
     * or later never is, because a sample reaches from some day to the last.
     */
    @Override
    public void write(StateOut out) {
        out.signed(lastCall);
        out.map(byPurpose, (rest, days) -> {
            out.unsigned(days.size());
            Bucket later = new Bucket();
            days.descendingMap().forEach((day, bucket) -> {
                bucket.first.forEach(candidate -> later.offer(candidate, size));
                List<Candidate> kept =
                        bucket.first.stream().filter(later.first::contains).toList();
                out.signed(day);
                out.unsigned(bucket.count);
                out.unsigned(kept.size());
                kept.forEach(candidate -> CallCodec.write(candidate.call(), out));
            });
        });
    }

    @Override
    public void read(StateIn in) {
        if (in.version() >= LAST_CALL_WRITTEN) {
            lastCall = Math.max(lastCall, in.signedInt());
        }
        in.map((purpose, rest) -> {
            TreeMap<Integer, Bucket> days = byPurpose.computeIfAbsent(purpose, p -> new TreeMap<>());
            for (int left = in.size(); left > 0; left--) {
                int day = in.signedInt();
                lastCall = Math.max(lastCall, day);
                Bucket bucket = days.computeIfAbsent(day, d -> new Bucket());
                bucket.count += in.count();
                for (int candidates = in.size(); candidates > 0; candidates--) {
                    CallRecord call = CallCodec.read(in);
                    if (call.startedAt() == null) {
                        throw StateError.at("sample", "a call without start", "one with it");
                    }
                    bucket.offer(new Candidate(rank(call, call.startedAt()), call.startedAt(), call), size);
                }
            }
        });
    }

    private static byte[] written(Candidate candidate) {
        StateOut out = new StateOut();
        CallCodec.write(candidate.call(), out);
        return out.toByteArray();
    }

    /**
     * The sample, in (startedAt, id) order.
     *
     * @param months how many months, ending with the day of the last call, connected or not
     */
    public List<CallRecord> drawn(long months) {
        if (lastCall == NEVER) {
            return List.of();
        }
        int start = (int)
                Months.firstDayReaching(LocalDate.ofEpochDay(lastCall), months).toEpochDay();
        Map<String, Bucket> strata = new TreeMap<>();
        byPurpose.forEach((purpose, days) -> days.tailMap(start, true).values().forEach(bucket -> {
            Bucket stratum = strata.computeIfAbsent(purpose, p -> new Bucket());
            stratum.count += bucket.count;
            bucket.first.forEach(candidate -> stratum.offer(candidate, size));
        }));
        share(strata.values());
        List<Candidate> drawn = new ArrayList<>();
        strata.values().forEach(stratum -> drawn.addAll(stratum.first.subList(0, stratum.share)));
        drawn.sort(Comparator.comparingLong((Candidate c) -> c.at().localSecond())
                .thenComparing(c -> c.call().id() == null ? "" : c.call().id()));
        return drawn.stream().map(Candidate::call).toList();
    }

    /** Says how many calls each purpose gives: by largest remainder, and never more than it has. */
    private void share(Collection<Bucket> strata) {
        long total = strata.stream().mapToLong(stratum -> stratum.count).sum();
        long wanted = Math.min(size, total);
        long given = 0;
        for (Bucket stratum : strata) {
            stratum.share = (int) (wanted * stratum.count / total);
            given += stratum.share;
        }
        List<Bucket> byRemainder = new ArrayList<>(strata);
        byRemainder.sort(Comparator.comparingLong(stratum -> -(wanted * stratum.count % total)));
        for (Bucket stratum : byRemainder.subList(0, (int) (wanted - given))) {
            stratum.share++;
        }
    }
}
