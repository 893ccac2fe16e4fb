package io.hegui.rules.sensitive;

import io.hegui.model.CallRecord;
import io.hegui.model.Sector;
import io.hegui.model.SegmentKind;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rules.Sources;

/** A call of finance does not tell the risk level of the product. */
public final class ProductRiskLevel implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("sensitive/product-risk-level", Sources.S4);

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
        return call -> SensitiveCalls.include(call, Sector.FINANCE)
                ? Judgement.failIf(!SensitiveCalls.holds(call, SegmentKind.PRODUCT_RISK_LEVEL))
                : Judgement.NOT_APPLICABLE;
    }
}
