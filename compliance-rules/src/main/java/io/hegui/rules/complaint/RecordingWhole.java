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

/** A case has no recording, or a connected call that it names has none. */
public final class RecordingWhole implements StreamRule<CallsOfCases> {

    private static final RuleSpec SPEC = RuleSpec.escalating("complaint/recording-whole", Sources.S4);

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
                        complaint -> complaint.recordingFile() == null
                                || complaint.callIds().stream().anyMatch(calls::lacksRecording));
    }

    @Override
    public Evaluation withoutCalls(Facts facts) {
        List<ComplaintCase> cases = facts.complaints();
        if (cases == null) {
            return Evaluation.indeterminate("calls", "complaints");
        }
        Evaluation proven = CaseTally.of(cases, complaint -> complaint.recordingFile() == null);
        boolean named =
                cases.stream().anyMatch(complaint -> !complaint.callIds().isEmpty());
        return proven.verdict() == Verdict.PASS && named ? Evaluation.indeterminate("calls") : proven;
    }
}
