package io.hegui.rules.anomaly;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.Facts;
import io.hegui.rule.Parameter;
import io.hegui.rule.Scope;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TextMemo;
import io.hegui.rule.TopExamples;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** Connected calls and the short ones among them, in all and by agent; an accumulator, so for one thread at a time. */
final class TalkCounts implements Accumulator<TalkCounts> {

    /** What was counted of an agent or of all. For one thread at a time. */
    static final class Count {
        private long connected;
        private long brief;
        private final TopExamples examples = new TopExamples();

        private void add(CallRecord call, boolean isBrief) {
            connected++;
            if (isBrief) {
                brief++;
                examples.add(call);
            }
        }

        private void merge(Count other) {
            connected += other.connected;
            brief += other.brief;
            examples.merge(other.examples);
        }

        private void write(StateOut out) {
            out.unsigned(connected);
            out.unsigned(brief);
            examples.write(out);
        }

        private void read(StateIn in) {
            connected += in.count();
            brief += in.count();
            examples.read(in);
        }

        /** Connected calls whose talkSeconds are known. */
        long connected() {
            return connected;
        }

        /** The short ones among them. */
        long brief() {
            return brief;
        }

        /** The first 20 short ones. */
        TopExamples examples() {
            return examples;
        }
    }

    private final Parameter<Long> shortest;
    private final Facts facts;
    private final Count all = new Count();
    private final Map<String, Count> byAgent = new HashMap<>();
    private final TextMemo<Count> countOf = new TextMemo<>(id -> byAgent.computeIfAbsent(id, agent -> new Count()));

    /** Counts calls as short that last fewer seconds than this on their day. */
    TalkCounts(Parameter<Long> shortest, Facts facts) {
        this.shortest = shortest;
        this.facts = facts;
    }

    @Override
    public Scope scope() {
        return Scope.CONNECTED;
    }

    @Override
    public void accept(CallRecord call) {
        if (!call.connected() || call.talkSeconds() == null) {
            return;
        }
        boolean isBrief = call.talkSeconds() < shortest.on(facts.dayOf(call));
        all.add(call, isBrief);
        if (call.agentId() != null) {
            Objects.requireNonNull(countOf.get(call.agentId())).add(call, isBrief);
        }
    }

    @Override
    public void merge(TalkCounts other) {
        all.merge(other.all);
        other.byAgent.forEach((agent, count) ->
                byAgent.computeIfAbsent(agent, a -> new Count()).merge(count));
    }

    @Override
    public void write(StateOut out) {
        all.write(out);
        out.map(byAgent, (rest, count) -> count.write(rest));
    }

    @Override
    public void read(StateIn in) {
        all.read(in);
        in.map((agent, rest) -> byAgent.computeIfAbsent(agent, a -> new Count()).read(rest));
    }

    /** All calls. */
    Count all() {
        return all;
    }

    /** Visits agents and their calls, in no particular order. */
    void forEachAgent(BiConsumer<String, Count> visitor) {
        byAgent.forEach(visitor);
    }
}
