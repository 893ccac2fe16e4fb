package io.hegui.cli;

import io.hegui.rule.Consequence;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the catalogue of a rule set. Immutable and thread-safe. */
final class RuleText {

    private static final int LABEL = 12;

    private final Language language;
    private final RuleSet rules;

    RuleText(Language language, RuleSet rules) {
        this.language = language;
        this.rules = rules;
    }

    /** All rules, a line each, by family. */
    String all() {
        Sheet sheet = new Sheet(language, false);
        String family = "";
        for (Rule rule : rules.rules()) {
            if (!rule.id().family().equals(family)) {
                family = rule.id().family();
                sheet.heading(family);
            }
            sheet.line("  " + Sheet.pad(rule.id().value(), 34)
                    + Sheet.pad(severity(rule.spec()), language == Language.en ? 18 : 14)
                    + language.of(rules.texts().get(rule.id(), "title")));
        }
        sheet.gap();
        sheet.line(t("共 ", "")
                + rules.rules().size()
                + t(" 条规则。↑:超过一定占比时升级。", " rules. \u2191 weighs more above a share."));
        sheet.line(t(
                "compliance rules ID 显示一条规则的依据、参数与后果。",
                "compliance rules ID shows sources, parameters and consequences of one."));
        return sheet.toString();
    }

    /** One rule with all that is known of it. */
    String one(Rule rule) {
        RuleSpec spec = rule.spec();
        Sheet sheet = new Sheet(language, false);
        sheet.bar();
        sheet.ends(language.of(rules.texts().get(rule.id(), "title")), rule.id().value());
        sheet.bar();
        row(sheet, t("不合格情形", "Fails when"), language.of(rules.texts().get(rule.id(), "fails")));
        row(
                sheet,
                t("级别", "Severity"),
                severity(spec) + (spec.isBonus() || spec.waivable() ? "" : t(";不可豁免", "; not waivable")));
        for (Source source : spec.sources()) {
            row(sheet, t("依据", "Source"), language.of(source, rules));
        }
        Set<ParameterKey<?>> keys = new LinkedHashSet<>(spec.parameters());
        if (spec.escalation() != null) {
            keys.add(spec.escalation().share());
        }
        keys.forEach(key -> parameter(sheet, rules.parameters().get(key)));
        if (rules.texts().has(rule.id(), "remediation")) {
            row(sheet, t("整改", "Remedy"), language.of(rules.texts().get(rule.id(), "remediation")));
        }
        for (Consequence consequence : rules.consequences(rule.id())) {
            row(
                    sheet,
                    t("后果", "Threat"),
                    language.of(consequence.text()) + " " + language.of(consequence.source(), rules));
        }
        sheet.gap();
        sheet.line(t("不构成法律意见。", "Nothing here is legal advice."));
        return sheet.toString();
    }

    private void parameter(Sheet sheet, Parameter<?> parameter) {
        row(sheet, t("参数", "Parameter"), parameter.key().name() + "  " + language.of(parameter.meaning()));
        for (Parameter.Value<?> value : parameter.values()) {
            row(
                    sheet,
                    "",
                    shown(value.value()) + " " + parameter.unit() + t(",自 ", ", from ") + value.from() + t(" 起  ", "  ")
                            + language.of(value.source(), rules));
        }
    }

    private static String shown(Object value) {
        if (value instanceof Collection<?> words) {
            return words.stream().map(Object::toString).collect(Collectors.joining("\u3001"));
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private String severity(RuleSpec spec) {
        return language.of(spec.severity())
                + (spec.escalation() == null
                        ? ""
                        : "\u2191" + language.of(spec.escalation().to()));
    }

    private static void row(Sheet sheet, String label, String body) {
        sheet.labelled(0, label, LABEL, body);
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
