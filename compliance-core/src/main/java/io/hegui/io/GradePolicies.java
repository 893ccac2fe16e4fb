package io.hegui.io;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hegui.grade.ConsequenceKind;
import io.hegui.grade.GradePolicy;
import io.hegui.model.Level;
import io.hegui.model.RegulatorFindingKind;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads grade policies: the one that ships with the library, and a host's own. Stateless and thread-safe. */
public final class GradePolicies {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GradePolicies() {}

    /** The policy that ships with the library. */
    public static GradePolicy standard() {
        try (InputStream in = Objects.requireNonNull(GradePolicies.class.getResourceAsStream("grade-policy.json"))) {
            return read(in, "grade-policy.json");
        } catch (IOException e) {
            throw new UncheckedIOException("grade-policy.json can't be read", e);
        }
    }

    /**
     * Reads a policy in the form of the standard one.
     *
     * @param name what to call it in errors
     * @throws InputError when it is malformed or a value is out of bounds; the message names the field
     * @throws IOException when it can't be read
     */
    public static GradePolicy read(InputStream in, String name) throws IOException {
        try {
            return policy(JSON.readTree(in));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new InputError(name + ": " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InputError(name + ": " + e.getMessage(), e);
        }
    }

    private static GradePolicy policy(JsonNode file) {
        JsonNode correction = file.path("voluntaryCorrection");
        return new GradePolicy(
                text(file, "version"),
                words(file),
                whole(file, "firstReportingYear"),
                map(file.path("points"), Severity.class, GradePolicies::decimal),
                decimal(file.path("bonus").path("points")),
                decimal(file.path("bonus").path("limit")),
                map(file.path("thresholds"), Level.class, GradePolicies::decimal),
                map(file.path("severityCaps"), Severity.class, GradePolicies::level),
                map(file.path("regulatorCaps"), RegulatorFindingKind.class, GradePolicies::level),
                level(correction.path("cap")),
                MonthDay.parse(text(correction, "until")),
                MonthDay.parse(text(file, "reportDue")),
                whole(file, "rectificationMonths"),
                whole(file, "repairMonths"),
                whole(file, "tenderYears"),
                source(file.path("capSource")),
                source(file.path("creditSource")),
                list(file.path("pastDefects"), GradePolicies::pastDefect),
                list(file.path("outcomes"), GradePolicies::outcome));
    }

    private static GradePolicy.PastDefect pastDefect(JsonNode node) {
        return new GradePolicy.PastDefect(
                new RuleId(text(node, "rule")),
                optional(node, "reason"),
                node.path("ofRecords").asBoolean(),
                words(node));
    }

    private static GradePolicy.Outcome outcome(JsonNode node) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        node.path("levels").forEach(level -> levels.add(level(level)));
        String onlyFor = optional(node, "onlyFor");
        String period = optional(node, "period");
        return new GradePolicy.Outcome(
                ConsequenceKind.valueOf(text(node, "kind")),
                levels,
                onlyFor == null ? null : RegulatorFindingKind.valueOf(onlyFor),
                period == null ? null : Period.parse(period),
                node.path("nextYear").asBoolean(),
                words(node),
                source(node));
    }

    private static Source source(JsonNode node) {
        return new Source(text(node, "source"), optional(node, "article"), Layer.valueOf(text(node, "layer")));
    }

    private static LocalizedText words(JsonNode node) {
        return new LocalizedText(text(node, "zh"), text(node, "en"));
    }

    private static Level level(JsonNode node) {
        return Level.valueOf(node.asText());
    }

    private static BigDecimal decimal(JsonNode node) {
        if (!node.isNumber()) {
            throw new IllegalArgumentException("found '" + node.asText() + "', expected a number");
        }
        return node.decimalValue();
    }

    private static int whole(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            throw new IllegalArgumentException(field + ": expected a whole number");
        }
        return value.intValue();
    }

    private static String text(JsonNode node, String field) {
        String value = optional(node, field);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("'" + field + "' is missing");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    private static <K extends Enum<K>, V> Map<K, V> map(JsonNode node, Class<K> type, Function<JsonNode, V> read) {
        Map<K, V> map = new EnumMap<>(type);
        node.properties().forEach(entry -> map.put(Enum.valueOf(type, entry.getKey()), read.apply(entry.getValue())));
        return map;
    }

    private static <T> List<T> list(JsonNode node, Function<JsonNode, T> read) {
        List<T> list = new ArrayList<>();
        node.forEach(item -> list.add(read.apply(item)));
        return list;
    }
}
