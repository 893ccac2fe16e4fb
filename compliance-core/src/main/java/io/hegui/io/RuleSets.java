package io.hegui.io;

import io.hegui.model.Waiver;
import io.hegui.rule.Consequence;
import io.hegui.rule.Instrument;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterSet;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Puts rule sets together from families, their parameter files and their texts. Stateless and thread-safe. */
public final class RuleSets {

    private RuleSets() {}

    /**
     * All families and the number plan that {@link ServiceLoader} finds. What belongs to a family that was
     * {@linkplain RuleFamily#checkedWhenBuilt() checked when built} is read when first asked for, so that a gate waits for
     * no more than it needs; were it broken all the same, whoever asks is told then.
     *
     * @throws IllegalArgumentException when a family is broken: a blank, malformed or duplicate id, a missing text or
     *     parameter; the message names the class
     */
    public static RuleSet load() {
        List<RuleFamily> families = new ArrayList<>();
        for (RuleFamily family : ServiceLoader.load(RuleFamily.class)) {
            families.add(family);
        }
        Iterator<NumberPlan> plans = ServiceLoader.load(NumberPlan.class).iterator();
        return of(families, plans.hasNext() ? plans.next() : NumberPlan.UNKNOWN);
    }

    /**
     * The given families.
     *
     * @throws IllegalArgumentException as {@link #load()}
     */
    public static RuleSet of(Collection<RuleFamily> families, NumberPlan plan) {
        try {
            return together(families, plan);
        } catch (IllegalArgumentException | DateTimeException e) {
            // what is quoted of a family's file may have many lines
            throw new IllegalArgumentException(InputError.oneLine(String.valueOf(e.getMessage())), e);
        }
    }

    private static RuleSet together(Collection<RuleFamily> families, NumberPlan plan) {
        List<FamilyFiles> all = new ArrayList<>();
        List<Parameter<?>> parameters = new ArrayList<>(ParameterFile.parameters("shared", sharedFile()));
        List<ParameterFile.HostValue> overrides = new ArrayList<>();
        List<Waiver> waivers = new ArrayList<>();
        Texts texts = Texts.none();
        for (RuleFamily family : families) {
            FamilyFiles files = new FamilyFiles(family);
            all.add(files);
            texts = texts.and(files.texts());
            if (!family.checkedWhenBuilt()) {
                parameters.addAll(files.parameters());
                overrides.addAll(files.overrides());
                waivers.addAll(files.waivers());
            }
        }
        ParameterSet values = ParameterSet.of(parameters);
        for (FamilyFiles files : all) {
            if (files.family().checkedWhenBuilt()) {
                values = values.and(files.family().name(), files::parameters);
            }
        }
        for (ParameterFile.HostValue override : overrides) {
            values = override.in(values);
        }
        return RuleSet.builder(version())
                .families(families)
                .parameters(values)
                .texts(texts)
                .consequences(() -> consequences(all))
                .numberPlan(plan)
                .instruments(() -> instruments(all))
                .waivers(waivers)
                .build();
    }

    private static Map<RuleId, List<Consequence>> consequences(List<FamilyFiles> all) {
        Map<RuleId, List<Consequence>> byRule = new HashMap<>();
        for (FamilyFiles files : all) {
            byRule.putAll(files.consequences());
        }
        return Map.copyOf(byRule);
    }

    private static Map<String, Instrument> instruments(List<FamilyFiles> all) {
        Map<String, Instrument> byRef = new HashMap<>();
        for (FamilyFiles files : all) {
            for (Instrument instrument : files.instruments()) {
                byRef.put(instrument.ref(), instrument);
            }
        }
        return Map.copyOf(byRef);
    }

    private static String version() {
        String version = RuleSets.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** The values that rules of every family share. */
    private static Json sharedFile() {
        try (InputStream in = RuleSets.class.getResourceAsStream("shared-parameters.json")) {
            return Json.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("shared-parameters.json can't be read", e);
        }
    }
}
