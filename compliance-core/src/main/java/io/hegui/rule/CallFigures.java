package io.hegui.rule;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The figures that the call records yield: counts, rates, distinct numbers. An accumulator, so for one thread at a time;
 * several rules and the statistics of the report share it.
 */
@SuppressWarnings("EnumOrdinal") // arrays by ordinal, never stored
public final class CallFigures implements Accumulator<CallFigures> {

    /** The accumulator of all figures. */
    public static final AccumulatorType<CallFigures> TYPE =
            new AccumulatorType<>("figures", CallFigures.class, facts -> new CallFigures(facts.year()));

    /** Digits of a rate: 6 behind the point, rounded half up. Rules compare counts, not rounded rates. */
    private static final int RATE_SCALE = 6;

    private static final int MONTHS = 12;
    private static final int FIRST_VERSION_WITH_CONNECTS_BY_MONTH = 2;

    private final int firstDay;
    private final int[] monthOfDay;
    private long calls;
    private long withOutcome;
    private long connected;
    private long outboundWithOutcome;
    private long outboundConnected;
    private long talkSeconds;
    private long talks;
    private long marketingConnected;
    private long converted;
    private long marksConversion;
    private long recordings;
    private final long[] byMonth = new long[MONTHS];
    private final long[] withOutcomeByMonth = new long[MONTHS];
    private final long[] connectedByMonth = new long[MONTHS];
    /** Whether all that was counted was counted by month as well; states of version 1 were not. */
    private boolean connectsByMonth = true;

    private final long[] byHour = new long[24];
    private final long[] byPurpose = new long[Purpose.values().length];
    private final long[] bySector = new long[Sector.values().length];
    private final PhoneCounts callers = new PhoneCounts();
    private final PhoneCounts users = new PhoneCounts();

    private CallFigures(int year) {
        java.time.LocalDate start = java.time.LocalDate.of(year, 1, 1);
        firstDay = (int) start.toEpochDay();
        monthOfDay = new int[start.lengthOfYear()];
        for (int day = 0; day < monthOfDay.length; day++) {
            monthOfDay[day] = start.plusDays(day).getMonthValue() - 1;
        }
    }

    @Override
    public void acceptAll(CallRecord[] all, int size) {
        users.addUsers(all, size);
        for (int i = 0; i < size; i++) {
            count(all[i]);
        }
    }

    @Override
    public void accept(CallRecord call) {
        count(call);
        PhoneNumber user = call.user();
        if (user != null) {
            users.add(user);
        }
    }

    private void count(CallRecord call) {
        calls++;
        boolean isConnected = call.connected();
        if (call.outcome() != null) {
            withOutcome++;
            outboundWithOutcome += call.outbound() ? 1 : 0;
        }
        if (isConnected) {
            countConnected(call);
        }
        if (call.converted() != null) {
            marksConversion++;
        }
        if (call.recordingFile() != null) {
            recordings++;
        }
        if (call.startedAt() != null) {
            int day = call.startedAt().epochDay() - firstDay;
            if (day >= 0 && day < monthOfDay.length) {
                int month = monthOfDay[day];
                byMonth[month]++;
                withOutcomeByMonth[month] += call.outcome() != null ? 1 : 0;
                connectedByMonth[month] += isConnected ? 1 : 0;
            }
            byHour[call.startedAt().secondOfDay() / 3600]++;
        }
        if (call.purpose() != null) {
            byPurpose[call.purpose().ordinal()]++;
        }
        bySector[call.sectorOrGeneral().ordinal()]++;
        if (call.direction() == Direction.OUTBOUND && call.caller() != null) {
            callers.add(call.caller());
        }
    }

    private void countConnected(CallRecord call) {
        connected++;
        outboundConnected += call.outbound() ? 1 : 0;
        if (call.talkSeconds() != null) {
            talkSeconds += call.talkSeconds();
            talks++;
        }
        if (call.marketing()) {
            marketingConnected++;
            converted += Boolean.TRUE.equals(call.converted()) ? 1 : 0;
        }
    }

    @Override
    public void merge(CallFigures other) {
        calls += other.calls;
        withOutcome += other.withOutcome;
        connected += other.connected;
        outboundWithOutcome += other.outboundWithOutcome;
        outboundConnected += other.outboundConnected;
        talkSeconds += other.talkSeconds;
        talks += other.talks;
        marketingConnected += other.marketingConnected;
        converted += other.converted;
        marksConversion += other.marksConversion;
        recordings += other.recordings;
        addAll(byMonth, other.byMonth);
        addAll(withOutcomeByMonth, other.withOutcomeByMonth);
        addAll(connectedByMonth, other.connectedByMonth);
        connectsByMonth &= other.connectsByMonth;
        addAll(byHour, other.byHour);
        addAll(byPurpose, other.byPurpose);
        addAll(bySector, other.bySector);
        callers.merge(other.callers);
        users.merge(other.users);
    }

    @Override
    public void write(StateOut out) {
        out.counts(totals());
        out.counts(byMonth);
        out.counts(byHour);
        write(out, Purpose.values(), byPurpose);
        write(out, Sector.values(), bySector);
        callers.write(out);
        users.write(out);
        out.flag(connectsByMonth);
        out.counts(withOutcomeByMonth);
        out.counts(connectedByMonth);
    }

    private long[] totals() {
        return new long[] {
            calls,
            withOutcome,
            connected,
            outboundWithOutcome,
            outboundConnected,
            talkSeconds,
            talks,
            marketingConnected,
            converted,
            marksConversion,
            recordings
        };
    }

