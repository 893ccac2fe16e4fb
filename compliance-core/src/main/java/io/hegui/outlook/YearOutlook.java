package io.hegui.outlook;

import io.hegui.audit.Scan;
import io.hegui.grade.GradeFacts;
import io.hegui.grade.GradePolicy;
import io.hegui.model.InspectionPackage;
import io.hegui.report.InspectionReport;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.ConsentRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.PackageRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * 年度推算: what the findings so far mean for the year. Everything ahead is an estimate by straight lines and says so.
 * Immutable and thread-safe.
 *
 * @param span the year and the day of the forecast
 * @param recentDays days of the recent pace
 * @param limits the outlook of limits; empty when the year is over or has not begun
 * @param dated findings that time alone brings, until the last day of voluntary corrections
 * @param grade what it means for the grade
 * @param notes how it is to be read
 */
public record YearOutlook(
        YearSpan span,
        int recentDays,
        List<LimitOutlook> limits,
        List<DatedFinding> dated,
        GradeOutlook grade,
        List<LocalizedText> notes) {

    /** Days of the recent pace by default: four weeks, so that weekends weigh alike (this project's own choice). */
    public static final int RECENT_DAYS = 28;

    public YearOutlook {
        limits = List.copyOf(limits);
        dated = List.copyOf(dated);
        notes = List.copyOf(notes);
    }

    /**
     * The outlook of a scanned package as of its day. Records dated later are left out. Goes through the calls twice more.
     *
     * @param recentDays days of the recent pace
     * @throws IllegalArgumentException when {@code recentDays} is less than 1
     * @throws IllegalStateException when the package names no reporting year
     */
    public static YearOutlook of(Scan scan, GradePolicy policy, int recentDays) {
        if (recentDays < 1) {
            throw new IllegalArgumentException("recentDays is " + recentDays + ", expected 1 or more");
        }
        Facts facts = scan.facts();
        InspectionPackage inspection = facts.inspection();
        LocalDate since = inspection.operatingSince() == null ? facts.yearStart() : inspection.operatingSince();
        YearSpan span = YearSpan.of(facts.year(), since, facts.asOf());
        Scan now = scan.upTo(facts.asOf());
        boolean recent = !span.over() && span.elapsed() > recentDays;
        List<LimitOutlook> limits = span.over() || span.ahead()
                ? List.of()
                : LimitOutlooks.of(
                        span,
                        now.measurements(),
                        recentDays,
                        recent ? scan.upTo(facts.asOf().minusDays(recentDays)).measurements() : null);
        LocalDate until = policy.correctionUntil().atYear(facts.filingYear());
        List<DatedFinding> dated = DatedFindings.of(facts.asOf(), until, day -> findings(now, day));
        LocalDate end = span.over() ? facts.asOf() : span.last();
        List<Finding> then = GradeOutlooks.projected(
                findings(now, end), limits, escalating(now), rule -> sources(now.rules(), rule));
        GradeOutlook grade = GradeOutlooks.of(
                now.result().findings(),
                then,
                InspectionReport.passedBonuses(now.rules(), now.result()),
                GradeFacts.of(inspection, facts.asOf()),
                GradeFacts.of(inspection, end),
                policy);
        long later =
                scan.result().statistics().calls() - now.result().statistics().calls();
        return new YearOutlook(span, recentDays, limits, dated, grade, notes(span, recentDays, recent, later));
    }

    /**
     * Findings as of a later day: rules that look at no calls are asked anew; what rules over calls found stays, but for
     * waivers that end, because the calls to come are not known.
     */
    private static Collection<Finding> findings(Scan now, LocalDate day) {
        if (day.equals(now.facts().asOf())) {
            return now.result().findings();
        }
        RuleSet asked = now.rules().only(YearOutlook::looksAtNoCalls);
        List<Finding> findings =
                new ArrayList<>(now.under(now.facts().toBuilder().asOf(day).build(), asked)
                        .result()
                        .findings());
        for (Finding finding : now.result().findings()) {
            if (!looksAtNoCalls(Objects.requireNonNull(now.rules().find(finding.rule())))) {
                boolean ended = finding.waiver() != null
                        && finding.waiver().expiresOn() != null
                        && finding.waiver().expiresOn().isBefore(day);
                findings.add(ended ? finding.withoutWaiver() : finding);
            }
        }
        return findings;
    }

    private static boolean looksAtNoCalls(Rule rule) {
        return rule instanceof PackageRule || rule instanceof ComplaintRule || rule instanceof ConsentRule;
    }

    private static Map<RuleId, Severity> escalating(Scan scan) {
        Map<RuleId, Severity> within = new TreeMap<>();
        for (Rule rule : scan.rules().rules()) {
            if (rule.spec().escalation() != null) {
                within.put(
                        rule.id(),
                        rule.spec().under(scan.facts().profile(), rule.spec().severity()));
            }
        }
        return within;
    }

    private static List<io.hegui.rule.Source> sources(RuleSet rules, RuleId id) {
        return Objects.requireNonNull(rules.find(id)).spec().sources();
    }

    private static List<LocalizedText> notes(YearSpan span, int recentDays, boolean recent, long later) {
        List<LocalizedText> notes = new ArrayList<>();
        if (span.over()) {
            notes.add(new LocalizedText(
                    "报告年度已于 " + span.last() + " 结束，限值无可推算。",
                    "The reporting year was over on " + span.last() + "; there is nothing to project."));
        } else if (span.ahead()) {
            notes.add(new LocalizedText(
                    "报告年度自 " + span.first() + " 起，尚未开始，无可推算。",
                    "The reporting year begins on " + span.first() + "; there is nothing to project from."));
        } else {
            notes.add(new LocalizedText(
                    "以下均为按日历日直线推算，并非定论；条数向下取整，比率四舍五入至 6 位小数，越限日按精确分数计算。",
                    "All of this is an estimate along straight lines by calendar days, nothing is certain. Records are"
                            + " rounded down, rates half up to 6 digits; days are computed from exact fractions."));
            notes.add(
                    recent
                            ? new LocalizedText(
                                    "近期速度取最近 " + recentDays + " 天(本项目设定)。",
                                    "The recent pace is that of the last " + recentDays + " days (own choice).")
                            : new LocalizedText(
                                    "年度仅过 " + span.elapsed() + " 天，不足以区分近 " + recentDays + " 天的速度。",
                                    "Only " + span.elapsed() + " days have gone by, too few to tell apart the pace of "
                                            + recentDays + " days."));
        }
        if (later > 0) {
            notes.add(new LocalizedText(
                    later + " 条通话晚于 " + span.asOf() + "，未计入推算。",
                    later + " calls are dated after " + span.asOf() + " and left out of the estimate."));
        }
        return notes;
    }
}
