package io.hegui.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as {@link CatalogueJson} wrote it, as far as two of them are compared. Immutable and thread-safe.
 *
 * @param name name of the file
 * @param version version of the rules
 * @param digest digest of the rules
 * @param rules rules by id
 * @param parameters parameters by name
 */
record CatalogueFile(
        String name, String version, String digest, Map<String, Entry> rules, Map<String, Setting> parameters) {

    /**
     * A rule.
     *
     * @param title title
     * @param severity severity
     * @param escalatesTo severity above a share; null: it never escalates
     */
    record Entry(
            LocalizedText title,
            Severity severity,
            @Nullable Severity escalatesTo) {}

    /**
     * A parameter.
     *
     * @param meaning what it limits
     * @param unit unit
     * @param values values, the earliest first
     */
    record Setting(LocalizedText meaning, String unit, List<Value> values) {}

    /**
     * A value from one day on.
     *
     * @param from first day in force
     * @param words the value, more than one text for a list of words
     * @param list whether it is a list of words
     * @param source what stands behind it
     */
    record Value(String from, List<String> words, boolean list, Source source) {

        boolean sameAs(Value other) {
            return from.equals(other.from) && list == other.list && words.equals(other.words);
        }
    }

    /**
     * Takes a document.
     *
     * @throws Problem when a field is missing or malformed
     */
    static CatalogueFile of(String name, JsonNode document) {
        JsonFile json = new JsonFile(name);
        Map<String, Entry> rules = new TreeMap<>();
        for (JsonNode rule : json.part(document, "rules")) {
            rules.put(
                    json.text(rule, "id"),
                    new Entry(
                            json.localized(rule, "title"),
                            json.constant(rule, "severity", Severity.class),
                            rule.has("escalatesTo") ? json.constant(rule, "escalatesTo", Severity.class) : null));
        }
        Map<String, Setting> parameters = new TreeMap<>();
        for (JsonNode parameter : json.part(document, "parameters")) {
            List<Value> values = new ArrayList<>();
            json.part(parameter, "values").forEach(value -> values.add(value(json, value)));
            parameters.put(
                    json.text(parameter, "name"),
                    new Setting(json.localized(parameter, "meaning"), json.text(parameter, "unit"), values));
        }
        return new CatalogueFile(
                name, json.text(document, "version"), json.text(document, "digest"), rules, parameters);
    }

    private static Value value(JsonFile json, JsonNode value) {
        List<String> words = new ArrayList<>();
        boolean list = value.path("value").isArray();
        if (list) {
            value.path("value").forEach(word -> words.add(word.asText()));
        } else {
            words.add(json.text(value, "value"));
        }
        return new Value(json.text(value, "from"), words, list, json.source(value, "source"));
    }
}
