package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.Auditor;
import io.hegui.audit.Measurement;
import io.hegui.audit.Scan;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Gauge;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A scan up to a day says what an audit of the records up to that day says; and what rules measure is what they find. */
class ScanUpToTest {

    private static final RuleSet RULES = RuleSets.load();

    static Stream<Rule> rules() {
        return RULES.rules().stream();
    }

    private static List<RuleCase> cases(Rule rule) {
        String name = "/cases/" + rule.id() + ".json";
        try (InputStream in = ScanUpToTest.class.getResourceAsStream(name)) {
            return RuleCases.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The days on which something is recorded. */
    private static Set<LocalDate> days(List<CallRecord> calls, Facts facts) {
        Set<LocalDate> days = new TreeSet<>();
        calls.stream()
                .filter(call -> call.startedAt() != null)
                .forEach(call -> days.add(call.startedAt().date()));
        if (facts.complaints() != null) {
            facts.complaints().stream()
                    .filter(complaint -> complaint.receivedAt() != null)
                    .forEach(complaint -> days.add(complaint.receivedAt().date()));
        }
        days.add(facts.asOf());
        return days.stream().limit(4).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void up_to_a_day_it_says_what_an_audit_of_the_records_up_to_that_day_says(Rule rule) {
        RuleSet rules = RULES.only(rule::equals);
        for (RuleCase given : cases(rule)) {
            List<CallRecord> calls = RuleCases.calls(given);
            Facts facts = RuleCases.facts(given, RULES);
            Scan scan = Scan.of(facts, rules, calls);
            for (LocalDate day : days(calls, facts)) {
                List<CallRecord> some = calls.stream()
                        .filter(call -> call.startedAt() == null
                                || !call.startedAt().date().isAfter(day))
                        .toList();
                List<ComplaintCase> complaints = facts.complaints();
                Facts less = facts.toBuilder()
                        .complaints(
                                complaints == null
                                        ? null
                                        : complaints.stream()
                                                .filter(complaint -> complaint.receivedAt() == null
                                                        || !complaint
                                                                .receivedAt()
                                                                .date()
                                                                .isAfter(day))
                                                .toList())
                        .build();

                assertThat(scan.upTo(day).result())
                        .as("%s up to %s", given.name(), day)
                        .isEqualTo(Auditor.open(less, rules).audit(some));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_a_rule_measures_fails_when_the_rule_fails_and_counts_what_its_finding_counts(Rule rule) {
        RuleSet rules = RULES.only(rule::equals);
        for (RuleCase given : cases(rule)) {
            Scan scan = Scan.of(RuleCases.facts(given, RULES), rules, RuleCases.calls(given));
            List<Finding> findings = scan.result().findings().stream()
                    .filter(finding -> finding.rule().equals(rule.id()) && finding.verdict() == Verdict.FAIL)
                    .toList();
            for (Measurement measured : scan.measurements()) {
                Gauge gauge = measured.gauge();
                if (!measured.rule().equals(rule.id())) {
                    continue;
                }
                List<Finding> same = findings.stream()
                        .filter(finding -> finding.subject().equals(gauge.subject())
                                && Objects.equals(finding.reason(), gauge.reason()))
                        .toList();
                if (rule.spec().escalation() == null) {
                    assertThat(gauge.crossed())
                            .as("%s %s", given.name(), gauge)
                            .isEqualTo(findings.stream()
                                    .anyMatch(finding -> finding.subject().equals(gauge.subject())));
                } else if (gauge.part() > 0) {
                    assertThat(same).as("%s %s", given.name(), gauge).hasSize(1);
                    assertThat(same.get(0).affected()).isEqualTo(gauge.part());
                    assertThat(same.get(0).population()).isEqualTo(gauge.whole());
                    assertThat(same.get(0).severity() == measured.beyond()).isEqualTo(gauge.crossed());
                }
            }
        }
    }

    @Test
    void rules_that_hold_rates_or_counts_of_the_year_against_a_limit_tell_them() {
        Set<String> telling = rules().flatMap(rule -> cases(rule).stream())
                .flatMap(given ->
                        Scan.of(RuleCases.facts(given, RULES), RULES, RuleCases.calls(given)).measurements().stream())
                .map(measured -> measured.rule().value())
                .collect(Collectors.toSet());

        assertThat(telling)
                .contains(
                        "call/connect-rate",
                        "call/average-duration",
                        "anomaly/short-calls",
                        "anomaly/flagged-number",
                        "complaint/category-share",
                        "complaint/surge",
                        "marketing/calling-hours",
                        "complaint/feedback-time");
    }
}
