package io.hegui.evidence;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import java.util.List;

/** Decisions to be logged. */
final class Decisions {

    private Decisions() {}

    static LoggedDecision blocked(int turn) {
        return blocked(turn, Moment.parse("2024-03-15T14:32:07"));
    }

    static LoggedDecision blocked(int turn, Moment at) {
        return new LoggedDecision(
                at,
                "BLOCK",
                "a-" + turn,
                PhoneNumber.of("01012345678"),
                PhoneNumber.of("13800138000"),
                "A001",
                List.of(new LoggedReason(
                        new RuleId("marketing/calling-hours"),
                        Severity.MINOR,
                        null,
                        Values.measured("22:01", "09:00-21:00").and("callee", "13800138000"))),
                Moment.parse("2024-03-16T09:00:00"),
                "r".repeat(64),
                null);
    }
}
