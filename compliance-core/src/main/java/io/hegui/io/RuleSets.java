package io.hegui.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.hegui.model.Waiver;
import io.hegui.rule.Consequence;
import io.hegui.rule.Instrument;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterSet;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;

/** Puts rule sets together from families, their parameter files and their texts. Stateless and thread-safe. */
public final class RuleSets {

    private RuleSets() {}

    /**
     * All families and the number plan that {@link ServiceLoader} finds.
     *
     * @throws IllegalArgumentException when a family is broken: a blank, malformed or duplicate id, a missing text or
     *     parameter; the message names the class
     */
    public static RuleSet load() {
        List<RuleFamily> families = new ArrayList<>();
        ServiceLoader.load(RuleFamily.class).forEach(families::add);
        NumberPlan plan = ServiceLoader.load(NumberPlan.class).findFirst().orElse(NumberPlan.UNKNOWN);
        return of(families, plan);
    }

    /**
     * The given families.
     *
     * @throws IllegalArgumentException as {@link #load()}
     */
    public static RuleSet of(Collection<RuleFamily> families, NumberPlan plan) {
        List<Rule> rules = new ArrayList<>();
        List<Parameter<?>> parameters = new ArrayList<>(ParameterFile.parameters("shared", sharedFile()));
        Map<RuleId, List<Consequence>> consequences = new HashMap<>();
        Map<String, Instrument> instruments = new HashMap<>();
        List<ParameterFile.HostValue> overrides = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>();
        Texts texts = Texts.none();
        for (RuleFamily family : families) {
            rules.addAll(rules(family));
            JsonNode file = file(family, "parameters/" + family.name() + ".json");
            ParameterFile.instruments(family.name(), file(family, "instruments.json"))
                    .forEach(instrument -> instruments.put(instrument.ref(), instrument));
            parameters.addAll(ParameterFile.parameters(family.name(), file));
            ParameterFile.consequences(family.name(), file).forEach(consequences::put);
            texts = texts.and(texts(family, file));
            overrides.addAll(ParameterFile.overrides(family.name(), file));
            waivers.addAll(ParameterFile.waivers(file));
        }
        ParameterSet values = ParameterSet.of(parameters);
        for (ParameterFile.HostValue override : overrides) {
            values = override.in(values);
        }
        return RuleSet.builder(version())
                .rules(rules)
                .parameters(values)
                .texts(texts)
                .consequences(consequences)
                .numberPlan(plan)
                .instruments(instruments)
                .waivers(waivers)
                .build();
    }

    private static String version() {
        String version = RuleSets.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static List<Rule> rules(RuleFamily family) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : family.rules()) {
            try {
                if (!rule.id().family().equals(family.name())) {
                    throw new IllegalArgumentException(
                            "rule " + rule.id() + " is listed in family '" + family.name() + "'");
                }
                rules.add(rule);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        rule.getClass().getName() + " in " + family.getClass().getName() + ": " + e.getMessage(), e);
            } catch (ExceptionInInitializerError e) {
                throw new IllegalArgumentException(rule.getClass().getName() + " can't be loaded: " + e.getCause(), e);
            }
        }
        return rules;
    }

    /** The values that rules of every family share. */
    private static JsonNode sharedFile() {
        try (InputStream in = RuleSets.class.getResourceAsStream("shared-parameters.json")) {
            return Trees.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("shared-parameters.json can't be read", e);
        }
    }

    private static JsonNode file(RuleFamily family, String path) {
        try (InputStream in = family.open(path)) {
            return in == null ? JsonNodeFactory.instance.objectNode() : Trees.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(family.getClass().getName() + ": " + path + " can't be read", e);
        }
    }

    private static Texts texts(RuleFamily family, JsonNode file) {
        return family.textsChecked()
                ? Texts.later(family.name(), () -> pairs(family, file))
                : Texts.of(family.name(), properties(family, file, "zh_CN"), properties(family, file, "en"));
    }

    private static Map<String, LocalizedText> pairs(RuleFamily family, JsonNode file) {
        return Texts.paired(family.name(), properties(family, file, "zh_CN"), properties(family, file, "en"));
    }

    private static Properties properties(RuleFamily family, JsonNode file, String language) {
        Properties properties = properties(family, language);
        ParameterFile.texts(file, language.equals("en"), properties);
        return properties;
    }

    private static Properties properties(RuleFamily family, String language) {
        String path = "messages/" + family.name() + "_" + language + ".properties";
        Properties properties = new Properties();
        try (InputStream in = family.open(path)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(family.getClass().getName() + ": " + path + " can't be read", e);
        }
    }
}
