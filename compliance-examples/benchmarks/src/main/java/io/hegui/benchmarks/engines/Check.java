package io.hegui.benchmarks.engines;

import io.hegui.io.RuleSets;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The twelve rules, each with the rule of the catalogue that stands for it. Immutable and thread-safe. */
public enum Check {
    MISSING_FIELDS("call/complete-elements", true),
    NUMBER_SHAPE("call/number-format", true),
    CALLING_HOURS("marketing/calling-hours", true),
    CONSENT("marketing/consent", true),
    IDENTIFICATION("marketing/identification", true),
    /** The catalogue's rate is that of the whole year, not of a caller's day. */
    CONNECT_RATE("call/connect-rate", false),
    /** The catalogue's share is that of all calls and of each agent, not of a caller's day. */
    SHORT_SHARE("anomaly/short-calls", false),
    MORE_THAN_50_AN_HOUR("anomaly/hourly-frequency", false),
    NIGHT("anomaly/night-call", true),
    MORE_THAN_30_A_DAY("anomaly/daily-frequency", false),
    WEEK_GAPS("call/year-coverage", false),
    RETENTION("recording/retained", true);

    private final RuleId rule;
    private final boolean single;

    Check(String rule, boolean single) {
        this.rule = new RuleId(rule);
        this.single = single;
    }

    /** The rule of the catalogue. */
    public RuleId rule() {
        return rule;
    }

    /** The twelve of the catalogue. */
    public static RuleSet rules() {
        Set<RuleId> twelve = Arrays.stream(values()).map(Check::rule).collect(Collectors.toSet());
        RuleSet rules = RuleSets.load().only(rule -> twelve.contains(rule.id()));
        if (rules.rules().size() != twelve.size()) {
            throw new IllegalStateException("found " + rules.rules().size() + " of " + twelve.size() + " rules");
        }
        return rules;
    }

    /** Whether one call alone decides; the other rules look at all calls. */
    public boolean single() {
        return single;
    }
}
