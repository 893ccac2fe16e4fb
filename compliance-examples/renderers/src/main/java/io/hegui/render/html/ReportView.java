package io.hegui.render.html;

import io.hegui.calendar.DayWindow;
import io.hegui.outlook.YearOutlook;
import io.hegui.render.EarlierReport;
import io.hegui.render.RuleFindings;
import io.hegui.render.Words;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.report.Intake;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the templates read: one report, and the words for it. Immutable and thread-safe. */
final class ReportView {

    private static final int FIRST = 5;
    private static final String CALLING_HOURS = "marketing/calling-hours.window";
    private static final String CONNECT_RATE = "call/connect-rate.minimum";

    private final InspectionReport report;
    private final RuleSet rules;
    private final Disclosure shown;
    private final List<EarlierReport> earlier;
    private final @Nullable YearOutlook outlook;
    private final boolean english;
    private final Assets assets = Assets.load();

    ReportView(
            InspectionReport report,
            RuleSet rules,
            Disclosure shown,
            List<EarlierReport> earlier,
            @Nullable YearOutlook outlook,
            boolean english) {
        this.report = report;
        this.rules = rules;
        this.shown = shown;
        this.earlier = earlier;
        this.outlook = outlook;
        this.english = english;
    }

    InspectionReport report() {
        return report;
    }

    RuleSet rules() {
        return rules;
    }

    Disclosure shown() {
        return shown;
    }

    /** What is ahead; null when nobody asked. */
    @Nullable
    Ahead ahead() {
        return outlook == null ? null : new Ahead(outlook, shown);
    }

    boolean english() {
        return english;
    }

    Assets assets() {
        return assets;
    }

    String licensee() {
        return report.licensee() == null ? "–" : report.licensee();
    }

