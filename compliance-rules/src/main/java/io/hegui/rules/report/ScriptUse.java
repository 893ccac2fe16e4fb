package io.hegui.rules.report;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TextMemo;
import io.hegui.rule.TopExamples;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The script versions that voice robots used: how often, since when, in which calls. Calls without a version stand
 * under the empty one. Exact and mergeable; for one thread at a time.
 */
final class ScriptUse implements Accumulator<ScriptUse> {

    static final AccumulatorType<ScriptUse> TYPE =
            new AccumulatorType<>("scripts", ScriptUse.class, facts -> new ScriptUse());

    /** The version of calls that name none. */
    static final String NO_VERSION = "";

    /** What is known of one version. */
    static final class Use {

        private long calls;
        private int firstDay = Integer.MAX_VALUE;
        private final TopExamples examples = new TopExamples();

        /** Calls that used it. */
        long calls() {
            return calls;
        }

        /** The day of its first use since 1970-01-01; {@link Integer#MAX_VALUE} when none of its calls bears a day. */
        int firstDay() {
            return firstDay;
        }

        /** The first calls that used it. */
        TopExamples examples() {
            return examples;
        }
    }

    private final Map<String, Use> byVersion = new HashMap<>();
    private final TextMemo<Use> useOf = new TextMemo<>(version -> byVersion.computeIfAbsent(version, v -> new Use()));
    private long calls;

    private ScriptUse() {}

    @Override
    public void accept(CallRecord call) {
        if (!call.byRobot()) {
            return;
        }
        calls++;
        String version = call.scriptVersion() == null ? NO_VERSION : call.scriptVersion();
        Use use = Objects.requireNonNull(useOf.get(version));
        use.calls++;
        if (call.startedAt() != null) {
            use.firstDay = Math.min(use.firstDay, call.startedAt().epochDay());
        }
        use.examples.add(call);
    }

    @Override
    public void merge(ScriptUse other) {
        calls += other.calls;
        other.byVersion.forEach((version, theirs) -> {
            Use use = byVersion.computeIfAbsent(version, v -> new Use());
            use.calls += theirs.calls;
            use.firstDay = Math.min(use.firstDay, theirs.firstDay);
            use.examples.merge(theirs.examples);
        });
    }

    @Override
    public void write(StateOut out) {
        out.unsigned(calls);
        out.map(byVersion, (rest, use) -> {
            rest.unsigned(use.calls);
            rest.signed(use.firstDay);
            use.examples.write(rest);
        });
    }

    @Override
    public void read(StateIn in) {
        calls += in.count();
        in.map((version, rest) -> {
            Use use = byVersion.computeIfAbsent(version, v -> new Use());
            use.calls += rest.count();
            use.firstDay = Math.min(use.firstDay, rest.signedInt());
            use.examples.read(rest);
        });
    }

    /** Calls by voice robots. */
    long calls() {
        return calls;
    }

    /** What is known of each version. */
    Map<String, Use> byVersion() {
        return byVersion;
    }
}
