package io.hegui.grade;

import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What rules that could not be judged may still turn out to be; it spans the range of a grade. Immutable and thread-safe.
 *
 * @param atWorst the worst severity at which such a rule can fail; without an entry that of its finding
 * @param bonuses bonus rules that could not be judged: if they pass, they add
 */
public record Undecided(Map<RuleId, Severity> atWorst, List<RuleId> bonuses) {

    /** Rules fail as their findings say, and no bonus is undecided. */
    public static final Undecided NONE = new Undecided(Map.of(), List.of());

    public Undecided {
        atWorst = Map.copyOf(atWorst);
        bonuses = List.copyOf(bonuses);
    }

    /** These severities and bonus rules. */
    public static Undecided of(Map<RuleId, Severity> atWorst, Collection<RuleId> bonuses) {
        return new Undecided(atWorst, List.copyOf(bonuses));
    }
}
