package io.hegui.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The texts of rules in both languages, by rule and key: {@code title}, {@code fails}, {@code message} (or
 * {@code message.REASON}) and {@code remediation}. Placeholders such as {@code {measured}} stand in braces. Immutable and
 * thread-safe.
 */
public final class Texts {

    private final Map<String, Family> families;

    private Texts(Map<String, Family> families) {
        this.families = families;
    }

    /** The texts of one family, read when first asked for. Thread-safe. */
    private static final class Family {

        private final Supplier<Map<String, LocalizedText>> reading;
        private volatile @Nullable Map<String, LocalizedText> byKey;

        Family(Supplier<Map<String, LocalizedText>> reading) {
            this.reading = reading;
        }

        boolean isPending() {
            return byKey == null;
        }

        Map<String, LocalizedText> byKey() {
            Map<String, LocalizedText> known = byKey;
            if (known == null) {
                known = reading.get();
                byKey = known;
            }
            return known;
        }

        Family and(Family other) {
            return new Family(() -> {
                Map<String, LocalizedText> all = new TreeMap<>(byKey());
                all.putAll(other.byKey());
                return all;
            });
        }
    }

    /**
     * Texts of one family: keys are {@code <rule name>.<key>}.
     *
     * @throws IllegalArgumentException when a key stands in one language only
     */
    public static Texts of(String family, Properties zh, Properties en) {
        Texts texts = later(family, () -> paired(family, zh, en));
        texts.family(family);
        return texts;
    }

    /**
     * Texts of one family that are read when first asked for; what is wrong with them is thrown then.
     *
     * @param reading gives the texts of a rule by {@code <family>/<rule name>.<key>}; may be called more than once
     */
    public static Texts later(String family, Supplier<Map<String, LocalizedText>> reading) {
        return new Texts(Map.of(family, new Family(reading)));
    }

    /**
     * The texts of two languages side by side, by {@code <family>/<rule name>.<key>}.
     *
     * @throws IllegalArgumentException when a key stands in one language only
     */
    public static Map<String, LocalizedText> paired(String family, Properties zh, Properties en) {
        Map<String, LocalizedText> texts = new TreeMap<>();
        for (String key : zh.stringPropertyNames()) {
            String english = en.getProperty(key);
            if (english == null) {
                throw new IllegalArgumentException("text " + family + "/" + key + " is missing in English");
            }
            texts.put(family + "/" + key, new LocalizedText(zh.getProperty(key), english));
        }
        for (String key : en.stringPropertyNames()) {
            if (!texts.containsKey(family + "/" + key)) {
                throw new IllegalArgumentException("text " + family + "/" + key + " is missing in Chinese");
            }
        }
        return texts;
    }

    /** No texts. */
    public static Texts none() {
        return new Texts(Map.of());
    }

    /** These texts and the other ones. */
    public Texts and(Texts others) {
        Map<String, Family> all = new TreeMap<>(families);
        others.families.forEach((name, family) -> all.merge(name, family, Family::and));
        return new Texts(all);
    }

    /** Whether the texts of a family are still to be read. */
    boolean isPending(String family) {
        Family known = families.get(family);
        return known != null && known.isPending();
    }

    private Map<String, LocalizedText> family(String name) {
        Family family = families.get(name);
        return family == null ? Map.of() : family.byKey();
    }

    /** Whether a text is there. */
    public boolean has(RuleId rule, String key) {
        return family(rule.family()).containsKey(rule + "." + key);
    }

    /**
     * A text as written.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public LocalizedText get(RuleId rule, String key) {
        LocalizedText text = family(rule.family()).get(rule + "." + key);
        if (text == null) {
            throw new IllegalArgumentException("rule " + rule + " has no text '" + key + "'");
        }
        return text;
    }

    /** The text for a reason where there is one, else the plain one. */
    public LocalizedText get(RuleId rule, String key, String reason) {
        return has(rule, key + "." + reason) ? get(rule, key + "." + reason) : get(rule, key);
    }

    /**
     * Fills placeholders: {@code {name}} becomes the value of that name, an unknown one stays. Fields, constants and codes
     * of defects are called by their Chinese terms in the Chinese text.
     */
    public static LocalizedText fill(LocalizedText text, Values values) {
        return new LocalizedText(
                fill(text.zh(), values, Texts::writtenInChinese), fill(text.en(), values, Texts::written));
    }

    private static String fill(String text, Values values, Function<Object, String> writing) {
        StringBuilder filled = new StringBuilder(text);
        values.forEach((name, value) -> {
            String placeholder = "{" + name + "}";
            String written = writing.apply(value);
            for (int at = filled.indexOf(placeholder);
                    at >= 0;
                    at = filled.indexOf(placeholder, at + written.length())) {
                filled.replace(at, at + placeholder.length(), written);
            }
        });
        return filled.toString();
    }

    private static String written(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).collect(Collectors.joining(", "))
                : value.toString();
    }

    private static String writtenInChinese(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(item -> Terms.chinese(item.toString())).collect(Collectors.joining("、"));
        }
        return value instanceof String text ? Terms.chinese(text) : written(value);
    }
}
