package io.hegui.audit;

import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallFigures;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Violation;
import java.io.InputStream;
import java.util.List;

/** A small family for tests of the engine: one rule of each kind. */
public final class TestRules implements RuleFamily {

    private static final Source GUIDE = Source.of("S4", io.hegui.rule.Layer.GUIDE);
    private static final Source LAW = Source.of("电信条例", io.hegui.rule.Layer.LAW);

    public static final RuleSet SET = RuleSets.of(List.of(new TestRules()), NumberPlan.UNKNOWN);

    /** Fails calls without an id; escalates. */
    record HasId(RuleSpec spec) implements CallRule {
        HasId() {
            this(RuleSpec.escalating("test/has-id", GUIDE));
        }

        @Override
        public RecordCheck<CallRecord> prepare(Facts facts) {
            return call -> Judgement.failIf(call.id() == null);
        }
    }

    /** Fails short and long calls, each for its reason; only connected calls. */
    record Duration(RuleSpec spec) implements CallRule {
        private static final Judgement SHORT = Judgement.fail("SHORT");
        private static final Judgement LONG = Judgement.fail("LONG");

        Duration() {
            this(RuleSpec.of("test/duration", Severity.MAJOR, LAW).reportedByReason());
        }

        @Override
        public RecordCheck<CallRecord> prepare(Facts facts) {
            return call -> {
                Integer talk = call.talkSeconds();
                if (!call.connected() || talk == null) {
                    return Judgement.NOT_APPLICABLE;
                }
                return talk < 5 ? SHORT : talk > 3600 ? LONG : Judgement.PASS;
            };
        }
    }

    /** Fails when fewer than half of the calls connect. */
    record ConnectRate(RuleSpec spec) implements StreamRule<CallFigures> {
        ConnectRate() {
            this(RuleSpec.of("test/connect-rate", Severity.MINOR, GUIDE));
        }

        @Override
        public io.hegui.rule.AccumulatorType<CallFigures> accumulator() {
            return CallFigures.TYPE;
        }

        @Override
        public Evaluation evaluate(CallFigures figures, Facts facts) {
            return figures.withOutcome() == 0
                    ? Evaluation.notApplicable()
                    : Evaluation.failIf(figures.connected() * 2 < figures.withOutcome());
        }
    }

    /** Fails each number that is let. */
    record Sublease(RuleSpec spec) implements PackageRule {
        Sublease() {
            this(RuleSpec.of("test/sublease", Severity.BLOCKER, LAW));
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            var numbers = facts.inspection().numbers();
            return numbers == null
                    ? Evaluation.indeterminate("numbers")
                    : Evaluation.of(
                            numbers.stream()
                                    .filter(n -> n.subleasedTo() != null && n.number() != null)
                                    .map(n -> Violation.aboutPerson(n.number().text()))
                                    .toList(),
                            numbers.size());
        }
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public List<Rule> rules() {
        return List.of(new HasId(), new Duration(), new ConnectRate(), new Sublease());
    }

    @Override
    public InputStream open(String path) {
        return new StubFamily(name(), rules()).open(path);
    }
}
