package io.hegui.rules.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.Auditor;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The daily report says of all days together what the yearly audit says. */
class DailyAnomaliesTest {

    private static final RuleSet RULES =
            RuleSets.load().only(rule -> rule.id().family().equals("anomaly"));
    private static final String PACKAGE = """
            {"year": 2024, "numbers": [{"number": "95001", "harassmentFlags": 100}],
             "anomalies": [{"kind": "NIGHT_CALL", "subject": "95001", "from": "2024-03-10", "to": "2024-03-10",
             "foundAt": "2024-03-11", "investigation": "a", "result": "b", "rectification": "c"}]}""";
    private static final Facts FACTS = Facts.of(
                    PackageReader.fromJson(PACKAGE, "test"), LocalDate.of(2025, 3, 20), RULES)
            .build();

    private static List<CallRecord> calls(long seed) {
        Random random = new Random(seed);
        long base = LocalDate.of(2024, 3, 10).toEpochDay() * 86_400 + 75_000;
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            calls.add(CallRecord.builder()
                    .id("C" + i)
                    .caller(PhoneNumber.of("9500" + random.nextInt(3)))
                    .callee(PhoneNumber.of("1380013800" + random.nextInt(2)))
                    .startedAt(Moment.ofLocalSecond(
                            base + random.nextInt(4) * 6_000 + random.nextInt(2_500), Moment.Precision.SECOND))
                    .direction(Direction.OUTBOUND)
                    .outcome(Outcome.CONNECTED)
                    .talkSeconds(random.nextInt(14))
                    .agentId("A" + random.nextInt(3))
                    .build());
        }
        return calls;
    }

    private static List<Detection> detections(List<CallRecord> calls, LocalDate day) {
        DailyAnomalies anomalies = DailyAnomalies.open(FACTS, day);
        calls.forEach(anomalies::accept);
        return anomalies.detections();
    }

    @Property
    void the_worst_day_of_a_subject_is_what_the_audit_measures(@ForAll long seed) {
        List<CallRecord> calls = calls(seed);
        Map<String, Long> audited = new TreeMap<>();
        for (Finding finding : Auditor.open(FACTS, RULES).audit(calls).findings()) {
            String rule = finding.rule().value();
            if (rule.equals("anomaly/hourly-frequency")
                    || rule.equals("anomaly/daily-frequency")
                    || rule.equals("anomaly/repeated-callee")) {
                audited.put(
                        rule + " " + finding.subject(), (Long) finding.values().get("measured"));
            }
        }

        Map<String, Long> daily = detections(calls, null).stream()
                .filter(detection -> List.of("HOURLY_FREQUENCY", "DAILY_FREQUENCY", "REPEATED_CALLEE")
                        .contains(detection.kind().name()))
                .collect(Collectors.toMap(
                        detection -> detection.rule() + " " + detection.subject(),
                        Detection::count,
                        Math::max,
                        TreeMap::new));

        assertThat(daily).isEqualTo(audited).isNotEmpty();
    }

    @Property
    void night_calls_of_all_days_add_up_to_those_of_the_audit(@ForAll long seed) {
        List<CallRecord> calls = calls(seed);
        Map<String, Long> audited = Auditor.open(FACTS, RULES).audit(calls).findings().stream()
                .filter(finding -> finding.rule().value().equals("anomaly/night-call"))
                .collect(Collectors.toMap(Finding::subject, Finding::affected));

        Map<String, Long> daily = detections(calls, null).stream()
                .filter(detection -> detection.kind().name().equals("NIGHT_CALL"))
                .collect(Collectors.toMap(Detection::subject, Detection::count, Long::sum));

        assertThat(daily).isEqualTo(audited);
    }

    @Property
    void one_day_alone_shows_what_it_shows_among_all(@ForAll long seed) {
        List<CallRecord> calls = calls(seed);

        for (int day = 10; day <= 12; day++) {
            LocalDate wanted = LocalDate.of(2024, 3, day);
            List<Detection> ofDay = detections(calls, null).stream()
                    .filter(detection ->
                            detection.day() == null || detection.day().equals(wanted))
                    .toList();
            assertThat(detections(calls, wanted)).isEqualTo(ofDay);
        }
    }

    @Property
    void splitting_and_merging_gives_the_same(@ForAll long seed) {
        List<CallRecord> calls = calls(seed);
        DailyAnomalies one = DailyAnomalies.open(FACTS, null);
        DailyAnomalies other = DailyAnomalies.open(FACTS, null);
        for (CallRecord call : calls) {
            ((call.hashCode() & 1) == 0 ? one : other).accept(call);
        }
        other.merge(one);

        assertThat(other.detections()).isEqualTo(detections(calls, null));
    }

    @Example
    void says_whether_a_record_of_the_firm_covers_it() {
        List<CallRecord> calls = new ArrayList<>();
        for (String start : List.of("2024-03-10T02:00:00", "2024-03-11T04:59:59", "2024-03-11T05:00:00")) {
            calls.add(CallRecord.builder()
                    .id(start)
                    .caller(PhoneNumber.of("95001"))
                    .startedAt(Moment.parse(start))
                    .direction(Direction.OUTBOUND)
                    .build());
        }

        assertThat(detections(calls, null))
                .extracting(d -> d.day() + " " + d.kind() + " " + d.count() + " " + d.coverage())
                .containsExactly(
                        "2024-03-10 NIGHT_CALL 1 null",
                        "2024-03-11 NIGHT_CALL 1 NOT_COVERED",
                        "null FLAGGED_NUMBER 100 NOT_COVERED");
    }

    private static CallRecord call(String id, String start, String callee, String agent, int talk) {
        return CallRecord.builder()
                .id(id)
                .caller(PhoneNumber.of("95002"))
                .callee(PhoneNumber.of(callee))
                .startedAt(Moment.parse(start))
                .direction(Direction.OUTBOUND)
                .outcome(Outcome.CONNECTED)
                .talkSeconds(talk)
                .agentId(agent)
                .build();
    }

    private static List<String> told(List<CallRecord> calls, LocalDate day) {
        return detections(calls, day).stream()
                .filter(detection -> detection.day() != null)
                .map(d -> d.day() + " " + d.rule() + " " + d.subject() + " " + d.count() + " " + d.severity() + " "
                        + d.coverage() + " " + d.examples())
                .toList();
    }

    @Example
    void calls_to_one_number_are_told_from_the_101st_of_a_day_on_with_the_first_of_them() {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(call("R" + (100 + i), minute(i), "13800138000", "A1", 60));
            calls.add(call("other" + i, minute(i), "1370013" + (8000 + i), "A1", 60));
        }
        calls.add(call("next", "2024-03-11T10:00:00", "13800138000", "A1", 60));
        assertThat(repeated(calls, null)).isEmpty();

        calls.add(call("R200", minute(100), "13800138000", "A1", 60));

        List<String> first = IntStream.range(100, 120).mapToObj(i -> "R" + i).toList();
        assertThat(repeated(calls, null))
                .containsExactly("2024-03-10 anomaly/repeated-callee 95002 101 MAJOR NOT_COVERED " + first);
        assertThat(repeated(calls, LocalDate.of(2024, 3, 10))).isEqualTo(repeated(calls, null));
        assertThat(repeated(calls, LocalDate.of(2024, 3, 11))).isEmpty();
    }

    private static String minute(int minute) {
        return "2024-03-10T%02d:%02d:00".formatted(10 + minute / 60, minute % 60);
    }

    private static List<String> repeated(List<CallRecord> calls, LocalDate day) {
        return told(calls, day).stream()
                .filter(line -> line.contains("anomaly/repeated-callee"))
                .toList();
    }

    @Example
    void short_calls_of_all_and_of_an_agent_are_told_from_20_connected_ones_of_the_day_on() {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            String id = "S" + (10 + i);
            calls.add(call(id, "2024-03-10T10:00:" + (10 + i), "138001380" + (10 + i), "A1", i < 6 ? 4 : 5));
        }
        assertThat(told(calls, null)).isEmpty();
        calls.add(call("S29", "2024-03-10T10:00:29", "13800138029", "A1", 5));
        assertThat(told(calls, null)).isEmpty();

        calls.set(19, call("S29", "2024-03-10T10:00:29", "13800138029", "A1", 4));

        assertThat(told(calls, null))
                .containsExactly(
                        "2024-03-10 anomaly/short-calls * 7 MAJOR NOT_COVERED [S10, S11, S12, S13, S14, S15, S29]",
                        "2024-03-10 anomaly/short-calls A1 7 MAJOR NOT_COVERED [S10, S11, S12, S13, S14, S15, S29]");
        DailyAnomalies part = DailyAnomalies.open(FACTS, null);
        DailyAnomalies rest = DailyAnomalies.open(FACTS, null);
        calls.subList(0, 9).forEach(part::accept);
        calls.subList(9, 20).forEach(rest::accept);
        DailyAnomalies whole = DailyAnomalies.open(FACTS, null);
        whole.merge(part);
        whole.merge(rest);
        assertThat(whole.detections()).isEqualTo(detections(calls, null));
    }
}
