package io.hegui.rules.call;

import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Purpose;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.TextMemo;
import io.hegui.rules.Agents;
import io.hegui.rules.Sources;

/** The purpose of a call lies outside the role of the agent who handled it. */
public final class AgentRole implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/agent-role", Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        if (facts.section(InspectionPackage::agents) == null) {
            return RecordCheck.missing("agents");
        }
        TextMemo<Agent> agents = facts.derive(Agents.INDEX).finder();
        return call -> {
            Agent agent = call.agentId() == null ? null : agents.get(call.agentId());
            if (call.purpose() == null || agent == null) {
                return Judgement.NOT_APPLICABLE;
            }
            return Judgement.failIf(agent.role() == null || !covers(agent.role(), call.purpose()));
        };
    }

    private static boolean covers(io.hegui.model.AgentRole role, Purpose purpose) {
        return switch (role) {
            case SERVICE -> purpose != Purpose.MARKETING;
            case MARKETING -> purpose == Purpose.MARKETING;
            case COMPLAINT_CALLBACK -> purpose == Purpose.COMPLAINT || purpose == Purpose.FOLLOW_UP;
        };
    }
}
