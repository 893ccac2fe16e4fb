package io.hegui.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.rule.Consequence;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes a rule set as JSON, {@code rule-set/1}: rules, then parameters, each in the order of their names; the same rules
 * give the same bytes. Stateless and thread-safe.
 */
final class CatalogueJson {

    /** Name and version of the form. */
    static final String SCHEMA = "rule-set/1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private CatalogueJson() {}

    /** The whole document, lines ended by LF. */
    static String of(RuleSet rules) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA).put("version", rules.version()).put("digest", rules.digest());
        ArrayNode list = root.putArray("rules");
        Set<String> used = new LinkedHashSet<>();
        for (Rule rule : rules.rules()) {
            rule(list.addObject(), rule, rules, used);
        }
        ArrayNode parameters = root.putArray("parameters");
        rules.parameters().all().stream()
                .filter(parameter -> used.contains(parameter.key().name()))
                .forEach(parameter -> parameter(parameters.addObject(), parameter));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    private static void rule(ObjectNode node, Rule rule, RuleSet rules, Set<String> used) {
        node.put("id", rule.id().value());
        node.put("severity", rule.spec().severity().name());
        if (rule.spec().escalation() != null) {
            node.put("escalatesTo", rule.spec().escalation().to().name());
            node.put("escalatesAbove", rule.spec().escalation().share().name());
            used.add(rule.spec().escalation().share().name());
        }
        node.put("waivable", !rule.spec().isBonus() && rule.spec().waivable());
        node.put("layer", rule.spec().layer().name());
        text(node.putObject("title"), rules.texts().get(rule.id(), "title"));
        text(node.putObject("fails"), rules.texts().get(rule.id(), "fails"));
        if (rules.texts().has(rule.id(), "remediation")) {
            text(node.putObject("remediation"), rules.texts().get(rule.id(), "remediation"));
        }
        ArrayNode sources = node.putArray("sources");
        rule.spec().sources().forEach(source -> source(sources.addObject(), source));
        ArrayNode parameters = node.putArray("parameters");
        for (ParameterKey<?> key : rule.spec().parameters()) {
            parameters.add(key.name());
            used.add(key.name());
        }
        ArrayNode consequences = node.putArray("consequences");
        for (Consequence consequence : rules.consequences(rule.id())) {
            ObjectNode threat = consequences.addObject();
            text(threat.putObject("text"), consequence.text());
            source(threat.putObject("source"), consequence.source());
        }
    }

    private static void parameter(ObjectNode node, Parameter<?> parameter) {
        node.put("name", parameter.key().name());
        node.put("type", parameter.key().type().name());
        node.put("unit", parameter.unit());
        text(node.putObject("meaning"), parameter.meaning());
        ArrayNode values = node.putArray("values");
        for (Parameter.Value<?> value : parameter.values()) {
            ObjectNode dated = values.addObject();
            dated.put("from", value.from().toString());
            if (value.published() != null) {
                dated.put("published", value.published().toString());
            }
            if (value.value() instanceof Collection<?> words) {
                ArrayNode items = dated.putArray("value");
                words.forEach(word -> items.add(word.toString()));
            } else {
                dated.put(
                        "value",
                        value.value() instanceof BigDecimal d
                                ? d.toPlainString()
                                : value.value().toString());
            }
            source(dated.putObject("source"), value.source());
        }
    }

    private static void source(ObjectNode node, Source source) {
        node.put("ref", source.ref());
        if (source.article() != null) {
            node.put("article", source.article());
        }
        node.put("layer", source.layer().name());
    }

    private static void text(ObjectNode node, LocalizedText text) {
        node.put("zh-CN", text.zh()).put("en", text.en());
    }
}
