package io.hegui.spark;

import io.hegui.Hegui;
import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.spark.TaskContext;

/** A host's own rule whose accumulator has an accident in the first attempt of a task, and none outside of Spark. */
final class Accidents {

    /** When a first attempt comes to grief. */
    enum When {
        AT_THE_FIRST_CALL,
        AFTER_THE_LAST_CALL,
        WHEN_MERGING,
        KILLED_WHILE_IT_HANGS
    }

    private record Clumsy(AccumulatorType<Count> accumulator) implements StreamRule<Count> {

        static Clumsy when(When when) {
            return new Clumsy(new AccumulatorType<>("clumsy", Count.class, facts -> new Count(when)));
        }

        @Override
        public RuleSpec spec() {
            return RuleSpec.of("test/clumsy", Severity.ADVICE, Source.of("test", Layer.OWN));
        }

        @Override
        public Evaluation evaluate(Count state, Facts facts) {
            return Evaluation.failIf(state.calls % 2 == 1);
        }
    }

    private static final int MOST_WAITS = 3_000;
    private static final int WAIT_MILLIS = 20;

    private static final class Count implements Accumulator<Count> {
        private final When when;
        private long calls;

        Count(When when) {
            this.when = when;
        }

        private void stumble(When now) {
            TaskContext task = TaskContext.get();
            if (when == now && task != null && task.attemptNumber() == 0) {
                if (when == When.KILLED_WHILE_IT_HANGS) {
                    hang(task);
                }
                // an error, not an exception: what a rule throws is told in the report, what befalls a task makes it
                // run again
                throw new AssertionError("an accident that the test wants");
            }
        }

        /** Until it is killed: the mark of the kill counts, for its interrupt may have been taken by what ran before. */
        private static void hang(TaskContext task) {
            try {
                for (int i = 0; i < MOST_WAITS && !task.isInterrupted(); i++) {
                    Thread.sleep(WAIT_MILLIS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            task.killTaskIfInterrupted();
        }

        @Override
        public void accept(CallRecord call) {
            stumble(When.AT_THE_FIRST_CALL);
            stumble(When.KILLED_WHILE_IT_HANGS);
            calls++;
        }

        @Override
        public void merge(Count other) {
            calls += other.calls;
        }

        @Override
        public void write(StateOut out) {
            stumble(When.AFTER_THE_LAST_CALL);
            out.unsigned(calls);
        }

        @Override
        public void read(StateIn in) {
            stumble(When.WHEN_MERGING);
            calls += in.unsigned();
        }
    }

    private Accidents() {}

    /** The library with that rule. */
    static HeguiSource source(When when) {
        return () -> Hegui.standard().withRules(rules(when));
    }

    private static RuleSet rules(When when) {
        RuleSet standard = Hegui.standard().rules();
        List<Rule> rules = new ArrayList<>(standard.rules());
        rules.add(Clumsy.when(when));
        Properties texts = new Properties();
        List.of("title", "fails", "message", "remediation").forEach(key -> texts.put("clumsy." + key, key));
        return standard.toBuilder()
                .rules(rules)
                .texts(standard.texts().and(Texts.of("test", texts, texts)))
                .build();
    }
}