    /** Failures by rule. */
    List<RuleFindings> failures() {
        return RuleFindings.of(report.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.FAIL)
                .toList());
    }

    /** What could not be judged, by rule. */
    List<RuleFindings> undecided() {
        return RuleFindings.of(report.findings().stream()
                .filter(finding -> finding.verdict() == Verdict.INDETERMINATE)
                .toList());
    }

    /** Severities that failures have, and how many rules of each. */
    Map<Severity, Integer> bySeverity() {
        Map<Severity, Integer> counts = new TreeMap<>();
        failures().forEach(rule -> counts.merge(rule.severity(), 1, Integer::sum));
        return counts;
    }

    /** Families of the rules that fail. */
    List<String> families() {
        return failures().stream()
                .map(rule -> rule.rule().family())
                .distinct()
                .sorted()
                .toList();
    }

    /** What to repair first: the worst, then what is due soonest, then what affects most. */
    List<RuleFindings> first() {
        return RuleFindings.of(
                        report.findings().stream().filter(Finding::counts).toList())
                .stream()
                .filter(rule -> rule.severity() != Severity.ADVICE)
                .sorted(Comparator.comparing(RuleFindings::severity)
                        .thenComparing(this::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(
                                Comparator.comparingLong(RuleFindings::affected).reversed())
                        .thenComparing(RuleFindings::rule))
                .limit(FIRST)
                .toList();
    }

    /** By when a rule is to be repaired; null when nothing names a day. */
    @Nullable
    LocalDate due(RuleFindings rule) {
        return rule.dueOn(report.grade());
    }

    /** What to do about a rule, each text once. */
    List<LocalizedText> remedies(RuleFindings rule) {
        return rule.findings().stream()
                .map(finding -> shown.text(finding, finding.remediation()))
                .distinct()
                .toList();
    }

    /** What a finding is about; empty for the whole package. */
    String subject(Finding finding) {
        return finding.subject().equals(Violation.WHOLE) ? "" : shown.subject(finding);
    }

    /** What was measured and the other values of a finding, by label. */
    Map<LocalizedText, String> values(Finding finding) {
        Map<LocalizedText, String> values = new LinkedHashMap<>();
        finding.values().forEach((name, value) -> {
            String text = written(shown.value(value));
            if (!text.isEmpty()) {
                values.put(label(name), text);
            }
        });
        return values;
    }

    private static LocalizedText label(String name) {
        return switch (name) {
            case "measured" -> Words.of("实测", "Measured");
            case "limit" -> Words.of("限值", "Limit");
            case "missing" -> Words.of("缺少", "Missing");
            case "from", "firstDay" -> Words.of("起", "From");
            case "to" -> Words.of("止", "To");
            case "words" -> Words.of("用语", "Words");
            case "reported" -> Words.of("申报", "Reported");
            case "platform" -> Words.of("平台", "Platform");
            case "previous" -> Words.of("上年", "Previous");
            case "days" -> Words.of("天", "Days");
            case "minutes" -> Words.of("分钟", "Minutes");
            case "months" -> Words.of("月", "Months");
            default -> Words.of(name, name);
        };
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Long number) {
            return Words.number(number);
        }
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : value.toString();
    }

    LocalizedText title(RuleId rule) {
        return Words.title(rule, rules);
    }

    /** The anchor of a rule. */
    static String anchor(RuleId rule) {
        return rule.value().replace('/', '.');
    }

    /** Verdicts by family. */
    Map<String, Map<RuleId, Verdict>> verdicts() {
        Map<String, Map<RuleId, Verdict>> families = new TreeMap<>();
        report.audit()
                .verdicts()
                .forEach((rule, verdict) -> families.computeIfAbsent(rule.family(), f -> new TreeMap<>())
                        .put(rule, verdict));
        return families;
    }

    int count(Verdict verdict) {
        return report.audit().rulesWith(verdict).size();
    }

    List<Step> steps() {
        return Step.each(report.grade(), rules);
    }

    List<Duty> duties() {
        return Duty.of(report.obligations());
    }

    List<Year> years() {
        return Year.of(report, earlier);
    }

    /** Whether an earlier report is of another license. */
    boolean otherLicense(EarlierReport audit) {
        return report.licenseNumber() != null
                && audit.licenseNumber() != null
                && !report.licenseNumber().equals(audit.licenseNumber());
    }

    /** Record streams by name. */
    Map<LocalizedText, @Nullable Intake> streams() {
        Map<LocalizedText, @Nullable Intake> streams = new LinkedHashMap<>();
        streams.put(Words.of("通话记录", "Call records"), report.records().calls());
        streams.put(Words.of("授权记录", "Consent records"), report.records().consents());
        streams.put(Words.of("投诉记录", "Complaint cases"), report.records().complaints());
        return streams;
    }

    /** Hours in which marketing calls may start; null when the rules name none. */
    @Nullable
    DayWindow callingHours() {
        return parameter(CALLING_HOURS) instanceof DayWindow window ? window : null;
    }

    /** The least connect rate; null when the rules name none. */
    @Nullable
    BigDecimal connectLimit() {
        return parameter(CONNECT_RATE) instanceof BigDecimal limit ? limit : null;
    }

    /** Whether the connect rate of any month is known. */
    boolean hasConnectRateByMonth() {
        return report.audit().statistics().connectRateByMonth().stream().anyMatch(Objects::nonNull);
    }

    private @Nullable Object parameter(String name) {
        return rules.parameters().has(name) ? rules.parameters().named(name).on(report.asOf()) : null;
    }

    /** Whether an hour of the day lies wholly outside the calling hours. */
    boolean outside(int hour) {
        DayWindow window = callingHours();
        return window != null && ((hour + 1) * 3600 <= window.startInclusive() || hour * 3600 >= window.endExclusive());
    }

    /** Complaints by category; beyond the first ones all together. */
    Map<String, List<Long>> complaintCategories() {
        Map<String, List<Long>> all = report.audit().statistics().complaintsByCategory();
        if (all.size() <= Category.MOST) {
            return all;
        }
        Map<String, List<Long>> some = new LinkedHashMap<>();
        List<List<Long>> others = new ArrayList<>();
        all.forEach((name, counts) -> {
            if (some.size() < Category.MOST - 1) {
                some.put(name, counts);
            } else {
                others.add(counts);
            }
        });
        List<Long> sum = new ArrayList<>();
        for (int month = 0; month < others.get(0).size(); month++) {
            int at = month;
            sum.add(others.stream().mapToLong(counts -> counts.get(at)).sum());
        }
        some.put(Category.OTHERS, sum);
        return some;
    }

    /** The name of a complaint category. */
    static LocalizedText category(String name) {
        if (name.isEmpty()) {
            return Words.of("未注明", "not given");
        }
        return name.equals(Category.OTHERS) ? Words.of("其余类别", "the rest") : Words.of(name, name);
    }

    /** How complaint categories are shown. */
    private static final class Category {
        static final int MOST = 7;
        static final String OTHERS = "\u0000";
    }

    static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** What the charts draw, as JSON that can stand inside a page. */
    String charts() {
        return new ChartData(this).json();
    }
}
