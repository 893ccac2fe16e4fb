package io.hegui.cli;

import io.hegui.rule.Consequence;
import io.hegui.rule.Instrument;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the catalogue of a rule set as a Markdown page in Chinese and English, from the rules themselves. Immutable and
 * thread-safe.
 */
final class CataloguePage {

    private final RuleSet rules;

    CataloguePage(RuleSet rules) {
        this.rules = rules;
    }

    /** The whole page, lines ended by LF. */
    String markdown() {
        StringBuilder page = new StringBuilder();
        page.append("# 规则目录 · The catalogue of rules\n\n");
        page.append("本页由规则自身生成，请勿手工修改。This page is generated from the rules; don't edit it by hand.\n\n");
        page.append("不构成法律意见。Nothing here is legal advice.\n\n");
        page.append("共 ").append(rules.rules().size()).append(" 条规则 · ");
        page.append(rules.rules().size()).append(" rules.\n\n");
        page.append("BLOCKER 吊销级 · MAJOR 整改 · MINOR 补正 · ADVICE 改进 · BONUS 加分; ");
        page.append("↑ 超过所示占比时升级 weighs more above the share shown.\n\n");
        families(page);
        instruments(page);
        String family = "";
        for (Rule rule : rules.rules()) {
            if (!rule.id().family().equals(family)) {
                family = rule.id().family();
                page.append("## ").append(family).append("\n\n");
            }
            rule(page, rule);
        }
        return page.toString();
    }

    private void families(StringBuilder page) {
        Map<String, Integer> sizes = new TreeMap<>();
        rules.rules().forEach(rule -> sizes.merge(rule.id().family(), 1, Integer::sum));
        page.append("| 规则族 family | 规则数 rules |\n|---|---:|\n");
        sizes.forEach((family, size) -> page.append("| [")
                .append(family)
                .append("](#")
                .append(family)
                .append(") | ")
                .append(size)
                .append(" |\n"));
        page.append('\n');
    }

    private void instruments(StringBuilder page) {
        TreeSet<String> refs = new TreeSet<>();
        for (Rule rule : rules.rules()) {
            rule.spec().sources().forEach(source -> refs.add(source.ref()));
        }
        page.append("## 依据 · What stands behind the rules\n\n");
        page.append("| 简称 ref | 层级 layer | 名称 title |\n|---|---|---|\n");
        for (String ref : refs) {
            Instrument instrument = rules.instrument(ref);
            if (instrument != null) {
                page.append("| ")
                        .append(ref)
                        .append(" | ")
                        .append(instrument.layer())
                        .append(' ');
                page.append(instrument.layer().label()).append(" | ").append(both(instrument.title()));
                page.append(instrument.excerptsOnly() ? " †" : "").append(" |\n");
            }
        }
        page.append("\n† 仅见摘录，不引条款号。Read only in excerpts, so no article is cited.\n\n");
    }

    private void rule(StringBuilder page, Rule rule) {
        RuleSpec spec = rule.spec();
        page.append("### ").append(rule.id()).append("\n\n");
        page.append(title(rule)).append("\n\n");
        page.append("| | |\n|---|---|\n");
        row(page, "不合格情形 fails when", both(rules.texts().get(rule.id(), "fails")));
        row(page, "级别 severity", severity(spec));
        row(
                page,
                "依据 sources",
                spec.sources().stream().map(CataloguePage::source).collect(Collectors.joining("; ")));
        if (!parameters(spec).isEmpty()) {
            row(page, "参数 parameters", String.join("<br>", parameters(spec)));
        }
        if (rules.texts().has(rule.id(), "remediation")) {
            row(page, "整改 remediation", both(rules.texts().get(rule.id(), "remediation")));
        }
        List<Consequence> consequences = rules.consequences(rule.id());
        if (!consequences.isEmpty()) {
            row(
                    page,
                    "后果 threatened",
                    consequences.stream()
                            .map(c -> both(c.text()) + " (" + source(c.source()) + ")")
                            .collect(Collectors.joining("<br>")));
        }
        page.append('\n');
    }

    private String title(Rule rule) {
        LocalizedText title = rules.texts().get(rule.id(), "title");
        return "**" + escaped(ChinesePunctuation.set(title.zh())) + "** · " + escaped(title.en());
    }

    private String severity(RuleSpec spec) {
        StringBuilder text = new StringBuilder();
        text.append(spec.severity()).append(' ').append(spec.severity().label());
        if (spec.escalation() != null) {
            Severity to = spec.escalation().to();
            text.append(" ↑ ").append(to).append(' ').append(to.label());
        }
        if (!spec.isBonus() && !spec.waivable()) {
            text.append("; 不可豁免 not waivable");
        }
        return text.toString();
    }

    private List<String> parameters(RuleSpec spec) {
        List<ParameterKey<?>> keys = new ArrayList<>(spec.parameters());
        if (spec.escalation() != null && !keys.contains(spec.escalation().share())) {
            keys.add(spec.escalation().share());
        }
        List<String> lines = new ArrayList<>();
        for (ParameterKey<?> key : keys) {
            Parameter<?> parameter = rules.parameters().get(key);
            for (Parameter.Value<?> value : parameter.values()) {
                lines.add(
                        "`" + key.name() + "` = " + escaped(shown(value.value())) + " " + parameter.unit() + "，自 from "
                                + value.from() + " (" + source(value.source()) + "): " + both(parameter.meaning()));
            }
        }
        return lines;
    }

    private static String shown(Object value) {
        return value instanceof List<?> words
                ? words.stream().map(Object::toString).collect(Collectors.joining("、"))
                : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    private static String source(Source source) {
        return source + " " + source.layer() + " " + source.layer().label();
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("| ").append(name).append(" | ").append(value).append(" |\n");
    }

    private static String both(LocalizedText text) {
        return escaped(ChinesePunctuation.set(text.zh())) + "<br>" + escaped(text.en());
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
