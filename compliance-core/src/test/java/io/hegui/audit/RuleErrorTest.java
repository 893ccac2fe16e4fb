package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.Hegui;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Judgement;
import io.hegui.rule.Layer;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A host's rule that throws is an error in the report; all others stand, and the grade is provisional. */
class RuleErrorTest {

    private static final String NUMBER = "13800138000";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private static RuleSpec spec(String rule) {
        return RuleSpec.of("broken/" + rule, Severity.MAJOR, Source.of("own", Layer.OWN));
    }

    private static RuntimeException sad() {
        return new IllegalStateException("call of " + NUMBER);
    }

    /** Throws for every third call; fails every seventh. */
    private record InACall(RuleSpec spec) implements CallRule {
        @Override
        public RecordCheck<CallRecord> prepare(Facts facts) {
            return call -> {
                int number = Integer.parseInt(call.id());
                if (number % 3 == 2) {
                    throw sad();
                }
                return Judgement.failIf(number % 7 == 0);
            };
        }
    }

    private record WhenPrepared(RuleSpec spec) implements CallRule {
        @Override
        public RecordCheck<CallRecord> prepare(Facts facts) {
            throw sad();
        }
    }

    private record WhenEvaluated(RuleSpec spec) implements PackageRule {
        @Override
        public Evaluation evaluate(Facts facts) {
            throw sad();
        }
    }

    private record InReview(RuleSpec spec) implements ReviewRule {
        @Override
        public Evaluation evaluate(Facts facts, List<Finding> findings, RuleSet rules) {
            throw sad();
        }
    }

    /** Throws at the call of that id. */
    private static final class Fragile implements Accumulator<Fragile> {

        private static final AccumulatorType<Fragile> TYPE =
                new AccumulatorType<>("fragile", Fragile.class, facts -> new Fragile());

        private long calls;

        @Override
        public void accept(CallRecord call) {
            if (call.id().equals("20")) {
                throw sad();
            }
            calls++;
        }

        @Override
        public void merge(Fragile other) {
            calls += other.calls;
        }

        @Override
        public void write(StateOut out) {
            out.unsigned(calls);
        }

        @Override
        public void read(StateIn in) {
            calls += in.unsigned();
        }
    }

    private record OfCounts(RuleSpec spec) implements StreamRule<Fragile> {
        @Override
        public AccumulatorType<Fragile> accumulator() {
            return Fragile.TYPE;
        }

        @Override
        public Evaluation evaluate(Fragile state, Facts facts) {
            return Evaluation.failIf(state.calls > 0);
        }
    }

    private record Cancelling(RuleSpec spec) implements PackageRule {
        @Override
        public Evaluation evaluate(Facts facts) {
            throw new CancellationException("enough");
        }
    }

    private static final List<Rule> BROKEN = List.of(
            new InACall(spec("in-a-call")),
            new WhenPrepared(spec("when-prepared")),
            new WhenEvaluated(spec("when-evaluated")),
            new InReview(spec("in-review")),
            new OfCounts(spec("of-counts")));

    private static final RuleSet RULES =
            RuleSets.of(List.of(new TestRules(), new StubFamily("broken", BROKEN)), NumberPlan.UNKNOWN);

    private static Facts facts(RuleSet rules) {
        return Facts.of(PackageReader.fromJson("{\"year\": 2024, \"numbers\": []}", "test"), AS_OF, rules)
                .build();
    }

    private static List<CallRecord> calls(int count) {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            calls.add(CallRecord.builder()
                    .id(String.valueOf(i))
                    .caller(PhoneNumber.of("01062345678"))
                    .callee(PhoneNumber.of(NUMBER))
                    .startedAt(Moment.parse("2024-05-06T10:00:00").plusSeconds(i))
                    .direction(Direction.OUTBOUND)
                    .outcome(Outcome.CONNECTED)
                    .talkSeconds(i % 10)
                    .build());
        }
        return calls;
    }

    @Test
    void every_rule_that_throws_is_told_as_an_error_and_the_others_stand() {
        AuditResult result = Auditor.open(facts(RULES), RULES).audit(calls(300));
        AuditResult without = Auditor.open(facts(TestRules.SET), TestRules.SET).audit(calls(300));

        for (Rule rule : BROKEN) {
            assertThat(result.verdicts()).containsEntry(rule.id(), Verdict.INDETERMINATE);
        }
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().value().startsWith("broken/"))
                .hasSize(BROKEN.size())
                .allSatisfy(finding -> {
                    assertThat(finding.message().zh()).contains("规则执行出错", "IllegalStateException");
                    assertThat(finding.message().en()).contains("the rule itself failed", "IllegalStateException");
                    assertThat(finding.toString()).doesNotContain(NUMBER);
                });
        assertThat(result.findings())
                .filteredOn(finding -> finding.rule().value().startsWith("test/"))
                .isEqualTo(without.findings());
        assertThat(result.statistics()).isEqualTo(without.statistics());
    }

    @Test
    void a_case_that_expects_no_answer_does_not_hold_because_the_rule_threw() {
        for (Rule rule : List.of(new WhenEvaluated(spec("when-evaluated")), new WhenPrepared(spec("when-prepared")))) {
            RuleCase unknown = new RuleCase(
                    rule.id(),
                    "unknown",
                    AS_OF,
                    JSON.createObjectNode().set("calls", JSON.createArrayNode().add(JSON.createObjectNode())),
                    JSON.createObjectNode().put("verdict", "INDETERMINATE"));

            assertThat(RuleCases.run(unknown, RULES)).isEqualTo("the rule threw java.lang.IllegalStateException");
        }
    }

    @Test
    void the_grade_is_provisional() {
        RuleSet broken = RULES.only(rule -> rule.id().value().startsWith("broken/"));

        assertThat(Hegui.standard()
                        .withRules(broken)
                        .inspect(facts(broken), calls(30))
                        .grade()
                        .provisional())
                .isTrue();
    }

    @Property
    void neither_split_nor_writing_shows(@ForAll @IntRange(max = 300) int cut, @ForAll boolean written) {
        Auditor auditor = Auditor.open(facts(RULES), RULES);
        AuditState first = auditor.newState();
        AuditState second = auditor.newState();
        calls(300).subList(cut, 300).forEach(first::accept);
        calls(300).subList(0, cut).forEach(second::accept);
        if (written) {
            first.merge(second.toBytes());
        } else {
            first.merge(second);
        }

        assertThat(auditor.finish(first)).isEqualTo(auditor.audit(calls(300)));
    }

    @Test
    void a_scan_tells_it_too() {
        ScanState state = ScanState.open(facts(RULES), RULES);
        calls(100).forEach(state::accept);

        assertThat(state.finish().result().verdicts().get(new RuleId("broken/of-counts")))
                .isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void who_cancels_an_audit_gets_no_report() {
        RuleSet rules = RuleSets.of(
                List.of(new StubFamily("broken", List.of(new Cancelling(spec("cancelling"))))), NumberPlan.UNKNOWN);

        assertThatThrownBy(() -> Auditor.open(facts(rules), rules).audit(calls(3)))
                .isInstanceOf(CancellationException.class);
    }
}
