package io.hegui.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of rules in both languages, by rule and key: {@code title}, {@code fails}, {@code message} (or
 * {@code message.REASON}) and {@code remediation}. Placeholders such as {@code {measured}} stand in braces. Immutable and
 * thread-safe.
 */
public final class Texts {

    private final Map<String, LocalizedText> byKey;

    private Texts(Map<String, LocalizedText> byKey) {
        this.byKey = byKey;
    }

    /**
     * Texts of one family: keys are {@code <rule name>.<key>}.
     *
     * @throws IllegalArgumentException when a key stands in one language only
     */
    public static Texts of(String family, Properties zh, Properties en) {
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
        return new Texts(texts);
    }

    /** No texts. */
    public static Texts none() {
        return new Texts(Map.of());
    }

    /** These texts and the other ones. */
    public Texts and(Texts others) {
        Map<String, LocalizedText> all = new TreeMap<>(byKey);
        all.putAll(others.byKey);
        return new Texts(all);
    }

    /** Whether a text is there. */
    public boolean has(RuleId rule, String key) {
        return byKey.containsKey(rule + "." + key);
    }

    /**
     * A text as written.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public LocalizedText get(RuleId rule, String key) {
        LocalizedText text = byKey.get(rule + "." + key);
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
