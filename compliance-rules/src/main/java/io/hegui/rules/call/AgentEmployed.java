package io.hegui.rules.call;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Values;
import io.hegui.rules.Agents;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The agent of a call is not known, or was not employed on its day; first and last day of employment count. An agent
 * without a first day was never shown to be employed.
 */
public final class AgentEmployed implements CallRule, GateRule {

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
        return new Check(facts.derive(Agents.INDEX).finder()::get);
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        return facts.section(InspectionPackage::agents) == null
                ? GateCheck.of(RecordCheck.missing("agents"), call -> call.agentId() != null)
                : new Check(facts.derive(Agents.INDEX)::find);
    }

    /** Finds agents as its user needs it: for one worker, or for all threads. */
    private record Check(Function<String, ? extends @Nullable Agent> agents) implements GateCheck {

        private @Nullable Agent agent(CallRecord call) {
            return call.agentId() == null ? null : agents.apply(call.agentId());
        }

        @Override
        public Judgement judge(CallRecord call, long second) {
            if (call.agentId() == null) {
                return Judgement.NOT_APPLICABLE;
            }
            Agent agent = agent(call);
            return Judgement.failIf(agent == null
                    || agent.employedFrom() == null
                    || !Agents.employedOn(agent, LocalSeconds.day(second)));
        }

        /** An agent nobody knows is not employed on any day. */
        @Override
        public Judgement judge(CallRecord call) {
            if (call.startedAt() != null) {
                return judge(call, call.startedAt().localSecond());
            }
            boolean unknown = call.agentId() != null && agent(call) == null;
            return unknown ? Judgement.FAIL : Judgement.NOT_APPLICABLE;
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            Agent agent = agent(call);
            if (agent == null || agent.employedFrom() == null) {
                return NEVER;
            }
            return GateCheck.earlier(
                    second,
                    GateCheck.startOf(agent.employedFrom().toEpochDay()),
                    agent.employedUntil() == null
                            ? NEVER
                            : GateCheck.startOf(agent.employedUntil().toEpochDay() + 1));
        }

        @Override
        public Values values(CallRecord call, long second) {
            Agent agent = agent(call);
            return agent == null || agent.employedFrom() == null
                    ? Values.NONE
                    : Values.measured(
                            LocalDate.ofEpochDay(LocalSeconds.day(second)),
                            agent.employedFrom() + "/" + (agent.employedUntil() == null ? "" : agent.employedUntil()));
        }
    }
}
