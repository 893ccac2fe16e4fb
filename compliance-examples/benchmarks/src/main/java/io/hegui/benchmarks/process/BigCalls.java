package io.hegui.benchmarks.process;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A year of clean calls, one after the other, made from their serial number alone: in any number, without memory. A
 * call has an id, users and lines of its own, as a real one. Immutable and thread-safe.
 */
public final class BigCalls implements Iterable<CallRecord> {

    private static final int DAY = 86_400;
    private static final int DAYS = 366;
    private static final long FIRST_SECOND = LocalDate.of(2024, 1, 1).toEpochDay() * DAY;
    private static final int WORK_FROM = 9 * 3600;
    private static final int WORK_SECONDS = 12 * 3600;
    private static final int MOST_USERS = 1_000_000;
    private static final int MOST_A_LINE_AND_DAY = 25;
    private static final int A_AGENT_AND_DAY = 80;
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final Purpose[] IN = {
        Purpose.CONSULTATION, Purpose.COMPLAINT, Purpose.TECH_SUPPORT, Purpose.AFTER_SALES
    };
    private static final List<Segment> ANNOUNCED = List.of(new Segment(
            SegmentKind.MARKETING_IDENTIFICATION, Duration.ofMillis(800), Duration.ofMillis(4500), "您好，本次来电为营销电话"));

    private final int calls;
    private final int consents;
    private final int users;
    private final int first;
    private final int step;

    /** That many calls, and consents that the marketing calls rely on in turn. */
    public BigCalls(int calls, int consents) {
        this(calls, consents, 0, 1);
    }

    private BigCalls(int calls, int consents, int first, int step) {
        this.calls = calls;
        this.consents = consents;
        this.users = Math.min(MOST_USERS, Math.max(1000, calls / 5 * 2));
        this.first = first;
        this.step = step;
    }

    /** Every so-manieth call, for one of several workers. */
    public BigCalls part(int worker, int workers) {
        return new BigCalls(calls, consents, worker, workers);
    }

    /** How many lines call out. */
    static int lines(int calls) {
        return 8 + calls / 2 / DAYS / MOST_A_LINE_AND_DAY * 2;
    }

    /** Number of a line. */
    static String line(int line) {
        return "0105" + String.valueOf(1_000_000_0 + line).substring(1);
    }

    /** How many agents there are. */
    static int agents(int calls) {
        return 10 + calls / DAYS / A_AGENT_AND_DAY;
    }

    /** Id of an agent. */
    static String agent(int agent) {
        return "B" + (100_000 + agent);
    }

    /** Whether an agent calls for marketing; every fourth. */
    static boolean isMarketer(int agent) {
        return agent % 4 == 0;
    }

    /** How many consents there are. */
    public int consents() {
        return consents;
    }

    private static long user(long user) {
        return 13_800_100_000L + user;
    }

    /** The consent of that serial number. */
    public ConsentRecord consent(int serial) {
        Moment given = Moment.ofLocalSecond(FIRST_SECOND - DAY - serial % (DAY * 300L), Moment.Precision.SECOND);
        return ConsentRecord.builder()
                .id("S" + (100_000_000 + serial))
                .phone(phone(user(serial)))
                .subject("U" + (100_000_000 + serial))
                .purpose(Purpose.MARKETING)
                .givenAt(given)
                .confirmedAt(given.plusSeconds(90))
                .expiresAt(Moment.ofLocalSecond(FIRST_SECOND + 500L * DAY, Moment.Precision.SECOND))
                .channel(ConsentChannel.APP)
                .evidenceFile("evidence/S" + serial + ".pdf")
                .evidenceSha256(DIGEST)
                .build();
    }

    private static PhoneNumber phone(long number) {
        return PhoneNumber.of(Long.toString(number));
    }

    private static long mixed(long serial) {
        long z = serial * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Override
    public Iterator<CallRecord> iterator() {
        return new Iterator<>() {
            private long serial = first;

            @Override
            public boolean hasNext() {
                return serial < calls;
            }

            @Override
            public CallRecord next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                CallRecord call = call(serial);
                serial += step;
                return call;
            }
        };
    }

    private CallRecord call(long serial) {
        long draw = mixed(serial + 1);
        // in the order of time: every day the same number, within its working hours
        long inYear = (long) ((double) serial / calls * DAYS * WORK_SECONDS);
        long second = FIRST_SECOND + inYear / WORK_SECONDS * DAY + WORK_FROM + inYear % WORK_SECONDS;
        int kind = (int) (draw & 1023);
        boolean outbound = kind < 480;
        boolean marketing = kind < 164;
        boolean connected = ((draw >>> 10) & 1023) < (outbound ? 640 : 930);
        int consent = marketing && consents > 0 ? (int) Math.floorMod(draw >>> 20, (long) consents) : -1;
        long user = consent >= 0 ? consent : Math.floorMod(draw >>> 20, (long) users);
        // marketing keeps to its own agents, every fourth
        int agents = agents(calls) / 4;
        int agent =
                (int) Math.floorMod(draw >>> 8, (long) agents) * 4 + (marketing ? 0 : 1 + (int) ((draw >>> 40) & 1));
        String id = Long.toString(100_000_000L + serial);
        PhoneNumber number = phone(user(user));
        int line = (int) (serial % lines(calls));
        return new CallRecord(
                "C" + id,
                outbound ? PhoneNumber.of(line(line)) : number,
                outbound ? number : PhoneNumber.of("951664"),
                Moment.ofLocalSecond(second, Moment.Precision.SECOND),
                5 + (int) (draw >>> 60 & 7),
                connected ? 20 + (int) (draw >>> 50 & 255) : 0,
                outbound ? Direction.OUTBOUND : Direction.INBOUND,
                marketing ? Purpose.MARKETING : outbound ? Purpose.NOTIFICATION : IN[(int) (draw >>> 30 & 3)],
                connected ? Outcome.CONNECTED : outbound ? Outcome.NO_ANSWER : Outcome.USER_HUNG_UP,
                agent(agent),
                null,
                null,
                "U" + (100_000_000 + user),
                null,
                null,
                "O" + id,
                Sector.GENERAL,
                consent >= 0 ? "S" + (100_000_000 + consent) : null,
                connected || marketing ? "rec/O" + id + ".wav" : null,
                marketing ? DIGEST : null,
                outbound ? null : "IVR-A",
                marketing && connected ? ANNOUNCED : null,
                Map.of());
    }
}
