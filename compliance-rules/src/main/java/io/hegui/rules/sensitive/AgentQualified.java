package io.hegui.rules.sensitive;

import io.hegui.calendar.LocalSeconds;
import io.hegui.model.Agent;
import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Qualification;
import io.hegui.model.Sector;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rules.Agents;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sensitive call was handled by an agent, or by nobody named, without a certificate for the sector valid on that day.
 * A call without agentId, a robot's among them, has the reason NONE: nobody holds a qualification.
 */
public final class AgentQualified implements CallRule, GateRule {

    private static final Judgement NONE = Judgement.fail("NONE");
    private static final Judgement EXPIRED = Judgement.fail("EXPIRED");
    private static final Judgement NOT_YET_VALID = Judgement.fail("NOT_YET_VALID");
    private static final Judgement UNKNOWN_AGENT = Judgement.fail("UNKNOWN_AGENT");
    private static final Judgement NO_AGENTS = Judgement.unknown("agents");

    private static final RuleSpec SPEC =
            RuleSpec.of("sensitive/agent-qualified", Severity.MAJOR, Sources.S4).reportedByReason();

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
        boolean supplied = facts.section(InspectionPackage::agents) != null;
        return new Check(facts.derive(Agents.INDEX).finder()::get, supplied);
    }

    @Override
    public GateCheck beforeCall(Facts facts) {
        boolean supplied = facts.section(InspectionPackage::agents) != null;
        return new Check(facts.derive(Agents.INDEX)::find, supplied);
    }

    /** Finds agents as its user needs it: for one worker, or for all threads. */
    private record Check(Function<String, ? extends @Nullable Agent> agents, boolean supplied) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            if (!SensitiveCalls.include(call)) {
                return Judgement.NOT_APPLICABLE;
            }
            if (call.agentId() == null) {
                return AgentQualified.NONE;
            }
            if (!supplied) {
                return NO_AGENTS;
            }
            Agent agent = agents.apply(call.agentId());
            return agent == null
                    ? UNKNOWN_AGENT
                    : AgentQualified.judge(agent, call.sectorOrGeneral(), LocalSeconds.day(second));
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            Agent agent = call.agentId() == null ? null : agents.apply(call.agentId());
            long next = NEVER;
            for (Qualification held : agent == null ? List.<Qualification>of() : agent.qualifications()) {
                if (held.sector() == call.sectorOrGeneral() && held.issuedOn() != null) {
                    long begin = GateCheck.startOf(held.issuedOn().toEpochDay());
                    long end = held.expiresOn() == null
                            ? NEVER
                            : GateCheck.startOf(held.expiresOn().toEpochDay() + 1);
                    next = Math.min(next, GateCheck.earlier(second, begin, end));
                }
            }
            return next;
        }

        @Override
        public Values values(CallRecord call, long second) {
            return Values.measured(LocalDate.ofEpochDay(LocalSeconds.day(second)), call.sectorOrGeneral());
        }
    }

    private static Judgement judge(Agent agent, Sector sector, int day) {
        Judgement judgement = NONE;
        for (Qualification qualification : agent.qualifications()) {
            if (qualification.sector() != sector) {
                continue;
            }
            Judgement judged = judge(qualification, day);
            if (judged == Judgement.PASS) {
                return judged;
            }
            // of several that fail, one that was valid once says more than one that is still to come
            judgement = judgement == EXPIRED ? EXPIRED : judged;
        }
        return judgement;
    }

    private static Judgement judge(Qualification qualification, int day) {
        if (qualification.issuedOn() == null || qualification.issuedOn().toEpochDay() > day) {
            return NOT_YET_VALID;
        }
        return qualification.expiresOn() != null && qualification.expiresOn().toEpochDay() < day
                ? EXPIRED
                : Judgement.PASS;
    }
}
