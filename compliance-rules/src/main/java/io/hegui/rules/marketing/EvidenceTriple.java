package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallSample;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.StreamRule;
import io.hegui.rule.TopExamples;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * 三重举证: a marketing call among those that an inspector would draw lacks recording, digest, consent or the evidence of
 * the consent (S1). The audit draws with the reporting year as seed.
 */
public final class EvidenceTriple implements StreamRule<CallSample> {

    /** How many calls are drawn. */
    public static final ParameterKey<Long> SIZE = ParameterKey.integer("marketing/evidence-triple.sample-size");

    /** From how many months, ending with the last call, they are drawn. */
    public static final ParameterKey<Long> MONTHS = ParameterKey.integer("marketing/evidence-triple.months");

    private static final AccumulatorType<CallSample> SAMPLE = new AccumulatorType<>(
            "drill-sample",
            CallSample.class,
            facts -> CallSample.open(facts.year(), Math.toIntExact(facts.valueOf(SIZE)), facts.asOf()));

    private static final RuleSpec SPEC =
            RuleSpec.of("marketing/evidence-triple", Severity.MINOR, Sources.S1).withParameters(SIZE, MONTHS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public AccumulatorType<CallSample> accumulator() {
        return SAMPLE;
    }

    @Override
    public Evaluation evaluate(CallSample sample, Facts facts) {
        List<CallRecord> marketing = sample.drawn(facts.valueOf(MONTHS)).stream()
                .filter(CallRecord::marketing)
                .toList();
        TopExamples examples = new TopExamples();
        TreeSet<String> missing = new TreeSet<>();
        Function<CallRecord, ConsentMatch> match = facts.forWorker().perCall(ConsentMatch.OF_CALL);
        long affected = 0;
        for (CallRecord call : marketing) {
            Set<String> lacks = lacks(call, match, facts);
            if (!lacks.isEmpty()) {
                affected++;
                examples.add(call);
                missing.addAll(lacks);
            }
        }
        if (affected > 0) {
            return Evaluation.fail(Violation.whole()
                    .counting(affected, marketing.size())
                    .showing(examples.ids())
                    .with(Values.of("missing", missing)));
        }
        if (facts.consents() == null) {
            return Evaluation.indeterminate("consents");
        }
        return Evaluation.of(List.of(), marketing.size());
    }

    /** What is proven to be missing; without any consents supplied, nothing is proven of them. */
    private static Set<String> lacks(CallRecord call, Function<CallRecord, ConsentMatch> match, Facts facts) {
        Set<String> lacks = new TreeSet<>();
        if (call.recordingFile() == null) {
            lacks.add("recordingFile");
        }
        if (call.recordingSha256() == null) {
            lacks.add("recordingSha256");
        }
        if (facts.consents() != null) {
            ConsentRecord consent = match.apply(call).consent();
            if (consent == null) {
                lacks.add("consent");
            } else if (consent.evidenceFile() == null || consent.evidenceSha256() == null) {
                lacks.add("consentEvidence");
            }
        }
        return lacks;
    }
}
