package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.rule.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * 信用等级: the grade of one filing year, and how it came about. Immutable and thread-safe.
 *
 * @param policyVersion version of the policy that gave it
 * @param policyTitle what that policy is
 * @param level the level on what was examined
 * @param score the exact score, 0 to 100 inclusive
 * @param provisional whether rules that could not be judged may still change the level
 * @param best the level if all rules that could not be judged pass
 * @param worst the level if all of them fail, each at the worst severity that its rule can take
 * @param caps every cap in force, the lowest first, whether or not it decides
 * @param deductions points off by rule
 * @param bonuses points on by rule
 * @param consequences what follows from the level
 * @param withoutWaivers the level if no finding were waived
 * @param scoreWithoutWaivers the score if no finding were waived
 * @param paths for every better level, the nearest first, how it is reached or why not
 */
public record Grade(
        String policyVersion,
        LocalizedText policyTitle,
        Level level,
        BigDecimal score,
        boolean provisional,
        Level best,
        Level worst,
        List<Cap> caps,
        List<Deduction> deductions,
        List<Bonus> bonuses,
        List<GradeConsequence> consequences,
        Level withoutWaivers,
        BigDecimal scoreWithoutWaivers,
        List<PathUpward> paths) {

    public Grade {
        caps = List.copyOf(caps);
        deductions = List.copyOf(deductions);
        bonuses = List.copyOf(bonuses);
        consequences = List.copyOf(consequences);
        paths = List.copyOf(paths);
    }

    /** The path to a level, or nothing when the grade is that good already. */
    public Optional<PathUpward> pathTo(Level target) {
        return paths.stream().filter(path -> path.level() == target).findFirst();
    }
}
