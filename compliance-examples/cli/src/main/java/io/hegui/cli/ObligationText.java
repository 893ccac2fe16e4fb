package io.hegui.cli;

import io.hegui.model.InspectionPackage;
import io.hegui.obligation.Department;
import io.hegui.obligation.Obligation;
import io.hegui.obligation.ObligationState;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes duties for a compliance officer: what is late first, what is done last. Immutable and thread-safe. */
final class ObligationText {

    private static final int INDENT = 4;
    private static final int LABEL = 6;
    private static final int LABEL_EN = 12;
    private static final int ALIKE = 10;
    private static final List<ObligationState> ORDER =
            List.of(ObligationState.OVERDUE, ObligationState.DUE, ObligationState.UPCOMING, ObligationState.DONE);

    private final Language language;
    private final RuleSet rules;
    private final boolean colours;

    ObligationText(Language language, RuleSet rules, boolean colours) {
        this.language = language;
        this.rules = rules;
        this.colours = colours;
    }

    /** The duties of one licensee, lines ended by LF. */
    String text(InspectionPackage inspection, int filingYear, LocalDate asOf, List<Obligation> duties) {
        Sheet sheet = new Sheet(language, colours);
        head(inspection, filingYear, asOf, duties, sheet);
        for (ObligationState state : ORDER) {
            List<Obligation> some =
                    duties.stream().filter(duty -> duty.state() == state).toList();
            if (!some.isEmpty()) {
                sheet.heading(language.of(state) + " " + some.size() + meaning(state));
                alike(some).forEach(group -> duties(group, asOf, sheet));
            }
        }
        sheet.gap().bar();
        sheet.paragraph(
                0,
                t(
                        "期限由规则推算，不构成法律意见；以主管部门当年的通知为准。",
                        "Dates are derived by rules; nothing here is legal advice. The authority's notice of the year"
                                + " prevails."));
        return sheet.toString();
    }

    private void head(
            InspectionPackage inspection, int filingYear, LocalDate asOf, List<Obligation> duties, Sheet sheet) {
        String name =
                inspection.licensee() == null ? null : inspection.licensee().name();
        String license =
                inspection.license() == null ? null : inspection.license().number();
        sheet.bar();
        sheet.ends(
                sheet.in(Sheet.Colour.BOLD, t("呼叫中心许可证义务与期限", "Duties of a call center licensee")),
                t("申报年度 ", "filing year ") + filingYear);
        sheet.ends(
                name == null ? t("(未填企业名称)", "(no name given)") : name,
                t("许可证 ", "license ") + (license == null ? "-" : license));
        String counts = ORDER.stream()
                .map(state -> language.of(state) + " "
                        + duties.stream().filter(duty -> duty.state() == state).count())
                .collect(Collectors.joining("  "));
        sheet.ends(t("截至 ", "as of ") + asOf + t("(含当日)", " (inclusive)"), counts);
        sheet.bar();
    }

    /** Duties that differ only in whom they concern, such as many agents whose qualification ends on one day, together. */
    private static Collection<List<Obligation>> alike(List<Obligation> duties) {
        Map<List<?>, List<Obligation>> groups = new LinkedHashMap<>();
        for (Obligation duty : duties) {
            List<?> key = Arrays.asList(
                    kind(duty),
                    duty.title(),
                    duty.opensOn(),
                    duty.dueOn(),
                    duty.dueAt(),
                    duty.doneOn(),
                    duty.estimated());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(duty);
        }
        return groups.values();
    }

    private static String kind(Obligation duty) {
        int at = duty.id().indexOf('@');
        return at < 0 ? duty.id() : duty.id().substring(0, at);
    }

    private void duties(List<Obligation> group, LocalDate asOf, Sheet sheet) {
        Obligation first = group.get(0);
        sheet.gap();
        String due = first.dueAt() == null
                ? first.dueOn().toString()
                : first.dueAt().toString().replace('T', ' ');
        String title = "  " + due + "  " + language.of(first.title());
        sheet.ends(sheet.in(colour(first.state()), title), group.size() == 1 ? first.id() : kind(first));
        if (group.size() > 1) {
            labelled(sheet, t("涉及", "Concerns"), subjects(group));
        }
        labelled(sheet, t("期限", "Due"), window(first) + standing(first, asOf));
        if (!first.departments().isEmpty()) {
            labelled(sheet, t("部门", "By"), departments(language, first));
        }
        for (Source source : first.sources()) {
            labelled(sheet, t("依据", "Source"), language.of(source, rules));
        }
        for (LocalizedText step : first.derivation()) {
            if (group.size() == 1
                    || group.stream().allMatch(duty -> duty.derivation().contains(step))) {
                labelled(sheet, t("推算", "Derivation"), language.of(step));
            }
        }
    }

    private String subjects(List<Obligation> group) {
        String first = group.stream()
                .limit(ALIKE)
                .map(duty -> duty.id().substring(duty.id().indexOf('@') + 1).replace('@', ' '))
                .collect(Collectors.joining(t("\u3001", ", ")));
        String more = group.size() > ALIKE ? " \u2026" : "";
        return t("共 ", "") + group.size() + t(" 项\uFF1A", ": ") + first + more;
    }

    /** The departments of a duty, in one line. */
    static String departments(Language language, Obligation duty) {
        List<String> names = new ArrayList<>();
        for (Department department : duty.departments()) {
            names.add(language.of(department));
        }
        return String.join(language.of("\u3001", ", "), names);
    }

    private String window(Obligation duty) {
        LocalDate opens = duty.opensOn();
        return opens == null || opens.equals(duty.dueOn())
                ? duty.dueOn().toString()
                : opens + t(" 至 ", " to ") + duty.dueOn();
    }

    private String standing(Obligation duty, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, duty.dueOn());
        String estimate = duty.estimated() ? t("\uFF1B无法判定，日期为估算", "; indeterminate, an estimate") : "";
        return switch (duty.state()) {
                    case OVERDUE -> t("\uFF0C已逾期 " + -days + " 天", ", " + many(-days) + " late");
                    case DUE ->
                        days == 0
                                ? t("\uFF0C今天到期", ", due today")
                                : t("\uFF0C还剩 " + days + " 天", ", " + many(days) + " left");
                    case UPCOMING -> t("\uFF0C" + until(duty, asOf) + " 天后开始", ", opens in " + many(until(duty, asOf)));
                    case DONE -> duty.doneOn() == null ? "" : t("\uFF0C完成于 ", ", done on ") + duty.doneOn();
                }
                + estimate;
    }

    private static long until(Obligation duty, LocalDate asOf) {
        LocalDate opens = duty.opensOn();
        return ChronoUnit.DAYS.between(asOf, opens == null ? duty.dueOn() : opens);
    }

    private static String many(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static Sheet.Colour colour(ObligationState state) {
        return switch (state) {
            case OVERDUE -> Sheet.Colour.RED;
            case DUE -> Sheet.Colour.YELLOW;
            case UPCOMING -> Sheet.Colour.BOLD;
            case DONE -> Sheet.Colour.FAINT;
        };
    }

    private String meaning(ObligationState state) {
        return switch (state) {
            case OVERDUE -> t("\uFF1A期限已过，未见完成记录", ": the term is over, nothing says it is done");
            case DUE -> t("\uFF1A现在可以办理", ": open now");
            case UPCOMING -> t("\uFF1A尚未到办理时间", ": not yet open");
            case DONE -> "";
        };
    }

    private void labelled(Sheet sheet, String label, String body) {
        sheet.labelled(INDENT, label, language == Language.en ? LABEL_EN : LABEL, body);
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
