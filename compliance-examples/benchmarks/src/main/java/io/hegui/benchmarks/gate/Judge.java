package io.hegui.benchmarks.gate;

import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.Gate;
import io.hegui.model.Moment;
import java.util.List;
import java.util.Locale;

/** Says whether a call may be placed without objection. For one thread at a time, but the gate and the one by hand. */
public interface Judge {

    /** Whether nothing stands against the call. */
    boolean allows(CallAttempt attempt, Moment at);

    /** Judges by name. */
    enum Kind {
        HAND,
        HEGUI,
        HEGUI_COMPACT,
        DROOLS,
        CEL;

        /** Sets the judge up and checks that it answers as the one by hand does, attempt by attempt. */
        public Judge open(Dialling center) {
            Judge judge = switch (this) {
                case HAND -> new HandJudge(center);
                case HEGUI -> hegui(center.gate(false));
                case HEGUI_COMPACT -> hegui(center.gate(true));
                case DROOLS -> new DroolsJudge(center);
                case CEL -> new CelJudge(center);
            };
            Judge hand = new HandJudge(center);
            List<Dialling.Attempt> attempts = center.anyAttempts(4000);
            for (int i = 0; i < attempts.size(); i++) {
                Dialling.Attempt attempt = attempts.get(i);
                boolean expected = hand.allows(attempt.call(), attempt.at());
                if (judge.allows(attempt.call(), attempt.at()) != expected) {
                    throw new IllegalStateException(id() + ": attempt " + i + " is "
                            + (expected ? "not allowed" : "allowed") + ", expected the opposite as by hand");
                }
            }
            return judge;
        }

        private static Judge hegui(Gate gate) {
            return (attempt, at) -> gate.decide(attempt, at).kind() == Decision.Kind.ALLOW;
        }

        /** Name in lower case with hyphens. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The judge of that {@link #id()}. */
        public static Kind ofId(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
