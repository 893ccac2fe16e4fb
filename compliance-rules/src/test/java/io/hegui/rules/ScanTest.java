package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.AuditResult;
import io.hegui.audit.Auditor;
import io.hegui.audit.Change;
import io.hegui.audit.Scan;
import io.hegui.audit.ScanState;
import io.hegui.calendar.DayWindow;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.PackageEdit;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.Facts;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a scan answers is what a full audit says, for every rule of the catalogue. */
class ScanTest {

    private static final RuleSet RULES = RuleSets.load();
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
    private static final ParameterKey<DayWindow> WINDOW = ParameterKey.dayWindow("marketing/calling-hours.window");
    private static final ParameterKey<Long> ANSWER = ParameterKey.integer("service/answer-time.seconds");
    private static final ParameterKey<Long> BRIEF = ParameterKey.integer("anomaly/short-calls.seconds");

    private static final List<RuleCase> CASES =
            RULES.rules().stream().flatMap(rule -> cases(rule).stream()).toList();

    static Stream<Rule> rules() {
        return RULES.rules().stream();
    }

    private static List<RuleCase> cases(Rule rule) {
        String name = "/cases/" + rule.id() + ".json";
        try (InputStream in = ScanTest.class.getResourceAsStream(name)) {
            return RuleCases.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditResult audited(Facts facts, RuleSet rules, List<CallRecord> calls) {
        return Auditor.open(facts, rules).audit(calls);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void under_the_facts_of_another_case_a_scan_says_what_a_full_audit_says(Rule rule) {
        List<RuleCase> cases = cases(rule);
        for (int i = 0; i < cases.size(); i++) {
            RuleCase given = cases.get(i);
            RuleCase asked = cases.get((i + 1) % cases.size());
            List<CallRecord> calls = RuleCases.calls(given);
            Scan scan = Scan.of(RuleCases.facts(given, RULES), RULES, calls);

            Facts facts = RuleCases.facts(asked, RULES);
            AuditResult answer = scan.under(facts, RULES).result();

            assertThat(answer).as("%s, then %s", given.name(), asked.name()).isEqualTo(audited(facts, RULES, calls));
        }
    }

    @Provide
    Arbitrary<RuleCase> someCase() {
        return Arbitraries.of(CASES);
    }

    @Provide
    Arbitrary<Change> changes() {
        Arbitrary<Change> package_ = Arbitraries.of(CASES).map(c -> {
            InspectionPackage other = RuleCases.facts(c, RULES).inspection();
            return Change.NONE.editing(base -> other);
        });
        Arbitrary<Change> day = Arbitraries.integers()
                .between(-400, 400)
                .map(days -> Change.NONE.asOf(LocalDate.of(2025, 3, 20).plusDays(days)));
        Arbitrary<Change> section = Arbitraries.of(
                        "license", "agents", "numbers", "systems", "doNotCall", "annualReport")
                .map(name -> Change.NONE.editing(PackageEdit.of("{\"" + name + "\": null}", "edit")));
        Arbitrary<Change> parameter = Arbitraries.longs()
                .between(0, 30)
                .map(n -> n % 3 == 0
                        ? Change.NONE.overriding(ANSWER, ALWAYS, n)
                        : n % 3 == 1
                                ? Change.NONE.overriding(BRIEF, ALWAYS, n)
                                : Change.NONE.overriding(WINDOW, ALWAYS, DayWindow.parse("10:" + (10 + n) + "/18:00")));
        Arbitrary<Change> layers = Arbitraries.of(Profile.class).map(Change.NONE::profile);
        Arbitrary<Change> records = Arbitraries.of(CASES).map(c -> {
            Facts other = RuleCases.facts(c, RULES);
            return Change.NONE.facts(facts -> facts.consents(other.consents()).complaints(other.complaints()));
        });
        return Arbitraries.oneOf(package_, day, section, parameter, layers, records);
    }

    @Property
    void questions_asked_one_upon_the_other_are_answered_as_a_full_audit_would(
            @ForAll("someCase") RuleCase given,
            @ForAll("someCase") RuleCase alsoCalled,
            @ForAll("changes") Change first,
            @ForAll("changes") Change second) {
        List<CallRecord> calls = new ArrayList<>(RuleCases.calls(given));
        calls.addAll(RuleCases.calls(alsoCalled));
        Facts facts =
                RuleCases.facts(given, RULES).toBuilder().callsSupplied(true).build();
        Scan scan = Scan.of(facts, RULES, calls);

        Scan once = scan.with(first);
        Scan twice = once.with(second);
        Scan back = twice.under(facts, RULES);

        assertThat(once.result()).isEqualTo(audited(once.facts(), once.rules(), calls));
        assertThat(twice.result()).isEqualTo(audited(twice.facts(), twice.rules(), calls));
        assertThat(back.result()).isEqualTo(scan.result());
    }

    @Property
    void states_of_workers_that_are_merged_say_what_one_worker_says(
            @ForAll("someCase") RuleCase given, @ForAll("changes") Change change) {
        List<CallRecord> calls = RuleCases.calls(given);
        Facts facts = RuleCases.facts(given, RULES);
        ScanState one = ScanState.open(facts, RULES);
        ScanState other = ScanState.open(facts, RULES);
        calls.forEach(call -> (Math.floorMod(call.hashCode(), 2) == 0 ? one : other).accept(call));

        one.merge(other);
        Scan asked = one.finish().with(change);

        assertThat(asked.result()).isEqualTo(audited(asked.facts(), asked.rules(), calls));
    }

    @Test
    void a_change_of_calling_hours_sends_only_that_rule_through_the_calls_again() {
        RuleCase given =
                cases(RULES.find(new RuleId("marketing/calling-hours"))).get(0);
        Scan scan = Scan.of(RuleCases.facts(given, RULES), RULES, RuleCases.calls(given));

        Scan asked = scan.with(Change.NONE.overriding(WINDOW, ALWAYS, DayWindow.parse("10:00/18:00")));

        assertThat(asked.judgedAgain()).extracting(RuleId::value).containsExactly("marketing/calling-hours");
    }

    @Test
    void a_section_that_no_call_rule_reads_sends_none_through_the_calls_again() {
        RuleCase given =
                cases(RULES.find(new RuleId("marketing/calling-hours"))).get(0);
        Scan scan = Scan.of(RuleCases.facts(given, RULES), RULES, RuleCases.calls(given));

        Scan asked = scan.with(Change.NONE.editing(PackageEdit.of("{\"security\": {\"mlpsLevel\": 3}}", "edit")));

        assertThat(asked.judgedAgain()).isEmpty();
        assertThat(asked.answeredAgain()).isNotEmpty();
    }
}
