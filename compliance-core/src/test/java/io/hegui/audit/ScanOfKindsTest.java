package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Direction;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.model.NumberResource;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Waiver;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.CallRule;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.ConsentRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Gauge;
import io.hegui.rule.Judgement;
import io.hegui.rule.Layer;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.PackageRule;
import io.hegui.rule.Profile;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One rule of each kind in an audit and in a scan: what it answers, what it measures, and what a change does to it. */
class ScanOfKindsTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);
    private static final LocalDate EARLY = LocalDate.of(2000, 1, 1);
    private static final Source GUIDE = Source.of("S4", Layer.GUIDE);
    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static RuleSpec spec(String name) {
        return RuleSpec.of("kinds/" + name, Severity.MINOR, GUIDE);
    }

    private static RuleSpec escalating(String name) {
        return RuleSpec.escalating("kinds/" + name, GUIDE);
    }

    private record OfCalls(RuleSpec spec, RecordCheck<CallRecord> check) implements CallRule {
        @Override
        public RecordCheck<CallRecord> prepare(Facts facts) {
            return check;
        }
    }

    private record OfComplaints(RuleSpec spec, RecordCheck<ComplaintCase> check) implements ComplaintRule {
        @Override
        public RecordCheck<ComplaintCase> prepare(Facts facts) {
            return check;
        }
    }

    private record OfConsents(RuleSpec spec, RecordCheck<ConsentRecord> check) implements ConsentRule {
        @Override
        public RecordCheck<ConsentRecord> prepare(Facts facts) {
            return check;
        }
    }

    /** Fails numbers that are let, and counts them. */
    private record OfPackage(RuleSpec spec) implements PackageRule {
        @Override
        public Evaluation evaluate(Facts facts) {
            List<NumberResource> numbers = facts.inspection().numbers();
            if (numbers == null) {
                return Evaluation.indeterminate("numbers");
            }
            List<Violation> let = numbers.stream()
                    .filter(number -> number.subleasedTo() != null && number.number() != null)
                    .map(number -> Violation.aboutPerson(number.number().text()).counting(1, 4))
                    .toList();
            return Evaluation.of(let, numbers.size());
        }

        @Override
        public List<Gauge> gauges(Facts facts) {
            return List.of(Gauge.count(7, 1, BigDecimal.TEN, Gauge.Side.ABOVE));
        }
    }

    /** Fails when fewer than half of the calls connect. */
    private record OfStream(RuleSpec spec) implements StreamRule<CallFigures> {
        @Override
        public AccumulatorType<CallFigures> accumulator() {
            return CallFigures.TYPE;
        }

        @Override
        public Evaluation evaluate(CallFigures figures, Facts facts) {
            return Evaluation.failIf(figures.connected() * 2 < figures.withOutcome());
        }

        @Override
        public List<Gauge> gauges(CallFigures figures, Facts facts) {
            return List.of(Gauge.share(figures.connected(), figures.withOutcome(), HALF, Gauge.Side.BELOW));
        }
    }

    /** Fails when any finding fails. */
    private record OfFindings(RuleSpec spec) implements ReviewRule {
        @Override
        public Evaluation evaluate(Facts facts, List<Finding> findings, RuleSet rules) {
            return Evaluation.failIf(findings.stream().anyMatch(finding -> finding.verdict() == Verdict.FAIL));
        }
    }

    /** One of each kind; those of records fail what lacks an id or a number, or are settled without looking at any. */
    private static final List<Rule> KINDS = List.of(
            new OfCalls(escalating("calls"), call -> Judgement.failIf(call.id() == null)),
            new OfCalls(escalating("no-call"), RecordCheck.settled(Evaluation.pass())),
            new OfCalls(escalating("no-call-at-all"), RecordCheck.settled(Evaluation.notApplicable())),
            new OfComplaints(escalating("complaints"), complaint -> Judgement.failIf(complaint.id() == null)),
            new OfComplaints(escalating("no-complaint"), RecordCheck.settled(Evaluation.pass())),
            new OfConsents(escalating("consents"), consent -> Judgement.failIf(consent.phone() == null)),
            new OfConsents(escalating("no-consent"), RecordCheck.settled(Evaluation.pass())),
            new OfPackage(escalating("package")),
            new OfStream(spec("stream")),
            new OfFindings(spec("findings")));

    private static final RuleSet RULES = RuleSets.of(List.of(new StubFamily("kinds", KINDS)), NumberPlan.UNKNOWN);

    /** A package with one number, let or not. */
    private static InspectionPackage withNumber(String letTo) {
        return PackageReader.fromJson(
                "{\"year\": 2024, \"numbers\": [{\"number\": \"01062345678\"" + letTo + "}]}", "test");
    }

    private static final InspectionPackage LET = withNumber(", \"subleasedTo\": \"另一家公司\"");
    private static final InspectionPackage OWN = withNumber("");
    private static final InspectionPackage NO_NUMBERS =
            InspectionPackage.builder(2024).numbers(List.of()).build();

    private static Facts.Builder facts(InspectionPackage inspection) {
        return Facts.of(inspection, AS_OF, RULES);
    }

    private static Facts whole() {
        return facts(LET)
                .complaints(List.of(
                        ComplaintCase.builder().build(),
                        ComplaintCase.builder().id("T1").build()))
                .consents(HeldConsents.of(List.of(
                        ConsentRecord.builder().id("S1").build(),
                        ConsentRecord.builder()
                                .id("S2")
                                .phone(PhoneNumber.of("13800138000"))
                                .build(),
                        ConsentRecord.builder()
                                .id("S3")
                                .phone(PhoneNumber.of("13800138001"))
                                .build())))
                .build();
    }

    private static CallRecord call(String id, Outcome outcome) {
        return CallRecord.builder()
                .id(id)
                .direction(Direction.OUTBOUND)
                .startedAt(Moment.parse("2024-05-06T10:00:00"))
                .outcome(outcome)
                .build();
    }

    private static final List<CallRecord> CALLS = List.of(
            call("C1", Outcome.CONNECTED),
            call(null, Outcome.NO_ANSWER),
            call("C3", Outcome.BUSY),
            call("C4", Outcome.NO_ANSWER));

    private static RuleId rule(String name) {
        return new RuleId("kinds/" + name);
    }

    private static Map<RuleId, Verdict> verdicts(Facts facts) {
        return Scan.of(facts, RULES, CALLS).result().verdicts();
    }

    private static List<Gauge> measured(Scan scan, String name) {
        return scan.measurements().stream()
                .filter(measurement -> measurement.rule().equals(rule(name)))
                .map(Measurement::gauge)
                .toList();
    }

    // ---- answers

    @Test
    void a_rule_of_every_kind_answers_as_in_an_audit() {
        Scan scan = Scan.of(whole(), RULES, CALLS);

        assertThat(scan.result()).isEqualTo(Auditor.open(whole(), RULES).audit(CALLS));
        assertThat(scan.result().verdicts())
                .containsEntry(rule("calls"), Verdict.FAIL)
                .containsEntry(rule("no-call"), Verdict.PASS)
                .containsEntry(rule("no-call-at-all"), Verdict.NOT_APPLICABLE)
                .containsEntry(rule("complaints"), Verdict.FAIL)
                .containsEntry(rule("no-complaint"), Verdict.PASS)
                .containsEntry(rule("consents"), Verdict.FAIL)
                .containsEntry(rule("no-consent"), Verdict.PASS)
                .containsEntry(rule("package"), Verdict.FAIL)
                .containsEntry(rule("stream"), Verdict.FAIL)
                .containsEntry(rule("findings"), Verdict.FAIL);
    }

    @Test
    void records_are_counted_among_all_that_were_judged() {
        AuditResult result = Scan.of(whole(), RULES, CALLS).result();

        assertThat(result.findings())
                .filteredOn(finding -> Set.of(rule("calls"), rule("complaints"), rule("consents"))
                        .contains(finding.rule()))
                .extracting(finding -> finding.affected() + " of " + finding.population())
                .containsExactlyInAnyOrder("1 of 4", "1 of 2", "1 of 3");
    }

    @Test
    void without_records_only_what_applies_to_none_is_answered() {
        Map<RuleId, Verdict> verdicts =
                verdicts(facts(NO_NUMBERS).callsSupplied(false).build());

        assertThat(verdicts)
                .containsEntry(rule("calls"), Verdict.INDETERMINATE)
                .containsEntry(rule("no-call"), Verdict.INDETERMINATE)
                .containsEntry(rule("no-call-at-all"), Verdict.NOT_APPLICABLE)
                .containsEntry(rule("complaints"), Verdict.INDETERMINATE)
                .containsEntry(rule("consents"), Verdict.INDETERMINATE)
                .containsEntry(rule("package"), Verdict.NOT_APPLICABLE)
                .containsEntry(rule("stream"), Verdict.INDETERMINATE)
                .containsEntry(rule("findings"), Verdict.PASS);
    }

    @Test
    void what_is_missing_is_named() {
        AuditResult result = Scan.of(facts(NO_NUMBERS).callsSupplied(false).build(), RULES, List.of())
                .result();

        assertThat(result.findings())
                .filteredOn(finding -> finding.verdict() == Verdict.INDETERMINATE)
                .extracting(finding ->
                        finding.rule().name() + " lacks " + finding.values().get("missing"))
                .contains("calls lacks [calls]", "complaints lacks [complaints]", "consents lacks [consents]");
    }

    // ---- what is measured

    @Test
    void a_share_of_records_is_measured_against_the_limit_above_which_it_weighs_more() {
        Scan scan = Scan.of(whole(), RULES, CALLS);

        assertThat(measured(scan, "calls")).containsExactly(Gauge.share(1, 4, ONE_PERCENT, Gauge.Side.ABOVE));
        assertThat(measured(scan, "complaints")).containsExactly(Gauge.share(1, 2, ONE_PERCENT, Gauge.Side.ABOVE));
        assertThat(measured(scan, "consents")).containsExactly(Gauge.share(1, 3, ONE_PERCENT, Gauge.Side.ABOVE));
        assertThat(measured(scan, "stream")).containsExactly(Gauge.share(1, 4, HALF, Gauge.Side.BELOW));
    }

    @Test
    void what_a_rule_tells_itself_comes_before_the_shares_of_what_fails() {
        assertThat(measured(Scan.of(whole(), RULES, CALLS), "package"))
                .containsExactly(
                        Gauge.count(7, 1, BigDecimal.TEN, Gauge.Side.ABOVE),
                        Gauge.share(1, 4, ONE_PERCENT, Gauge.Side.ABOVE).aboutPerson("01062345678"));
    }

    @Test
    void a_limit_once_crossed_weighs_as_the_rule_says() {
        assertThat(Scan.of(whole(), RULES, CALLS).measurements())
                .allSatisfy(measurement -> assertThat(measurement.beyond())
                        .isEqualTo(measurement.rule().name().equals("stream") ? Severity.MINOR : Severity.MAJOR));
    }

    @Test
    void nothing_is_measured_of_what_needs_no_record_or_has_none() {
        Scan scan = Scan.of(whole(), RULES, CALLS);
        Scan empty = Scan.of(facts(NO_NUMBERS).callsSupplied(false).build(), RULES, List.of());

        for (String settled : List.of("no-call", "no-call-at-all", "no-complaint", "no-consent", "findings")) {
            assertThat(measured(scan, settled)).as(settled).isEmpty();
        }
        for (String kind : List.of("calls", "complaints", "consents", "stream")) {
            assertThat(measured(empty, kind)).as(kind).isEmpty();
        }
    }

    @Test
    void measurements_are_the_same_when_rule_subject_and_reason_are() {
        Gauge share = Gauge.share(1, 4, HALF, Gauge.Side.ABOVE);
        Measurement one =
                new Measurement(rule("calls"), Severity.MAJOR, share.about("A1").because("LONG"));

        assertThat(one.sameAs(new Measurement(
                        rule("calls"),
                        Severity.MINOR,
                        Gauge.share(3, 9, HALF, Gauge.Side.ABOVE).about("A1").because("LONG"))))
                .isTrue();
        assertThat(one.sameAs(new Measurement(rule("stream"), Severity.MAJOR, one.gauge())))
                .isFalse();
        assertThat(one.sameAs(new Measurement(
                        rule("calls"), Severity.MAJOR, one.gauge().about("A2"))))
                .isFalse();
        assertThat(one.sameAs(new Measurement(
                        rule("calls"), Severity.MAJOR, one.gauge().because(null))))
                .isFalse();
    }

    // ---- workers

    @Test
    void states_of_two_workers_say_together_what_one_says() {
        Facts facts = whole();
        ScanState first = ScanState.open(facts, RULES);
        ScanState second = ScanState.open(facts, RULES);
        CALLS.subList(0, 1).forEach(first::accept);
        CALLS.subList(1, 4).forEach(second::accept);

        first.merge(second);
        Scan merged = first.finish();

        assertThat(merged.result()).isEqualTo(Scan.of(facts, RULES, CALLS).result());
        assertThat(merged.measurements()).isEqualTo(Scan.of(facts, RULES, CALLS).measurements());
    }

    @Test
    void states_of_other_facts_or_rules_are_not_merged() {
        Facts facts = whole();
        RuleSet fewer = RULES.only(rule -> rule.id().equals(rule("calls")));

        for (ScanState other : List.of(ScanState.open(whole(), RULES), ScanState.open(facts, fewer))) {
            assertThatThrownBy(() -> ScanState.open(facts, RULES).merge(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("states of two different scans can't be merged");
        }
    }

    @Test
    void a_scan_up_to_a_day_judges_the_calls_up_to_it() {
        List<CallRecord> calls = List.of(
                call("C1", Outcome.CONNECTED),
                CallRecord.builder()
                        .startedAt(Moment.parse("2024-05-07T00:00:00"))
                        .build(),
                CallRecord.builder().id("C3").build());

        Scan scan = Scan.of(whole(), RULES, calls).upTo(LocalDate.of(2024, 5, 6));

        assertThat(scan.result().verdicts()).containsEntry(rule("calls"), Verdict.PASS);
        assertThat(scan.result().statistics().calls()).isEqualTo(2);
    }

    // ---- changes

    @Test
    void every_change_reaches_the_facts_or_the_rules() {
        Scan scan = Scan.of(whole(), RULES, CALLS);
        Waiver waiver = new Waiver("kinds/calls", null, "试点", "李四", null);

        assertThat(scan.with(Change.NONE).answeredAgain()).isEmpty();
        assertThat(scan.with(Change.NONE.asOf(EARLY)).facts().asOf()).isEqualTo(EARLY);
        assertThat(scan.with(Change.NONE.profile(Profile.LAW)).facts().profile())
                .isEqualTo(Profile.LAW);
        assertThat(scan.with(Change.NONE.facts(builder -> builder.complaints(null)))
                        .facts()
                        .complaints())
                .isNull();
        assertThat(scan.with(Change.NONE.editing(inspection -> OWN)).result().verdicts())
                .containsEntry(rule("package"), Verdict.PASS);
        assertThat(scan.with(Change.NONE.accepting(waiver)).rules().waivers()).containsExactly(waiver);
        assertThat(scan.with(Change.NONE.rules(rules -> rules.only(rule -> rule instanceof CallRule)))
                        .result()
                        .verdicts())
                .containsOnlyKeys(rule("calls"), rule("no-call"), rule("no-call-at-all"));
    }

    @Test
    void a_limit_that_is_moved_changes_what_crosses_it() {
        Scan scan = Scan.of(whole(), RULES, CALLS);

        Scan lenient = scan.with(Change.NONE.overriding(RuleSpec.MATERIAL_RATE, EARLY, HALF));

        assertThat(severityOfCalls(scan)).isEqualTo(Severity.MAJOR);
        assertThat(severityOfCalls(lenient)).isEqualTo(Severity.MINOR);
        assertThat(measured(lenient, "calls")).containsExactly(Gauge.share(1, 4, HALF, Gauge.Side.ABOVE));
    }

    private static Severity severityOfCalls(Scan scan) {
        return scan.result().findings().stream()
                .filter(finding -> finding.rule().equals(rule("calls")))
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void later_changes_see_the_earlier_ones() {
        Waiver one = new Waiver("kinds/calls", null, "试点", "李四", null);
        Waiver two = new Waiver("kinds/stream", null, "试点", "李四", null);

        Change change = Change.NONE
                .accepting(one)
                .asOf(AS_OF.plusDays(1))
                .accepting(two)
                .asOf(AS_OF.plusDays(2));
        Scan scan = Scan.of(whole(), RULES, CALLS).with(change);

        assertThat(scan.rules().waivers()).containsExactly(one, two);
        assertThat(scan.facts().asOf()).isEqualTo(AS_OF.plusDays(2));
    }
}
