package io.hegui.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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

    static List<Parameter<?>> parameters(String family, JsonNode file) {
        List<Parameter<?>> parameters = new ArrayList<>();
        for (JsonNode node : file.path("parameters")) {
            String name = required(node, "name", family);
            String typeName = required(node, "type", name);
            ParameterType<?> type = ParameterType.all().stream()
                    .filter(t -> t.name().equals(typeName))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "parameter " + name + ": type '" + typeName + "' is not known"));
            parameters.add(parameter(node, name, type));
        }
        return parameters;
    }

    private static <T> Parameter<T> parameter(JsonNode node, String name, ParameterType<T> type) {
        List<Parameter.Value<T>> values = new ArrayList<>();
        for (JsonNode value : node.path("values")) {
            values.add(new Parameter.Value<>(
                    Moment.parseDate(required(value, "from", name)),
                    date(value, "published"),
                    date(value, "checked"),
                    type.type().cast(value(value.path("value"), type, name)),
                    source(value, name)));
        }
        return new Parameter<>(new ParameterKey<>(name, type), required(node, "unit", name), text(node, name), values);
    }

    private static Object value(JsonNode value, ParameterType<?> type, String name) {
        try {
            if (type.equals(ParameterType.INTEGER) && value.isIntegralNumber()) {
                return value.longValue();
            }
            if (type.equals(ParameterType.DECIMAL) && value.isNumber()) {
                return new BigDecimal(value.asText());
            }
            if (type.equals(ParameterType.DAY_WINDOW) && value.isTextual()) {
                return DayWindow.parse(value.textValue());
            }
            if (type.equals(ParameterType.MONTH_DAY) && value.isTextual()) {
                return monthDay(value.textValue());
            }
            if (type.equals(ParameterType.WORDS) && value.isArray()) {
                List<String> words = new ArrayList<>();
                value.forEach(word -> words.add(word.asText()));
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

    static Map<RuleId, List<Consequence>> consequences(String family, JsonNode file) {
        Map<RuleId, List<Consequence>> byRule = new HashMap<>();
        for (JsonNode node : file.path("consequences")) {
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
    record HostValue(String name, LocalDate from, JsonNode value) {

        ParameterSet in(ParameterSet parameters) {
            return overriding(parameters, parameters.named(name).key());
        }

        private <T> ParameterSet overriding(ParameterSet parameters, ParameterKey<T> key) {
            return parameters.overriding(
                    key, from, key.type().type().cast(ParameterFile.value(value, key.type(), name)));
        }
    }

    static List<HostValue> overrides(String family, JsonNode file) {
        List<HostValue> overrides = new ArrayList<>();
        for (JsonNode node : file.path("overrides")) {
            String name = required(node, "name", family);
            overrides.add(new HostValue(name, Moment.parseDate(required(node, "from", name)), node.path("value")));
        }
        return overrides;
    }

    static List<Waiver> waivers(JsonNode file) {
        List<Waiver> waivers = new ArrayList<>();
        for (JsonNode node : file.path("waivers")) {
            try {
                waivers.add(PackageReader.MAPPER.treeToValue(node, Waiver.class));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("waivers: " + e.getOriginalMessage(), e);
            }
        }
        return waivers;
    }

    /** Texts may stand in the same file: {@code {"texts": {"<rule name>.title": {"zh": …, "en": …}}}}. */
    static void texts(JsonNode file, boolean english, Properties texts) {
        file.path("texts")
                .properties()
                .forEach(entry -> texts.setProperty(
                        entry.getKey(), text(entry.getValue(), entry.getKey()).in(english)));
    }

    static List<Instrument> instruments(String family, JsonNode file) {
        List<Instrument> instruments = new ArrayList<>();
        for (JsonNode node : file.path("instruments")) {
            String ref = required(node, "ref", family);
            instruments.add(new Instrument(
                    ref,
                    Layer.valueOf(required(node, "layer", ref)),
                    text(node, ref),
                    node.path("excerptsOnly").asBoolean()));
        }
        return instruments;
    }

    private static Source source(JsonNode node, String owner) {
        String layer = required(node, "layer", owner);
        JsonNode article = node.get("article");
        return new Source(
                required(node, "source", owner), article == null ? null : article.asText(), Layer.valueOf(layer));
    }

    private static LocalizedText text(JsonNode node, String owner) {
        return new LocalizedText(required(node, "zh", owner), required(node, "en", owner));
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : Moment.parseDate(value.asText());
    }

    private static String required(JsonNode node, String field, String owner) {
        JsonNode value = node.get(field);
        if (value == null || value.asText().isBlank()) {
            throw new IllegalArgumentException(owner + ": '" + field + "' is missing in " + node);
        }
        return value.asText();
    }
}
