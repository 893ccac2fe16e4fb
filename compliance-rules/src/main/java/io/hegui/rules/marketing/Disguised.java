package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.Purpose;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rules.Sources;

/** An outbound call declared for another purpose announces itself as marketing: 伪装营销. */
public final class Disguised implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("marketing/disguised", Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.OUTBOUND;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return call -> call.outbound() && call.purpose() != null && call.purpose() != Purpose.MARKETING
                ? Judgement.failIf(announcesMarketing(call))
                : Judgement.NOT_APPLICABLE;
    }

    private static boolean announcesMarketing(CallRecord call) {
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == SegmentKind.MARKETING_IDENTIFICATION) {
                return true;
            }
        }
        return false;
    }
}
