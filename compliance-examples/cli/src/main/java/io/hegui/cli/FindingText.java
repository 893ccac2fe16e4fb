package io.hegui.cli;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.Consequence;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes findings. Immutable and thread-safe. */
final class FindingText {

    private static final int LABEL = 6;
    private static final int LABEL_EN = 10;
    private static final int EXAMPLES = 5;
    private static final int ALIKE = 10;

    private final Language language;
    private final RuleSet rules;
    private final boolean fullNumbers;
    private final int alike;

    FindingText(Language language, RuleSet rules, boolean fullNumbers) {
        this(language, rules, fullNumbers, ALIKE);
    }

    private FindingText(Language language, RuleSet rules, boolean fullNumbers, int alike) {
        this.language = language;
        this.rules = rules;
        this.fullNumbers = fullNumbers;
        this.alike = alike;
    }

    /** The same, but shows every finding of a rule. */
    FindingText withAll() {
        return new FindingText(language, rules, fullNumbers, Integer.MAX_VALUE);
    }

    /** The findings of one severity, those of a rule together. */
    void write(Severity severity, List<Finding> findings, Sheet sheet) {
        write(language.of(severity) + meaning(severity), findings, sheet);
    }

    /** The findings below a heading, those of a rule together. */
    void write(String heading, List<Finding> findings, Sheet sheet) {
        sheet.heading(heading);
        List<Finding> group = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            group.add(findings.get(i));
            boolean last = i + 1 == findings.size()
                    || !findings.get(i + 1).rule().equals(findings.get(i).rule());
            if (last) {
                rule(group, sheet);
                group.clear();
            }
        }
    }

    private void rule(List<Finding> group, Sheet sheet) {
        Finding first = group.get(0);
        sheet.gap();
        sheet.ends(title(first), first.rule().value());
        group.stream().limit(alike).forEach(finding -> counts(finding, sheet));
        if (group.size() > alike) {
            sheet.paragraph(
                    4,
                    t("另有 ", "and ")
                            + (group.size() - alike)
                            + t(" 项同类问题，见 JSON 报告。", " more of the kind, see the JSON report."));
        }
        group.stream()
                .map(finding -> language.of(finding.remediation()))
                .distinct()
                .limit(alike)
                .forEach(remediation -> labelled(sheet, t("整改", "Remedy"), remediation + due(first)));
        first.sources().forEach(source -> labelled(sheet, t("依据", "Source"), language.of(source, rules)));
        for (Consequence consequence : first.consequences()) {
            labelled(
                    sheet,
                    t("后果", "Threat"),
                    language.of(consequence.text()) + " " + language.of(consequence.source(), rules));
        }
        if (first.waiver() != null) {
            labelled(
                    sheet,
                    t("豁免", "Waived"),
                    t("已接受，不计分，至 ", "accepted, takes no points, until ")
                            + first.waiver().expiresOn());
        }
    }

    private void counts(Finding finding, Sheet sheet) {
        String subject = subject(finding);
        String reason = finding.reason() == null ? "" : "(" + finding.reason() + ")";
        String count = finding.population() > 1
                ? Language.number(finding.affected()) + " / " + Language.number(finding.population()) + "  "
                        + Language.percent(finding.affected(), finding.population())
                : "";
        List<String> head = new ArrayList<>();
        for (String part : List.of(subject, count, reason)) {
            if (!part.isEmpty()) {
                head.add(part);
            }
        }
        if (!head.isEmpty()) {
            sheet.paragraph(4, String.join("   ", head));
        }
        sheet.paragraph(4, language.of(finding.message()));
        if (!finding.examples().isEmpty()) {
            String more = finding.affected() > EXAMPLES && finding.examples().size() > EXAMPLES ? " \u2026" : "";
            labelled(
                    sheet,
                    t("示例", "Examples"),
                    finding.examples().stream().limit(EXAMPLES).collect(Collectors.joining(", ")) + more);
        }
    }

    /** What a finding is about, in one line. */
    String subject(Finding finding) {
        if (finding.subject().equals(Violation.WHOLE)) {
            return "";
        }
        return finding.personal() && !fullNumbers
                ? PhoneNumber.of(finding.subject()).masked()
                : finding.subject();
    }

    /** The title of a finding's rule with its severity before it. */
    String title(Finding finding) {
        return "[" + language.of(finding.severity()) + "] "
                + language.of(rules.texts().get(finding.rule(), "title"));
    }

    private String due(Finding finding) {
        return finding.dueOn() == null ? "" : t("(限期 ", " (due ") + finding.dueOn() + t("\uFF09", ")");
    }

    private void labelled(Sheet sheet, String label, String body) {
        sheet.labelled(4, label, language == Language.en ? LABEL_EN : LABEL, body);
    }

    private String meaning(Severity severity) {
        return switch (severity) {
            case BLOCKER -> t(":可能导致吊销许可证", ": grounds for revocation");
            case MAJOR -> t(":必须整改", ": must be rectified");
            case MINOR -> t(":需要补正", ": must be supplemented");
            case ADVICE -> t(":建议改进", ": to be improved");
            case BONUS -> "";
        };
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
