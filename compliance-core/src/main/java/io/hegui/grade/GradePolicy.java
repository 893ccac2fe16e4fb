package io.hegui.grade;

import io.hegui.model.Level;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.time.Period;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 评级策略: how findings become a level. Point values and thresholds are this project's own default and no law; a host
 * may put its own in their place. Immutable and thread-safe.
 *
 * @param version version, named in every result
 * @param title what the policy is and who stands behind it
 * @param firstReportingYear first reporting year with grades (S2: 2024); an earlier year is graded the same way
 * @param points points off by severity, for BLOCKER, MAJOR, MINOR and ADVICE; not negative
 * @param bonusPoints points on for each bonus rule that passes
 * @param bonusLimit the most that all bonuses add
 * @param thresholds the least score for level A and for level B, inclusive; below B is C, and no score gives D
 * @param severityCaps the best level that a failed rule of a severity leaves
 * @param regulatorCaps the best level that a finding of the regulator leaves
 * @param correctionCap the best level after a voluntary correction
 * @param correctionUntil last day of voluntary corrections in the filing year, inclusive
 * @param reportDue last day for the annual report in the filing year, inclusive
 * @param rectificationMonths months to rectify a C
 * @param repairMonths months from the grading in which a B can be repaired
 * @param tenderYears consecutive years at B or better that tenders ask for
 * @param capSource who stands behind the caps by severity
 * @param creditSource who stands behind correction, repair and the caps by the regulator
 * @param pastDefects failures that nothing done now can undo
 * @param outcomes what follows from the levels
 */
