package io.hegui.cli;

import io.hegui.model.PhoneNumber;
import io.hegui.outlook.DatedFinding;
import io.hegui.outlook.LimitOutlook;
import io.hegui.outlook.YearOutlook;
import io.hegui.rule.Finding;
import io.hegui.rule.Gauge;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what the findings so far mean for the year, with the arithmetic. Immutable and thread-safe. */
final class ForecastText {

    private static final int ALIKE = 10;

    private final Language language;
    private final RuleSet rules;

    ForecastText(Language language, RuleSet rules) {
        this.language = language;
        this.rules = rules;
    }

    void write(YearOutlook outlook, Sheet sheet) {
        sheet.heading(t("年度推算（估计，并非定论）", "The year ahead (an estimate, nothing is certain)"));
        outlook.notes().forEach(note -> sheet.paragraph(2, language.of(note)));
        sheet.gap();
        outlook.grade().arithmetic().forEach(line -> sheet.paragraph(2, language.of(line)));
        limits(outlook, sheet);
        dated(outlook, sheet);
    }

    private void limits(YearOutlook outlook, Sheet sheet) {
        List<LimitOutlook> urgent = new ArrayList<>();
        List<LimitOutlook> kept = new ArrayList<>();
        outlook.limits().forEach(limit -> (limit.crossed() || limit.crossesOn() != null ? urgent : kept).add(limit));
        if (!urgent.isEmpty()) {
            sheet.heading(t("已越或将越的限值", "Limits that are crossed, or will be"));
            urgent.forEach(limit -> limit(limit, limit.arithmetic(), sheet));
        }
        if (!kept.isEmpty()) {
            sheet.heading(t("照此速度年内不越的限值", "Limits that are kept this year at this pace"));
            kept.stream().limit(ALIKE).forEach(limit -> limit(limit, ends(limit.arithmetic()), sheet));
            more(kept.size() - ALIKE, sheet);
        }
    }

    /** Where it stands and how much is left. */
    private static List<LocalizedText> ends(List<LocalizedText> lines) {
        return List.of(lines.get(0), lines.get(lines.size() - 1));
    }

    private void limit(LimitOutlook limit, List<LocalizedText> lines, Sheet sheet) {
        Gauge gauge = limit.measurement().gauge();
        String subject = subject(gauge.subject(), gauge.personal());
        sheet.gap();
        sheet.ends(
                "  [" + language.of(limit.measurement().beyond()) + "] "
                        + language.of(rules.texts().get(limit.measurement().rule(), "title"))
                        + (subject.isEmpty() ? "" : "  " + subject)
                        + (gauge.reason() == null ? "" : "  " + gauge.reason()),
                limit.measurement().rule().value());
        lines.forEach(line -> sheet.paragraph(4, language.of(line)));
    }

    private void dated(YearOutlook outlook, Sheet sheet) {
        if (outlook.dated().isEmpty()) {
            return;
        }
        sheet.heading(t("随时间到来的问题（此前无补救、无新记录）", "What time alone brings (nothing repaired, nothing more recorded)"));
        Map<List<Object>, List<DatedFinding>> groups = new LinkedHashMap<>();
        for (DatedFinding dated : outlook.dated()) {
            Finding finding = dated.finding();
            groups.computeIfAbsent(
                            Arrays.asList(dated.on(), finding.rule(), finding.severity(), dated.arithmetic()),
                            k -> new ArrayList<>())
                    .add(dated);
        }
        groups.values().forEach(group -> dated(group, sheet));
    }

    private void dated(List<DatedFinding> group, Sheet sheet) {
        DatedFinding first = group.get(0);
        Finding finding = first.finding();
        sheet.gap();
        sheet.ends(
                "  " + first.on() + "  [" + language.of(finding.severity()) + "] "
                        + language.of(rules.texts().get(finding.rule(), "title")),
                finding.rule().value());
        group.stream()
                .map(dated -> language.of(dated.finding().message()))
                .distinct()
                .limit(ALIKE)
                .forEach(message -> sheet.paragraph(4, message));
        more(
                (int) group.stream()
                                .map(dated -> language.of(dated.finding().message()))
                                .distinct()
                                .count()
                        - ALIKE,
                sheet);
        sheet.paragraph(4, language.of(first.arithmetic()));
    }

    private void more(int left, Sheet sheet) {
        if (left > 0) {
            sheet.paragraph(4, t("另有 ", "and ") + left + t(" 项。", " more."));
        }
    }

    private static String subject(String subject, boolean personal) {
        return subject.equals(Violation.WHOLE)
                ? ""
                : personal ? PhoneNumber.of(subject).masked() : subject;
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
