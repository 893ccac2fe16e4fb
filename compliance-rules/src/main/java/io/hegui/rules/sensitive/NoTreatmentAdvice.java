package io.hegui.rules.sensitive;

import io.hegui.model.CallRecord;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import io.hegui.rules.text.Lexicon;
import io.hegui.rules.text.WordFinder;
import java.util.List;

/** A medical call promises a cure or names a treatment. Judges the calls that bear a transcript. */
public final class NoTreatmentAdvice implements CallRule {

    /** Words that promise a cure or name a treatment. */
    public static final ParameterKey<List<String>> WORDS = ParameterKey.words("sensitive/no-treatment-advice.words");

    private static final RuleSpec SPEC = RuleSpec.of("sensitive/no-treatment-advice", Severity.MAJOR, Sources.S4)
            .withParameters(WORDS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return SensitiveCalls.SCOPE;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Lexicon words = Lexicon.of(facts.parameter(WORDS));
        return call -> SensitiveCalls.include(call, Sector.MEDICAL)
                ? judge(call, words.on(facts.dayOf(call)))
                : Judgement.NOT_APPLICABLE;
    }

    private static Judgement judge(CallRecord call, WordFinder words) {
        Judgement judgement = Judgement.NOT_APPLICABLE;
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == SegmentKind.TRANSCRIPT && segment.text() != null) {
                if (words.findsAnyIn(segment.text())) {
                    return Judgement.FAIL;
                }
                judgement = Judgement.PASS;
            }
        }
        return judgement;
    }
}
