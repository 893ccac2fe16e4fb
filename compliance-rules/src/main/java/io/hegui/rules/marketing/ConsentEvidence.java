package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.Attachments;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rules.Sources;
import java.util.function.Function;

/** The consent that a marketing call relies on names no evidence or no digest, or the attached evidence differs. */
public final class ConsentEvidence implements CallRule {

    private static final RuleSpec SPEC =
            RuleSpec.escalating("marketing/consent-evidence", Sources.S1, Sources.S4, Sources.NOTICE_81);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.MARKETING;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        if (facts.consents() == null) {
            return RecordCheck.missing("consents");
        }
        Function<CallRecord, ConsentMatch> match = facts.perCall(ConsentMatch.OF_CALL);
        Attachments files = facts.attachments();
        return call -> {
            ConsentRecord consent = match.apply(call).consent();
            return consent == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(consent.evidenceFile() == null
                            || consent.evidenceSha256() == null
                            || files.differs(consent.evidenceFile(), consent.evidenceSha256()));
        };
    }
}
