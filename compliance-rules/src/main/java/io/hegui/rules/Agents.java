package io.hegui.rules;

import io.hegui.model.Agent;
import io.hegui.model.InspectionPackage;
import io.hegui.rule.Derived;
import io.hegui.rule.Facts;
import io.hegui.rule.TextMemo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The agents of a package by id. Immutable and thread-safe. */
public final class Agents {

    /** Derived once an audit; empty when no agents were supplied, which rules report themselves. */
    public static final Derived<Agents> INDEX = Derived.of(Agents::new);

    private final Map<String, Agent> byId = new HashMap<>();

    private Agents(Facts facts) {
        List<Agent> agents = facts.section(InspectionPackage::agents);
        if (agents != null) {
            agents.forEach(agent -> byId.putIfAbsent(agent.id() == null ? "" : agent.id(), agent));
        }
    }

    /** The agent of that id; null when there is none, or no id is given. */
    public @Nullable Agent find(@Nullable String id) {
        return id == null ? null : byId.get(id);
    }

    /** What {@link #find} finds, remembered for one worker. */
    public TextMemo<Agent> finder() {
        return new TextMemo<>(byId::get);
    }

    /** Whether an agent was employed on a day, by days since 1970-01-01; first and last day included. */
    public static boolean employedOn(Agent agent, int epochDay) {
        return (agent.employedFrom() == null || agent.employedFrom().toEpochDay() <= epochDay)
                && (agent.employedUntil() == null || agent.employedUntil().toEpochDay() >= epochDay);
    }
}
