package io.hegui.rules.sensitive;

import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Qualification;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.TextMemo;
import io.hegui.rules.Agents;
import io.hegui.rules.Sources;
import io.hegui.rules.text.PlainText;

/** A call of finance or medicine does not state the certificate number of its agent. */
public final class QualificationStated implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("sensitive/qualification-stated", Sources.S4);

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
        if (facts.section(InspectionPackage::agents) == null) {
            return RecordCheck.missing("agents");
        }
        TextMemo<Agent> agents = facts.derive(Agents.INDEX).finder();
        TextMemo<String> plain = new TextMemo<>(PlainText::of);
        return call -> {
            if (!SensitiveCalls.include(call, Sector.FINANCE) && !SensitiveCalls.include(call, Sector.MEDICAL)) {
                return Judgement.NOT_APPLICABLE;
            }
            Agent agent = call.agentId() == null ? null : agents.get(call.agentId());
            return agent == null ? Judgement.NOT_APPLICABLE : judge(call, agent, plain);
        };
    }

    private static Judgement judge(CallRecord call, Agent agent, TextMemo<String> plain) {
        Judgement judgement = Judgement.NOT_APPLICABLE;
        for (Qualification qualification : agent.qualifications()) {
            String number = qualification.certificate() == null ? null : plain.get(qualification.certificate());
            if (qualification.sector() == call.sector() && number != null && !number.isEmpty()) {
                if (states(call, number)) {
                    return Judgement.PASS;
                }
                judgement = Judgement.FAIL;
            }
        }
        return judgement;
    }

    private static boolean states(CallRecord call, String number) {
        for (Segment segment : call.segmentsOrNone()) {
            if (segment.kind() == SegmentKind.QUALIFICATION_STATEMENT
                    && segment.text() != null
                    && PlainText.of(segment.text()).contains(number)) {
                return true;
            }
        }
        return false;
    }
}
