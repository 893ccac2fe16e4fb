package io.hegui.rules.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.AuditState;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The anomaly rules over whole streams: neither order nor split shows, and a plain count agrees. */
class AnomalyAuditTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);
    private static final RuleSet RULES =
            RuleSets.load().only(rule -> rule.id().family().equals("anomaly"));
    private static final String PACKAGE = """
            {"year": 2024, "anomalies": [{"kind": "NIGHT_CALL", "subject": "95001", "from": "2024-03-10", "to": "2024-03-10",
            "foundAt": "2024-03-11", "investigation": "a", "result": "b", "rectification": "c"}]}""";

    private static Auditor auditor() {
        return Auditor.open(
                Facts.of(PackageReader.fromJson(PACKAGE, "test"), AS_OF, RULES).build(), RULES);
    }

    /** Three numbers that call three users in bursts over two days, at night too; ids of several shapes. */
    private static List<CallRecord> calls(long seed, int count) {
        Random random = new Random(seed);
        long base = LocalDate.of(2024, 3, 10).toEpochDay() * 86_400;
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long second =
                    base + random.nextInt(2) * 86_400L + 9_000 + random.nextInt(4) * 2_000 + random.nextInt(1_500);
            calls.add(CallRecord.builder()
                    .id(random.nextInt(9) == 0 ? null : (random.nextBoolean() ? "C-" : "2024-x") + i)
                    .caller(PhoneNumber.of(random.nextInt(9) == 0 ? "内线" : "9500" + random.nextInt(3)))
                    .callee(random.nextInt(20) == 0 ? null : PhoneNumber.of("1380013800" + random.nextInt(2)))
                    .startedAt(Moment.ofLocalSecond(second, Moment.Precision.SECOND))
                    .direction(random.nextInt(10) == 0 ? Direction.INBOUND : Direction.OUTBOUND)
                    .outcome(Outcome.CONNECTED)
                    .talkSeconds(random.nextInt(14))
                    .agentId("A" + random.nextInt(3))
                    .build());
        }
        return calls;
    }

    private static List<Finding> audit(List<CallRecord> calls) {
        return auditor().audit(calls).findings();
    }

    @Property
    void the_order_of_the_calls_does_not_show(@ForAll long seed) {
        List<CallRecord> calls = calls(seed, 900);
        List<CallRecord> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(audit(shuffled)).isEqualTo(audit(calls)).isNotEmpty();
    }

    @Property
    void splitting_and_merging_in_any_way_gives_the_same(@ForAll long seed) {
        List<CallRecord> calls = calls(seed, 900);
        Random random = new Random(seed);
        Auditor auditor = auditor();
        AuditState[] parts = {auditor.newState(), auditor.newState(), auditor.newState(), auditor.newState()};
        calls.forEach(call -> parts[random.nextInt(3)].accept(call));

        // parts[3] stays empty: the identity, on either side
        parts[3].merge(parts[2]);
        parts[1].merge(parts[3]);
        parts[1].merge(auditor.newState());
        parts[1].merge(parts[0]);

        assertThat(auditor.finish(parts[1]).findings()).isEqualTo(audit(calls));
    }

    @Property
    void merging_is_associative_and_commutative(@ForAll long seed) {
        List<CallRecord> a = calls(seed, 300);
        List<CallRecord> b = calls(seed + 1, 300);
        List<CallRecord> c = calls(seed + 2, 300);

        assertThat(merged(a, b, c, true)).isEqualTo(merged(a, b, c, false)).isEqualTo(merged(c, b, a, false));
    }

    private static List<Finding> merged(List<CallRecord> a, List<CallRecord> b, List<CallRecord> c, boolean leftFirst) {
        Auditor auditor = auditor();
        AuditState first = auditor.newState();
        AuditState second = auditor.newState();
        AuditState third = auditor.newState();
        a.forEach(first::accept);
        b.forEach(second::accept);
        c.forEach(third::accept);
        if (leftFirst) {
            first.merge(second);
        } else {
            second.merge(third);
        }
        first.merge(leftFirst ? third : second);
        return auditor.finish(first).findings();
    }

    @Property
    void repeated_callees_and_busy_days_agree_with_a_plain_count(@ForAll long seed) {
        List<CallRecord> calls = calls(seed, 1_200);
        Map<String, Integer> byDay = new HashMap<>();
        Map<String, Integer> byCallee = new HashMap<>();
        for (CallRecord call : calls) {
            if (call.outbound()) {
                String day = call.caller().normalized() + "/" + call.startedAt().date();
                byDay.merge(day, 1, Integer::sum);
                if (call.callee() != null) {
                    byCallee.merge(day + "/" + call.callee().normalized(), 1, Integer::sum);
                }
            }
        }

        List<Finding> findings = audit(calls);

        assertThat(affected(findings, "anomaly/daily-frequency")).isEqualTo(above(byDay, 30));
        assertThat(affected(findings, "anomaly/repeated-callee")).isEqualTo(above(byCallee, 100));
    }

    private static Map<String, Integer> above(Map<String, Integer> counts, int limit) {
        Map<String, Integer> sums = new HashMap<>();
        counts.forEach((key, count) -> {
            if (count > limit) {
                sums.merge(key.substring(0, key.indexOf('/')), count, Integer::sum);
            }
        });
        return sums;
    }

    private static Map<String, Integer> affected(List<Finding> findings, String rule) {
        Map<String, Integer> sums = new HashMap<>();
        findings.stream()
                .filter(finding -> finding.rule().value().equals(rule))
                .forEach(finding -> sums.put(finding.subject(), (int) finding.affected()));
        return sums;
    }
}
