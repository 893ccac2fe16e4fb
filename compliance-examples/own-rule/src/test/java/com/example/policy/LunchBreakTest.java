package com.example.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.AuditResult;
import io.hegui.audit.Auditor;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Purpose;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rules.marketing.CallingHours;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LunchBreakTest {

    private final RuleSet rules = RuleSets.load();

    private static CallRecord marketingCall(String id, String at) {
        return CallRecord.builder()
                .id(id)
                .direction(Direction.OUTBOUND)
                .purpose(Purpose.MARKETING)
                .startedAt(Moment.parse(at))
                .build();
    }

    private List<Finding> findings(LocalDate asOf, CallRecord... calls) {
        Facts facts = Facts.of(PackageReader.fromJson("{\"year\": 2024}", "test"), asOf, rules)
                .build();
        AuditResult result = Auditor.open(facts, rules).audit(List.of(calls));
        return result.findings().stream()
                .filter(f -> f.rule().equals(new RuleId("policy/lunch-break")))
                .toList();
    }

    @Test
    void the_service_loader_finds_the_rule_beside_the_catalogue() {
        assertThat(rules.find(new RuleId("policy/lunch-break"))).isInstanceOf(LunchBreak.class);
        assertThat(rules.find(new RuleId("marketing/calling-hours"))).isNotNull();
    }

    @Test
    void a_call_is_judged_by_the_window_in_force_on_its_own_day() {
        List<Finding> findings = findings(
                LocalDate.of(2025, 3, 20),
                marketingCall("before", "2024-06-30T13:30:00"),
                marketingCall("after", "2024-07-01T13:30:00"));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.examples()).containsExactly("after");
            assertThat(finding.population()).isEqualTo(2);
            assertThat(finding.message().en()).isEqualTo("1 marketing calls fell into the lunch break");
        });
    }

    @Test
    void the_waiver_of_the_data_file_holds_until_its_last_day() {
        CallRecord call = marketingCall("C1", "2024-07-01T13:30:00");

        assertThat(findings(LocalDate.of(2024, 12, 31), call)).allMatch(f -> f.waiver() != null);
        assertThat(findings(LocalDate.of(2025, 1, 1), call)).allMatch(f -> f.waiver() == null);
    }

    @Test
    void the_override_of_the_data_file_changes_the_catalogue_from_its_day_on() {
        var window = rules.parameters().get(CallingHours.WINDOW);

        assertThat(window.on(LocalDate.of(2024, 6, 30))).hasToString("09:00/21:00");
        assertThat(window.on(LocalDate.of(2024, 7, 1))).hasToString("09:00/20:00");
        assertThat(rules.parameters().overridden()).contains("marketing/calling-hours.window");
    }

    @Test
    void it_runs_against_the_published_jars() {
        for (Class<?> type : List.of(RuleSet.class, CallingHours.class)) {
            assertThat(type.getProtectionDomain().getCodeSource().getLocation().toString())
                    .endsWith(".jar");
        }
    }
}
