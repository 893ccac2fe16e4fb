package io.hegui.rules.complaint;

import io.hegui.model.ComplaintCase;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Verdict;
import io.hegui.rules.Sources;
import java.util.List;

/**
 * A case names no call, a call that is not in the package, or a call of another user than the complainant. A number that
 * is absent, of the call or of the complainant, is not compared; of several calls that bear one id one is enough.
 */
public final class LinkedCalls implements StreamRule<CallsOfCases> {

    private static final RuleSpec SPEC = RuleSpec.escalating("complaint/linked-calls", Sources.S4);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallsOfCases> accumulator() {
        return CallsOfCases.TYPE;
    }

    @Override
    public Evaluation evaluate(CallsOfCases calls, Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        return cases == null
                ? Evaluation.indeterminate("complaints")
                : CaseTally.of(
                        cases,
                        complaint -> complaint.callIds().isEmpty()
                                || !complaint.callIds().stream().allMatch(id -> calls.mayBeOf(complaint.phone(), id)));
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        if (cases == null) {
            return Evaluation.indeterminate("calls", "complaints");
        }
        Evaluation proven = CaseTally.of(cases, complaint -> complaint.callIds().isEmpty());
        return proven.verdict() == Verdict.PASS ? Evaluation.indeterminate("calls") : proven;
    }
}
