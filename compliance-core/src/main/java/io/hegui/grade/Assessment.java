package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.model.RegulatorFinding;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Score, caps and level of one set of failures. The order of findings never matters. Immutable and thread-safe.
 *
 * @param raw score before it is held to 0..100
 */
record Assessment(BigDecimal raw, Level level, List<Cap> caps, List<Deduction> deductions, List<Bonus> bonuses) {

    /** A finding that counts: a failure that nobody accepted; a BLOCKER can't be accepted. */
    static boolean counts(Finding finding) {
        return finding.verdict() == Verdict.FAIL
                && (finding.waiver() == null || finding.severity() == Severity.BLOCKER);
    }

    static Assessment of(
            Collection<Finding> findings,
            Predicate<Finding> counting,
            SortedSet<RuleId> passedBonuses,
            GradeFacts facts,
            GradePolicy policy) {
        Map<RuleId, Severity> failed = new TreeMap<>();
        for (Finding finding : findings) {
            if (counting.test(finding)) {
                failed.merge(finding.rule(), finding.severity(), Severity::worse);
            }
        }
        List<Deduction> deductions = new ArrayList<>();
        failed.forEach((rule, severity) -> deductions.add(new Deduction(rule, severity, policy.pointsOff(severity))));
        List<Bonus> bonuses = bonuses(passedBonuses, policy);
        BigDecimal raw = GradePolicy.FULL_SCORE;
        for (Deduction deduction : deductions) {
            raw = raw.subtract(deduction.points());
        }
        for (Bonus bonus : bonuses) {
            raw = raw.add(bonus.points());
        }
        List<Cap> caps = caps(failed, facts, policy);
        Level level = policy.levelOf(held(raw));
        for (Cap cap : caps) {
            level = worse(level, cap.level());
        }
        return new Assessment(raw, level, caps, deductions, bonuses);
    }

    /** The score, held to 0..100, without trailing zeros. */
    BigDecimal score() {
        BigDecimal plain = held(raw).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal held(BigDecimal raw) {
        return raw.max(BigDecimal.ZERO).min(GradePolicy.FULL_SCORE);
    }

    static Level worse(Level a, Level b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private static List<Bonus> bonuses(SortedSet<RuleId> passed, GradePolicy policy) {
        List<Bonus> bonuses = new ArrayList<>();
        BigDecimal left = policy.bonusLimit();
        for (RuleId rule : passed) {
            BigDecimal points = policy.bonusPoints().min(left);
            bonuses.add(new Bonus(rule, points));
            left = left.subtract(points);
        }
        return bonuses;
    }

    private static List<Cap> caps(Map<RuleId, Severity> failed, GradeFacts facts, GradePolicy policy) {
        List<Cap> caps = new ArrayList<>();
        failed.forEach((rule, severity) -> {
            Level level = policy.capOf(severity);
            if (level != Level.A) {
                caps.add(new Cap(
                        level,
                        CapCause.FINDING,
                        rule,
                        null,
                        null,
                        new LocalizedText(
                                "规则 " + rule + " 存在" + severity.label() + "问题，最高 " + level + " 级",
                                "rule " + rule + " fails at " + severity + ": " + level + " at best"),
                        policy.capSource()));
            }
        });
        if (facts.corrected(policy) && !facts.repaired(policy)) {
            LocalDate on = Objects.requireNonNull(facts.voluntaryCorrectionOn());
            Level level = policy.correctionCap();
            caps.add(new Cap(
                    level,
                    CapCause.VOLUNTARY_CORRECTION,
                    null,
                    null,
                    on,
                    new LocalizedText(
                            "已于 " + on + " 主动补正，最高 " + level + " 级",
                            "voluntary correction on " + on + ": " + level + " at best"),
                    policy.creditSource()));
        }
        for (RegulatorFinding finding : facts.regulatorFindings()) {
            if (finding.kind() != null && facts.concerns(finding)) {
                caps.add(ofRegulator(finding, policy));
            }
        }
        caps.sort(Cap.ORDER);
        return caps;
    }

    private static Cap ofRegulator(RegulatorFinding finding, GradePolicy policy) {
        var kind = Objects.requireNonNull(finding.kind());
        Level level = Objects.requireNonNull(policy.regulatorCaps().get(kind));
        String day = finding.on() == null ? "" : finding.on() + " ";
        return new Cap(
                level,
                CapCause.REGULATOR,
                null,
                kind,
                finding.on(),
                new LocalizedText(
                        day + "监管认定" + kind.label() + "，最高 " + level + " 级",
                        day + "the regulator established " + kind + ": " + level + " at best"),
                policy.creditSource());
    }
}
