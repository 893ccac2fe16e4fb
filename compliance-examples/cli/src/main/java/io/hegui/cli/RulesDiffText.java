package io.hegui.cli;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSetDiff;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Writes what differs between two days of the rules, or between two rule sets. Immutable and thread-safe. */
final class RulesDiffText {

    private static final int LABEL = 8;

    private final Language language;
    private final RuleSet rules;
    private final boolean colours;

    RulesDiffText(Language language, RuleSet rules, boolean colours) {
        this.language = language;
        this.rules = rules;
        this.colours = colours;
    }

    /** The parameter values that are in force on one day and not on the other. */
    String days(LocalDate before, LocalDate after) {
        Sheet sheet = new Sheet(language, colours);
        sheet.bar();
        sheet.ends(
                sheet.in(Sheet.Colour.BOLD, t("规则参数的变化", "Changes of the rules' parameters")),
                before + " \u2192 " + after);
        sheet.bar();
        List<RuleSetDiff.Change> changes =
                RuleSetDiff.between(rules, before, after).changes();
        for (RuleSetDiff.Change change : changes) {
            Parameter<?> parameter = rules.parameters().named(change.name());
            Parameter.Value<?> from = parameter.valueOn(before);
            Parameter.Value<?> to = parameter.valueOn(after);
            title(sheet, parameter.meaning(), change.name());
            row(sheet, t("取值", "Value"), step(words(from.value()), words(to.value()), parameter.unit()));
            row(sheet, t("施行", "In force"), t("自 ", "from ") + to.from());
            row(sheet, t("依据", "Source"), language.of(to.source(), rules));
        }
        return end(sheet, changes.size());
    }

    /** The rules and parameters in which two rule sets differ. */
    String catalogues(CatalogueFile before, CatalogueFile after) {
        Sheet sheet = new Sheet(language, colours);
        sheet.bar();
        sheet.line(sheet.in(Sheet.Colour.BOLD, t("规则集对比", "Two rule sets compared")));
        side("A", before, sheet);
        side("B", after, sheet);
        sheet.bar();
        int count = rules(before, after, sheet);
        count += parameters(before, after, sheet);
        return end(sheet, count);
    }

    private static void side(String side, CatalogueFile file, Sheet sheet) {
        sheet.ends(
                side + "  " + file.name(),
                file.version() + " "
                        + file.digest().substring(0, Math.min(12, file.digest().length())));
    }

    private int rules(CatalogueFile before, CatalogueFile after, Sheet sheet) {
        int count = 0;
        for (String id : union(before.rules(), after.rules())) {
            CatalogueFile.Entry was = before.rules().get(id);
            CatalogueFile.Entry is = after.rules().get(id);
            String left = was == null ? t("无此规则", "no such rule") : severity(was);
            String right = is == null ? t("已取消", "withdrawn") : severity(is);
            if (!left.equals(right)) {
                title(sheet, is != null ? is.title() : was != null ? was.title() : new LocalizedText(id, id), id);
                row(sheet, t("规则", "Rule"), left + " \u2192 " + right);
                count++;
            }
        }
        return count;
    }

    private int parameters(CatalogueFile before, CatalogueFile after, Sheet sheet) {
        int count = 0;
        for (String name : union(before.parameters(), after.parameters())) {
            CatalogueFile.Setting was = before.parameters().get(name);
            CatalogueFile.Setting is = after.parameters().get(name);
            CatalogueFile.Setting known = is != null ? is : was;
            if (known != null && !same(was, is)) {
                title(sheet, known.meaning(), name);
                settings(was, is, sheet);
                count++;
            }
        }
        return count;
    }

    /** One value against one value as a step; a history against another one value by value. */
    private void settings(CatalogueFile.@Nullable Setting was, CatalogueFile.@Nullable Setting is, Sheet sheet) {
        List<CatalogueFile.Value> left = was == null ? List.of() : was.values();
        List<CatalogueFile.Value> right = is == null ? List.of() : is.values();
        for (CatalogueFile.Value value : left) {
            if (right.stream().noneMatch(value::sameAs)) {
                CatalogueFile.Value successor = right.stream()
                        .filter(v -> v.from().equals(value.from()))
                        .findFirst()
                        .orElse(null);
                if (successor == null) {
                    row(sheet, t("取消", "Gone"), dated(value, was));
                } else {
                    row(
                            sheet,
                            t("取值", "Value"),
                            step(shown(value), shown(successor), is == null ? "" : is.unit()) + t("(自 ", " (from ")
                                    + value.from() + ")");
                    row(sheet, t("依据", "Source"), language.of(successor.source(), rules));
                }
            }
        }
        for (CatalogueFile.Value value : right) {
            if (left.stream().noneMatch(v -> v.from().equals(value.from()))) {
                row(sheet, t("新增", "New"), dated(value, is));
                row(sheet, t("依据", "Source"), language.of(value.source(), rules));
            }
        }
    }

    private String dated(CatalogueFile.Value value, CatalogueFile.@Nullable Setting setting) {
        Object words = shown(value);
        String text = words instanceof Collection<?> list
                ? String.join("\u3001", list.stream().map(Object::toString).toList())
                : words.toString();
        return text + (setting == null ? "" : " " + setting.unit()) + t("(自 ", " (from ") + value.from() + ")";
    }

    private static Object shown(CatalogueFile.Value value) {
        return value.list() ? value.words() : value.words().get(0);
    }

    private static boolean same(CatalogueFile.@Nullable Setting was, CatalogueFile.@Nullable Setting is) {
        if (was == null || is == null || was.values().size() != is.values().size()) {
            return false;
        }
        for (int i = 0; i < was.values().size(); i++) {
            if (!was.values().get(i).sameAs(is.values().get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Object words(Object value) {
        return value instanceof Collection<?>
                ? value
                : value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** Before and after; of two lists only what came and what went. */
    private String step(Object before, Object after, String unit) {
        if (before instanceof Collection<?> left && after instanceof Collection<?> right) {
            List<String> parts = new ArrayList<>();
            right.stream().filter(word -> !left.contains(word)).forEach(word -> parts.add("+" + word));
            left.stream().filter(word -> !right.contains(word)).forEach(word -> parts.add("-" + word));
            return parts.isEmpty() ? t("仅次序不同", "only the order differs") : String.join(" ", parts);
        }
        return before + " \u2192 " + after + " " + unit;
    }

    private String severity(CatalogueFile.Entry entry) {
        Severity to = entry.escalatesTo();
        return language.of(entry.severity()) + (to == null ? "" : "\u2191" + language.of(to));
    }

    private void title(Sheet sheet, LocalizedText title, String name) {
        sheet.gap();
        sheet.ends(language.of(title), name);
    }

    private static void row(Sheet sheet, String label, String body) {
        sheet.labelled(4, label, LABEL, body);
    }

    private String end(Sheet sheet, int count) {
        sheet.gap();
        sheet.line(
                count == 0
                        ? t("没有不同。", "No difference.")
                        : t("共 ", "") + count + t(" 处不同。", count == 1 ? " difference." : " differences."));
        return sheet.toString();
    }

    private static <V> Set<String> union(Map<String, V> left, Map<String, V> right) {
        Set<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        return names;
    }

    private String t(String chinese, String english) {
        return language.of(chinese, english);
    }
}
