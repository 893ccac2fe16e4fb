package io.hegui.io;

import io.hegui.calendar.DayWindow;
import io.hegui.model.Moment;
import io.hegui.model.Waiver;
import io.hegui.rule.Consequence;
import io.hegui.rule.Instrument;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.ParameterSet;
import io.hegui.rule.ParameterType;
import io.hegui.rule.RuleId;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads what a family keeps in its parameter file: dated values, threats, texts, overrides, waivers. */
final class ParameterFile {

    private ParameterFile() {}

    static List<Parameter<?>> parameters(String family, Json file) {
        List<Parameter<?>> parameters = new ArrayList<>();
        for (Json node : file.path("parameters")) {
            String name = required(node, "name", family);
            String typeName = required(node, "type", name);
            parameters.add(parameter(node, name, type(typeName, name)));
        }
        return parameters;
    }

    private static ParameterType<?> type(String name, String parameter) {
        for (ParameterType<?> type : ParameterType.all()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw new IllegalArgumentException("parameter " + parameter + ": type '" + name + "' is not known");
    }

    private static <T> Parameter<T> parameter(Json node, String name, ParameterType<T> type) {
        List<Parameter.Value<T>> values = new ArrayList<>();
        for (Json value : node.path("values")) {
            values.add(new Parameter.Value<>(
                    Moment.parseDate(required(value, "from", name)),
                    date(value, "published"),
                    date(value, "checked"),
                    type.type().cast(value(value.path("value"), type, name)),
                    source(value, name)));
        }
        return new Parameter<>(new ParameterKey<>(name, type), required(node, "unit", name), text(node, name), values);
    }

    private static Object value(Json value, ParameterType<?> type, String name) {
        try {
            if (type.equals(ParameterType.INTEGER) && value.isWhole()) {
                return Long.valueOf(value.text());
            }
            if (type.equals(ParameterType.DECIMAL) && value.isNumber()) {
                return new BigDecimal(value.text());
            }
            if (type.equals(ParameterType.DAY_WINDOW) && value.isText()) {
                return DayWindow.parse(value.text());
            }
            if (type.equals(ParameterType.MONTH_DAY) && value.isText()) {
                return monthDay(value.text());
            }
            if (type.equals(ParameterType.WORDS) && value.isArray()) {
                List<String> words = new ArrayList<>();
                for (Json word : value) {
                    words.add(word.text());
                }
                return List.copyOf(words);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("parameter " + name + ": " + value + " is no " + type.name(), e);
        }
        throw new IllegalArgumentException("parameter " + name + ": " + value + " is no " + type.name());
    }

    /** {@code --MM-dd}, as a day of a leap year. */
    private static MonthDay monthDay(String text) {
        if (!text.startsWith("--")) {
            throw new DateTimeException("expected --MM-dd");
        }
        return MonthDay.from(Moment.parseDate("2000-" + text.substring(2)));
    }

    static Map<RuleId, List<Consequence>> consequences(String family, Json file) {
        Map<RuleId, List<Consequence>> byRule = new HashMap<>();
        for (Json node : file.path("consequences")) {
            String rule = required(node, "rule", family);
            byRule.computeIfAbsent(new RuleId(rule), id -> new ArrayList<>())
                    .add(new Consequence(text(node, rule), source(node, rule)));
        }
        return byRule;
    }

    /**
     * A host's own value of a parameter that another family defines.
     *
     * @param name the parameter
     * @param from first day in force
     * @param value the value as written
     */
    record HostValue(String name, LocalDate from, Json value) {

        ParameterSet in(ParameterSet parameters) {
            return overriding(parameters, parameters.named(name).key());
        }

        private <T> ParameterSet overriding(ParameterSet parameters, ParameterKey<T> key) {
            return parameters.overriding(
                    key, from, key.type().type().cast(ParameterFile.value(value, key.type(), name)));
        }
    }

    static List<HostValue> overrides(String family, Json file) {
        List<HostValue> overrides = new ArrayList<>();
        for (Json node : file.path("overrides")) {
            String name = required(node, "name", family);
            overrides.add(new HostValue(name, Moment.parseDate(required(node, "from", name)), node.path("value")));
        }
        return overrides;
    }

    static List<Waiver> waivers(Json file) {
        List<Waiver> waivers = new ArrayList<>();
        for (Json node : file.path("waivers")) {
            waivers.add(PackageReader.waiver(node.toString()));
        }
        return waivers;
    }

    /** Texts may stand in the same file: {@code {"texts": {"<rule name>.title": {"zh": …, "en": …}}}}. */
    static void texts(Json file, boolean english, Properties texts) {
        file.path("texts")
                .fields()
                .forEach((key, text) -> texts.setProperty(key, text(text, key).in(english)));
    }

    static List<Instrument> instruments(String family, Json file) {
        List<Instrument> instruments = new ArrayList<>();
        for (Json node : file.path("instruments")) {
            String ref = required(node, "ref", family);
            instruments.add(new Instrument(
                    ref,
                    Layer.valueOf(required(node, "layer", ref)),
                    text(node, ref),
                    node.path("excerptsOnly").isTrue()));
        }
        return instruments;
    }

    private static Source source(Json node, String owner) {
        String layer = required(node, "layer", owner);
        Json article = node.path("article");
        return new Source(
                required(node, "source", owner), article.isMissing() ? null : article.text(), Layer.valueOf(layer));
    }

    private static LocalizedText text(Json node, String owner) {
        return new LocalizedText(required(node, "zh", owner), required(node, "en", owner));
    }

    private static @Nullable LocalDate date(Json node, String field) {
        Json value = node.path(field);
        return value.isMissing() || value.isNull() ? null : Moment.parseDate(value.text());
    }

    private static String required(Json node, String field, String owner) {
        String text = node.path(field).text();
        if (text.isBlank()) {
            throw new IllegalArgumentException(owner + ": '" + field + "' is missing in " + node);
        }
        return text;
    }
}
