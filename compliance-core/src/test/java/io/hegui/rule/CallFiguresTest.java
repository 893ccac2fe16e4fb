package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CallFiguresTest {

    private static final PhoneNumber MOBILE = PhoneNumber.of("13800138000");
    private static final PhoneNumber CENTER = PhoneNumber.of("95001");

    /** Half of the mobiles are of Shanghai; of other numbers nothing is known. */
    private static final NumberPlan PLAN = number -> {
        String text = number.text();
        return text.length() < 11 ? null : (text.charAt(10) & 1) == 0 ? Province.SHANGHAI : Province.BEIJING;
    };

    private static CallFigures figures() {
        return CallFigures.TYPE.open().apply(RuleStubs.facts().build());
    }

    private static CallFigures of(List<CallRecord> calls) {
        CallFigures figures = figures();
        calls.forEach(figures::accept);
        return figures;
    }

    private static CallFigures of(CallRecord... calls) {
        return of(List.of(calls));
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        Arbitrary<PhoneNumber> phones = Arbitraries.integers()
                .between(0, 9)
                .map(i -> PhoneNumber.of(i == 0 ? "内线" : "1380013800" + i))
                .injectNull(0.1);
        Arbitrary<Moment> starts = Arbitraries.integers()
                .between(-5, 370)
                .map(day -> Moment.parse("2024-01-01T08:59:59").plusSeconds(day * 86_431L))
                .injectNull(0.1);
        return Combinators.combine(
                        phones,
                        starts,
                        Arbitraries.of(Direction.class).injectNull(0.1),
                        Arbitraries.of(Purpose.MARKETING, Purpose.CONSULTATION, Purpose.EMERGENCY)
                                .injectNull(0.2),
                        Arbitraries.of(Outcome.CONNECTED, Outcome.USER_HUNG_UP, Outcome.BUSY)
                                .injectNull(0.2),
                        Arbitraries.integers().between(0, 90).injectNull(0.2),
                        Arbitraries.of(Sector.class).injectNull(0.2),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((phone, start, direction, purpose, outcome, seconds, sector, converted) -> CallRecord.builder()
                        .caller(phone)
                        .callee(seconds == null ? null : phone)
                        .startedAt(start)
                        .direction(direction)
                        .purpose(purpose)
                        .outcome(outcome)
                        .talkSeconds(seconds)
                        .sector(sector)
                        .converted(converted)
                        .recordingFile(converted == null ? null : "a.wav")
                        .build())
                .list()
                .ofMaxSize(60);
    }

    /** All that can be asked for. */
    private static Map<String, Object> all(CallFigures figures) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("calls", figures.calls());
        all.put("withOutcome", figures.withOutcome());
        all.put("connected", figures.connected());
        all.put("outboundWithOutcome", figures.outboundWithOutcome());
        all.put("outboundConnected", figures.outboundConnected());
        all.put("talkSeconds", figures.talkSeconds());
        all.put("talks", figures.talks());
        all.put("marketingConnected", figures.marketingConnected());
        all.put("converted", figures.converted());
        all.put("marksConversion", figures.marksConversion());
        all.put("recordings", figures.recordings());
        all.put("callerNumbers", figures.callerNumbers());
        all.put("distinctUsers", figures.distinctUsers());
        for (Sector sector : Sector.values()) {
            all.put(sector.name(), figures.ofSector(sector));
        }
        all.put("byMonth", figures.byMonth());
        all.put("byHour", figures.byHour());
        all.put("byPurpose", figures.byPurpose());
        all.put("byProvince", figures.byProvince(PLAN));
        all.put("byUser", byUser(figures));
        all.put("connectRateByMonth", figures.connectRateByMonth());
        return all;
    }

    private static Map<PhoneNumber, Integer> byUser(CallFigures figures) {
        Map<PhoneNumber, Integer> counts = new HashMap<>();
        figures.forEachUser(counts::put);
        return counts;
    }

    @Property
    void figures_do_not_depend_on_how_calls_are_ordered_split_merged_and_written(
            @ForAll("calls") List<CallRecord> calls, @ForAll long seed) {
        Map<String, Object> plain = all(of(calls));
        CallFigures atOnce = figures();
        CallRecord[] longer = calls.toArray(new CallRecord[calls.size() + 1]);

        atOnce.acceptAll(longer, calls.size());

        assertThat(all(atOnce)).usingRecursiveComparison().isEqualTo(plain);
        for (CallFigures other : RuleStubs.inParts(CallFiguresTest::figures, calls, seed)) {
            assertThat(all(other)).usingRecursiveComparison().isEqualTo(plain);
        }
    }

    @Test
    void an_answered_marketing_call_counts_everywhere() {
        CallRecord call = RuleStubs.call("C1", "2024-05-06T23:59:59")
                .purpose(Purpose.MARKETING)
                .talkSeconds(30)
                .converted(true)
                .recordingFile("a.wav")
                .sector(Sector.FINANCE)
                .build();

        CallFigures figures = of(call);

        assertThat(List.of(
                        figures.calls(),
                        figures.withOutcome(),
                        figures.connected(),
                        figures.outboundWithOutcome(),
                        figures.outboundConnected(),
                        figures.talks(),
                        figures.marketingConnected(),
                        figures.converted(),
                        figures.recordings(),
                        figures.callerNumbers(),
                        figures.distinctUsers(),
                        figures.ofSector(Sector.FINANCE)))
                .containsOnly(1L);
        assertThat(figures.talkSeconds()).isEqualTo(30);
        assertThat(figures.marksConversion()).isTrue();
        assertThat(figures.byMonth()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0);
        assertThat(figures.byHour()[23]).isEqualTo(1);
        assertThat(figures.byPurpose()).containsExactly(Map.entry(Purpose.MARKETING, 1L));
        assertThat(figures.ofSector(Sector.GENERAL)).isZero();
        assertThat(byUser(figures)).containsExactly(Map.entry(MOBILE, 1));
    }

    @Test
    void a_call_of_which_nothing_is_known_is_a_call_of_no_sector() {
        CallFigures figures = of(CallRecord.builder().build());

        assertThat(figures.calls()).isEqualTo(1);
        assertThat(figures.ofSector(Sector.GENERAL)).isEqualTo(1);
        assertThat(List.of(
                        figures.withOutcome(),
                        figures.connected(),
                        figures.outboundWithOutcome(),
                        figures.talks(),
                        figures.recordings(),
                        figures.callerNumbers(),
                        figures.distinctUsers()))
                .containsOnly(0L);
        assertThat(figures.marksConversion()).isFalse();
        assertThat(figures.byPurpose()).isEmpty();
        assertThat(figures.byHour()).containsOnly(0);
        assertThat(figures.connectRate()).isNull();
        assertThat(figures.outboundConnectRate()).isNull();
        assertThat(figures.conversionRate()).isNull();
        assertThat(figures.averageTalkSeconds()).isNull();
    }

    @Test
    void an_answered_inbound_call_is_neither_outbound_nor_marketing() {
        CallRecord call = RuleStubs.call("C1", "2024-05-06T09:00:00")
                .direction(Direction.INBOUND)
                .caller(MOBILE)
                .callee(CENTER)
                .purpose(Purpose.MARKETING)
                .converted(true)
                .build();

        CallFigures figures = of(call);

        assertThat(List.of(figures.withOutcome(), figures.connected())).containsOnly(1L);
        assertThat(List.of(
                        figures.outboundWithOutcome(),
                        figures.outboundConnected(),
                        figures.marketingConnected(),
                        figures.converted(),
                        figures.callerNumbers(),
                        figures.talks()))
                .containsOnly(0L);
        assertThat(byUser(figures)).containsExactly(Map.entry(MOBILE, 1));
    }

    @Test
    void months_are_those_of_the_reporting_year_and_no_other() {
        CallFigures figures = of(
                RuleStubs.call("C1", "2023-12-31T23:59:59").build(),
                RuleStubs.call("C2", "2024-01-01T00:00:00").build(),
                RuleStubs.call("C3", "2024-02-29T12:00:00").build(),
                RuleStubs.call("C4", "2024-12-31T23:59:59").build(),
                RuleStubs.call("C5", "2025-01-01T00:00:00").build());

        assertThat(figures.byMonth()).containsExactly(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThat(figures.calls()).isEqualTo(5);
        assertThat(figures.byHour()[0]).isEqualTo(2);
    }

    @Test
    void rates_are_counts_over_counts_rounded_half_up_to_six_digits() {
        CallRecord answered = RuleStubs.call("C1", "2024-05-06T09:00:00")
                .purpose(Purpose.MARKETING)
                .talkSeconds(20)
                .converted(true)
                .build();
        CallRecord unmoved = RuleStubs.call("C2", "2024-05-06T09:00:00")
                .purpose(Purpose.MARKETING)
                .talkSeconds(25)
                .converted(false)
                .build();
        CallRecord busy = RuleStubs.call("C3", "2024-06-06T09:00:00")
                .outcome(Outcome.BUSY)
                .build();
        CallRecord inbound = RuleStubs.call("C4", "2024-06-06T09:00:00")
                .direction(Direction.INBOUND)
                .build();
        CallRecord open =
                RuleStubs.call("C5", "2024-07-06T09:00:00").outcome(null).build();

        CallFigures figures = of(answered, unmoved, busy, inbound, open);

        assertThat(figures.connectRate()).isEqualTo("0.750000");
        assertThat(figures.outboundConnectRate()).isEqualTo("0.666667");
        assertThat(figures.conversionRate()).isEqualTo("0.500000");
        assertThat(figures.averageTalkSeconds()).isEqualTo("22.500000");
        assertThat(figures.connectRateByMonth())
                .containsExactly(
                        null,
                        null,
                        null,
                        null,
                        new BigDecimal("1.000000"),
                        new BigDecimal("0.500000"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
    }

    @Test
    void calls_are_counted_by_the_province_of_the_user_where_it_is_known() {
        CallFigures figures = of(
                RuleStubs.call("C1", "2024-05-06T09:00:00").build(),
                RuleStubs.call("C2", "2024-05-06T09:00:00").build(),
                RuleStubs.call("C3", "2024-05-06T09:00:00")
                        .callee(PhoneNumber.of("13800138001"))
                        .build(),
                RuleStubs.call("C4", "2024-05-06T09:00:00").callee(CENTER).build());

        assertThat(figures.byProvince(PLAN))
                .containsOnly(Map.entry(Province.SHANGHAI, 2L), Map.entry(Province.BEIJING, 1L));
        assertThat(figures.byProvince(NumberPlan.UNKNOWN)).isEmpty();
    }

    /** A state of version 1 held no counts of connected calls by month. */
    private static StateIn ofVersion1(CallFigures figures) {
        byte[] now = new StateOut().toByteArray();
        StateOut out = new StateOut();
        figures.write(out);
        byte[] bytes = out.toByteArray();
        byte[] months = new byte[] {1, 12};
        int end = bytes.length - 2 * 13 - 1;
        assertThat(new byte[] {bytes[end], bytes[end + 1]}).isEqualTo(months);
        byte[] old = Arrays.copyOf(bytes, end);
        old[now.length - 1] = 1;
        return new StateIn(old);
    }

    @Test
    void a_state_of_version_1_leaves_the_rates_by_month_unknown_however_it_is_merged() {
        CallFigures old = of(RuleStubs.call("C1", "2024-05-06T09:00:00").build());
        CallFigures read = figures();
        StateIn in = ofVersion1(old);

        read.read(in);
        CallFigures merged = figures();
        merged.merge(read);
        CallFigures written = figures();
        written.read(RuleStubs.written(read));

        in.end();
        assertThat(read.calls()).isEqualTo(1);
        assertThat(read.byMonth()).isEqualTo(old.byMonth());
        assertThat(old.connectRateByMonth()).hasSize(12);
        for (CallFigures figures : List.of(read, merged, written)) {
            assertThat(figures.connectRateByMonth()).isEmpty();
        }
    }

    @Test
    void what_is_handed_out_does_not_change_the_figures() {
        CallFigures figures = of(RuleStubs.call("C1", "2024-01-06T00:00:00").build());

        figures.byMonth()[0] = 9;
        figures.byHour()[0] = 9;

        assertThat(figures.byMonth()[0]).isEqualTo(1);
        assertThat(figures.byHour()[0]).isEqualTo(1);
    }
}
