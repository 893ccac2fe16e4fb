package io.hegui.rules.call;

import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Purpose;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rules.Agents;
import io.hegui.rules.Sources;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The purpose of a call lies outside the role of the agent who handled it. */
public final class AgentRole implements CallRule, GateRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("call/agent-role", Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        return facts.section(InspectionPackage::agents) == null
                ? RecordCheck.missing("agents")
                : check(facts.derive(Agents.INDEX).finder()::get);
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        RecordCheck<CallRecord> check = facts.section(InspectionPackage::agents) == null
                ? RecordCheck.missing("agents")
                : check(facts.derive(Agents.INDEX)::find);
        return GateCheck.of(check, call -> call.agentId() != null);
    }

    /** Finds agents as its user needs it: for one worker, or for all threads. */
    private static RecordCheck<CallRecord> check(Function<String, ? extends @Nullable Agent> agents) {
        return call -> {
            Agent agent = call.agentId() == null ? null : agents.apply(call.agentId());
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
