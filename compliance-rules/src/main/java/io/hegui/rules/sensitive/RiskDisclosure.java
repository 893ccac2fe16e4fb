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
import io.hegui.rules.Sources;
import io.hegui.rules.text.Lexicon;
import io.hegui.rules.text.WordFinder;
import java.util.List;

/** A sensitive call lacks what its sector must tell the user: the risk words, or the refund policy. */
public final class RiskDisclosure implements CallRule {

    /** What a call of finance must say, all of it. */
    public static final ParameterKey<List<String>> FINANCE_WORDS =
            ParameterKey.words("sensitive/risk-disclosure.finance-words");

    /** What a medical call must say, all of it. */
    public static final ParameterKey<List<String>> MEDICAL_WORDS =
            ParameterKey.words("sensitive/risk-disclosure.medical-words");

    private static final RuleSpec SPEC =
            RuleSpec.escalating("sensitive/risk-disclosure", Sources.S4).withParameters(FINANCE_WORDS, MEDICAL_WORDS);

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
        Lexicon finance = Lexicon.of(facts.parameter(FINANCE_WORDS));
        Lexicon medical = Lexicon.of(facts.parameter(MEDICAL_WORDS));
        return call -> {
            if (!SensitiveCalls.include(call) || call.sector() == Sector.LEGAL) {
                return Judgement.NOT_APPLICABLE;
            }
            if (call.sector() == Sector.EDUCATION) {
                return Judgement.failIf(!SensitiveCalls.holds(call, SegmentKind.REFUND_POLICY));
            }
            Lexicon words = call.sector() == Sector.FINANCE ? finance : medical;
            return Judgement.failIf(!discloses(call, words.on(facts.dayOf(call))));
        };
    }

    private static boolean discloses(CallRecord call, WordFinder words) {
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == SegmentKind.RISK_DISCLOSURE
                    && segment.text() != null
                    && words.findsAllIn(segment.text())) {
                return true;
            }
        }
        return false;
    }
}
