package io.hegui.rules.report;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.StreamRule;
import io.hegui.rule.TopExamples;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Voice robots spoke without a script version, or by one that no review had approved on or before the day of its first
 * use; then all calls by that version are affected. A version whose calls bear no day needs some review.
 */
public final class ScriptReview implements StreamRule<ScriptUse>, GateRule {

    private static final Judgement NO_CHAIN = Judgement.unknown("chain");

    private static final RuleSpec SPEC = RuleSpec.escalating("report/script-review", Sources.S2);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<ScriptUse> accumulator() {
        return ScriptUse.TYPE;
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        io.hegui.model.Chain chain = facts.section(InspectionPackage::chain);
        return new Check(chain != null, chain == null ? Map.of() : approvals(chain, facts));
    }

    private record Check(boolean supplied, Map<String, Long> approved) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            if (!call.byRobot()) {
                return Judgement.NOT_APPLICABLE;
            }
            String version = version(call);
            if (!supplied && !version.equals(ScriptUse.NO_VERSION)) {
                return NO_CHAIN;
            }
            return Judgement.failIf(!isInTime(approved.get(version), LocalSeconds.day(second)));
        }

        private static String version(CallRecord call) {
            return call.scriptVersion() == null ? ScriptUse.NO_VERSION : call.scriptVersion();
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            Long on = approved.get(version(call));
            return on == null ? NEVER : GateCheck.earlier(second, GateCheck.startOf(on), NEVER);
        }

        @Override
        public Values values(CallRecord call, long second) {
            Long on = approved.get(version(call));
            Values values =
                    Values.of("script", version(call)).and("measured", LocalDate.ofEpochDay(LocalSeconds.day(second)));
            return on == null ? values : values.and("limit", LocalDate.ofEpochDay(on));
        }
    }

    /** Whether a version was approved on or before a day. */
    private static boolean isInTime(@Nullable Long approvedOn, long day) {
        return approvedOn != null && approvedOn <= day;
    }

    @Override
    public Evaluation evaluate(ScriptUse scripts, Facts facts) {
        io.hegui.model.Chain chain = facts.section(InspectionPackage::chain);
        Map<String, Long> approved = chain == null ? Map.of() : approvals(chain, facts);
        long affected = 0;
        TopExamples examples = new TopExamples();
        for (Map.Entry<String, ScriptUse.Use> entry : scripts.byVersion().entrySet()) {
            boolean judged = chain != null || entry.getKey().equals(ScriptUse.NO_VERSION);
            ScriptUse.Use use = entry.getValue();
            Long approvedOn = approved.get(entry.getKey());
            if (judged && !isInTime(approvedOn, use.firstDay())) {
                affected += use.calls();
                examples.merge(use.examples());
            }
        }
        if (affected > 0) {
            return Evaluation.fail(
                    Violation.whole().counting(affected, scripts.calls()).showing(examples.ids()));
        }
        if (scripts.calls() == 0) {
            return Evaluation.notApplicable();
        }
        return chain == null ? Evaluation.indeterminate("chain") : Evaluation.pass();
    }

    /** The day of the earliest approval of each version, in days since 1970-01-01. */
    private static Map<String, Long> approvals(io.hegui.model.Chain chain, Facts facts) {
        Map<String, Long> approvals = new HashMap<>();
        if (chain.scriptReviews() != null) {
            for (io.hegui.model.ScriptReview review : chain.scriptReviews()) {
                LocalDate on = review.approvedOn();
                if (review.script() != null && on != null && !on.isAfter(facts.asOf())) {
                    approvals.merge(review.script(), on.toEpochDay(), Math::min);
                }
            }
        }
        approvals.remove(ScriptUse.NO_VERSION);
        return approvals;
    }
}
