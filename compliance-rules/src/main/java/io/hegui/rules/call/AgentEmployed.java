package io.hegui.rules.call;

import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.TextMemo;
import io.hegui.rules.Agents;
import io.hegui.rules.Sources;

/**
 * The agent of a call is not known, or was not employed on its day; first and last day of employment count. An agent
 * without a first day was never shown to be employed.
 */
public final class AgentEmployed implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/agent-employed", Sources.OWN);

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
            if (call.agentId() == null) {
                return Judgement.NOT_APPLICABLE;
            }
            Agent agent = agents.get(call.agentId());
            if (agent == null) {
                return Judgement.FAIL;
            }
            return call.startedAt() == null
                    ? Judgement.NOT_APPLICABLE
                    : Judgement.failIf(agent.employedFrom() == null
                            || !Agents.employedOn(agent, call.startedAt().epochDay()));
        };
    }
}