    @Override
    public void read(StateIn in) {
        long[] totals = totals();
        in.addCounts(totals);
        calls = totals[0];
        withOutcome = totals[1];
        connected = totals[2];
        outboundWithOutcome = totals[3];
        outboundConnected = totals[4];
        talkSeconds = totals[5];
        talks = totals[6];
        marketingConnected = totals[7];
        converted = totals[8];
        marksConversion = totals[9];
        recordings = totals[10];
        in.addCounts(byMonth);
        in.addCounts(byHour);
        read(in, Purpose.class, byPurpose);
        read(in, Sector.class, bySector);
        callers.read(in);
        users.read(in);
        if (in.version() >= FIRST_VERSION_WITH_CONNECTS_BY_MONTH) {
            connectsByMonth &= in.flag();
            in.addCounts(withOutcomeByMonth);
            in.addCounts(connectedByMonth);
        } else {
            connectsByMonth = false;
        }
    }

    /** By name: a constant may come in between one day. */
    private static <E extends Enum<E>> void write(StateOut out, E[] constants, long[] counts) {
        out.unsigned(constants.length);
        for (E constant : constants) {
            out.text(constant.name());
            out.unsigned(counts[constant.ordinal()]);
        }
    }

    private static <E extends Enum<E>> void read(StateIn in, Class<E> type, long[] counts) {
        for (int left = in.size(); left > 0; left--) {
            counts[in.constant(type).ordinal()] += in.count();
        }
    }

    private static void addAll(long[] sums, long[] more) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += more[i];
        }
    }

    /** Accepted records. */
    public long calls() {
        return calls;
    }

    /** Calls with an outcome. */
    public long withOutcome() {
        return withOutcome;
    }

    /** Connected calls. */
    public long connected() {
        return connected;
    }

    /** Outbound calls with an outcome. */
    public long outboundWithOutcome() {
        return outboundWithOutcome;
    }

    /** Connected outbound calls. */
    public long outboundConnected() {
        return outboundConnected;
    }

    /** Seconds of conversation of all connected calls. */
    public long talkSeconds() {
        return talkSeconds;
    }

    /** Connected calls whose talkSeconds are known. */
    public long talks() {
        return talks;
    }

    /** Connected outbound marketing calls. */
    public long marketingConnected() {
        return marketingConnected;
    }

    /** Connected outbound marketing calls that reached their aim. */
    public long converted() {
        return converted;
    }

    /** Whether any call says whether it reached its aim. */
    public boolean marksConversion() {
        return marksConversion > 0;
    }

    /** Calls with a recordingFile. */
    public long recordings() {
        return recordings;
    }

    /** Distinct callers of outbound calls. */
    public long callerNumbers() {
        return callers.distinct();
    }

    /** Distinct user numbers: callees of outbound, callers of inbound calls. */
    public long distinctUsers() {
        return users.distinct();
    }

    /** Calls of a sector, those without one counted as GENERAL. */
    public long ofSector(Sector sector) {
        return bySector[sector.ordinal()];
    }

    /** Calls by month of the reporting year, January first; calls of other years are not counted. */
    public long[] byMonth() {
        return byMonth.clone();
    }

    /** Calls by hour of the day, 0 to 23. */
    public long[] byHour() {
        return byHour.clone();
    }

    /** Calls by purpose; purposes without calls are left out. */
    public Map<Purpose, Long> byPurpose() {
        Map<Purpose, Long> counts = new EnumMap<>(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (byPurpose[purpose.ordinal()] > 0) {
                counts.put(purpose, byPurpose[purpose.ordinal()]);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Visits the distinct users with the number of their calls, in no particular order. */
    public void forEachUser(ObjIntConsumer<PhoneNumber> visitor) {
        users.forEach(visitor);
    }

    /** Calls by province of the user, as far as it is known. */
    public Map<Province, Long> byProvince(NumberPlan plan) {
        long[] byProvince = new long[Province.values().length];
        users.forEach((number, count) -> {
            Province province = plan.provinceOf(number);
            if (province != null) {
                byProvince[province.ordinal()] += count;
            }
        });
        Map<Province, Long> counts = new EnumMap<>(Province.class);
        for (Province province : Province.values()) {
            if (byProvince[province.ordinal()] > 0) {
                counts.put(province, byProvince[province.ordinal()]);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /** Connected calls per call with an outcome; null when there is none. */
    public @Nullable BigDecimal connectRate() {
        return rate(connected, withOutcome);
    }

    /**
     * The same by month of the reporting year, January first; null for a month without calls that have an outcome.
     *
     * @return empty when it isn't known, because a state of version 1 was merged
     */
    public List<@Nullable BigDecimal> connectRateByMonth() {
        if (!connectsByMonth) {
            return List.of();
        }
        List<@Nullable BigDecimal> rates = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            rates.add(rate(connectedByMonth[month], withOutcomeByMonth[month]));
        }
        return Collections.unmodifiableList(rates);
    }

    /** Connected outbound calls per outbound call with an outcome; null when there is none. */
    public @Nullable BigDecimal outboundConnectRate() {
        return rate(outboundConnected, outboundWithOutcome);
    }

    /** Converted calls per connected outbound marketing call; null when there is none. */
    public @Nullable BigDecimal conversionRate() {
        return rate(converted, marketingConnected);
    }

    /** Mean seconds of conversation of connected calls; null when there is none. */
    public @Nullable BigDecimal averageTalkSeconds() {
        return rate(talkSeconds, talks);
    }

    /**
     * A rate to 6 digits behind the point, rounded half up.
     *
     * @return null when the denominator is 0
     */
    public static @Nullable BigDecimal rate(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator)
                        .divide(BigDecimal.valueOf(denominator), RATE_SCALE, RoundingMode.HALF_UP);
    }
}