public record GradePolicy(
        String version,
        LocalizedText title,
        int firstReportingYear,
        Map<Severity, BigDecimal> points,
        BigDecimal bonusPoints,
        BigDecimal bonusLimit,
        Map<Level, BigDecimal> thresholds,
        Map<Severity, Level> severityCaps,
        Map<RegulatorFindingKind, Level> regulatorCaps,
        Level correctionCap,
        MonthDay correctionUntil,
        MonthDay reportDue,
        int rectificationMonths,
        int repairMonths,
        int tenderYears,
        Source capSource,
        Source creditSource,
        List<PastDefect> pastDefects,
        List<Outcome> outcomes) {

    /** The score of a package without a finding and without a bonus, and the highest there is. */
    public static final BigDecimal FULL_SCORE = BigDecimal.valueOf(100);

    private static final List<Severity> SEVERITIES =
            List.of(Severity.BLOCKER, Severity.MAJOR, Severity.MINOR, Severity.ADVICE);

    /**
     * A failure that lies in the past: repairing it is impossible.
     *
     * @param rule the rule
     * @param reason only this reason; null: any
     * @param ofRecords only findings that show records as examples, because a record can't be undone
     * @param text why nothing can be done
     */
    public record PastDefect(RuleId rule, @Nullable String reason, boolean ofRecords, LocalizedText text) {

        /** Whether that finding is one. */
        public boolean covers(Finding finding) {
            return rule.equals(finding.rule())
                    && (reason == null || reason.equals(finding.reason()))
                    && (!ofRecords || !finding.examples().isEmpty());
        }
    }

    /**
     * What follows from levels.
     *
     * @param kind kind
     * @param levels for which levels
     * @param onlyFor only where the regulator established this; null: always
     * @param period how long it lasts from the grading, or from the regulator's finding; null: no date
     * @param nextYear whether it covers the calendar year after the filing year
     * @param text in words; {@code {until}} is the date
     * @param source who says so
     */
    public record Outcome(
            ConsequenceKind kind,
            Set<Level> levels,
            @Nullable RegulatorFindingKind onlyFor,
            @Nullable Period period,
            boolean nextYear,
            LocalizedText text,
            Source source) {

        public Outcome {
            levels = Set.copyOf(levels);
        }
    }

    /**
     * A policy.
     *
     * @throws IllegalArgumentException when a value is missing or out of bounds; the message names it
     */
    public GradePolicy {
        require(!version.isBlank(), "version", "is blank");
        Severity worse = null;
        for (Severity severity : SEVERITIES) {
            BigDecimal value = points.get(severity);
            require(value != null && value.signum() >= 0, "points." + severity, "is missing or negative");
            if (worse != null) {
                BigDecimal more = points.get(worse);
                require(
                        value != null && more != null && more.compareTo(value) >= 0,
                        "points." + severity,
                        "are more than those of " + worse);
                Level lower = severityCaps.getOrDefault(worse, Level.A);
                require(
                        lower.compareTo(severityCaps.getOrDefault(severity, Level.A)) >= 0,
                        "severityCaps." + severity,
                        "holds lower than that of " + worse);
            }
            worse = severity;
        }
        require(points.size() == SEVERITIES.size(), "points", "names a severity that takes no points");
        require(bonusPoints.signum() >= 0, "bonusPoints", "is negative");
        require(bonusLimit.signum() >= 0, "bonusLimit", "is negative");
        BigDecimal a = thresholds.get(Level.A);
        BigDecimal b = thresholds.get(Level.B);
        require(thresholds.size() == 2 && a != null && b != null, "thresholds", "must name A and B and no other level");
        require(
                a != null && b != null && b.signum() > 0 && b.compareTo(a) < 0 && a.compareTo(FULL_SCORE) <= 0,
                "thresholds",
                "must be 0 < B < A <= 100");
        require(
                regulatorCaps.size() == RegulatorFindingKind.values().length,
                "regulatorCaps",
                "must name every kind of finding");
        require(rectificationMonths > 0, "rectificationMonths", "is not positive");
        require(repairMonths > 0, "repairMonths", "is not positive");
        require(tenderYears > 0, "tenderYears", "is not positive");
        points = Collections.unmodifiableMap(new EnumMap<>(points));
        thresholds = Collections.unmodifiableMap(new EnumMap<>(thresholds));
        severityCaps = severityCaps.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(severityCaps));
        regulatorCaps = Collections.unmodifiableMap(new EnumMap<>(regulatorCaps));
        pastDefects = List.copyOf(pastDefects);
        outcomes = List.copyOf(outcomes);
    }

    private static void require(boolean condition, String field, String problem) {
        if (!condition) {
            throw new IllegalArgumentException("grade policy: " + field + " " + problem);
        }
    }

    /**
     * Points off for a failed rule.
     *
     * @throws IllegalArgumentException for BONUS, which never fails
     */
    public BigDecimal pointsOff(Severity severity) {
        BigDecimal value = points.get(severity);
        if (value == null) {
            throw new IllegalArgumentException("a rule of severity " + severity + " can't fail");
        }
        return value;
    }

    /** The level that a score alone gives: A, B or C, never D. */
    public Level levelOf(BigDecimal score) {
        for (Map.Entry<Level, BigDecimal> threshold : thresholds.entrySet()) {
            if (score.compareTo(threshold.getValue()) >= 0) {
                return threshold.getKey();
            }
        }
        return Level.C;
    }

    /** The points that {@code raw} lacks for a level by score; never negative, and 0 for C and D, which no score gives. */
    BigDecimal deficit(Level level, BigDecimal raw) {
        BigDecimal least = thresholds.get(level);
        return least == null ? BigDecimal.ZERO : least.subtract(raw).max(BigDecimal.ZERO);
    }

    /** Why nothing can be done about a finding any more; null when something can. */
    public @Nullable PastDefect pastDefect(Finding finding) {
        return pastDefects.stream()
                .filter(defect -> defect.covers(finding))
                .findFirst()
                .orElse(null);
    }

    /** The best level that a failed rule of that severity leaves. */
    public Level capOf(Severity severity) {
        return severityCaps.getOrDefault(severity, Level.A);
    }

    /** The same policy with other points off; names itself by another version. */
    public GradePolicy withPoints(String newVersion, Map<Severity, BigDecimal> newPoints) {
        return new GradePolicy(
                newVersion,
                title,
                firstReportingYear,
                newPoints,
                bonusPoints,
                bonusLimit,
                thresholds,
                severityCaps,
                regulatorCaps,
                correctionCap,
                correctionUntil,
                reportDue,
                rectificationMonths,
                repairMonths,
                tenderYears,
                capSource,
                creditSource,
                pastDefects,
                outcomes);
    }

    /** The same policy with other thresholds; names itself by another version. */
    public GradePolicy withThresholds(String newVersion, BigDecimal leastForA, BigDecimal leastForB) {
        return new GradePolicy(
                newVersion,
                title,
                firstReportingYear,
                points,
                bonusPoints,
                bonusLimit,
                Map.of(Level.A, leastForA, Level.B, leastForB),
                severityCaps,
                regulatorCaps,
                correctionCap,
                correctionUntil,
                reportDue,
                rectificationMonths,
                repairMonths,
                tenderYears,
                capSource,
                creditSource,
                pastDefects,
                outcomes);
    }
}
