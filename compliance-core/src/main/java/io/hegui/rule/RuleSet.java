package io.hegui.rule;

import io.hegui.model.Waiver;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules with their parameters, texts and threatened consequences, ready for audits and gates. Immutable, thread-safe. */
public final class RuleSet {

    private final Builder parts;
    private final Later<Map<RuleId, Rule>> rules = new Later<>(this::all);
    private final Later<List<Rule>> gateRules = new Later<>(this::beforeCall);
    private volatile @Nullable String digest;

    private RuleSet(Builder parts) {
        this.parts = parts;
        checked(parts.rules.unchecked());
    }

    private Map<RuleId, Rule> all() {
        return checked(parts.rules.all());
    }

    private List<Rule> beforeCall() {
        return List.copyOf(checked(parts.rules.beforeCall()).values());
    }

    private Map<RuleId, Rule> checked(List<Rule> listed) {
        Map<RuleId, Rule> byId = new TreeMap<>();
        for (Rule rule : listed) {
            Rule other = byId.put(rule.id(), rule);
            if (other != null) {
                throw new IllegalArgumentException("rule id " + rule.id() + " is borne by "
                        + other.getClass().getName() + " and " + rule.getClass().getName());
            }
            requireComplete(rule);
        }
        return byId;
    }

    /** A builder of a rule set of that version, without rules. */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    private void requireComplete(Rule rule) {
        try {
            for (ParameterKey<?> key : rule.spec().parameters()) {
                parts.parameters.get(key);
            }
            if (rule.spec().escalation() != null) {
                parts.parameters.get(rule.spec().escalation().share());
            }
            if (!parts.texts.isPending(rule.id().family())) {
                requireTexts(rule);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(rule.getClass().getName() + ": " + e.getMessage(), e);
        }
    }

    private void requireTexts(Rule rule) {
        parts.texts.get(rule.id(), "title");
        parts.texts.get(rule.id(), "fails");
        if (!rule.spec().isBonus()) {
            parts.texts.get(rule.id(), "message");
            parts.texts.get(rule.id(), "remediation");
        }
    }

    /** Version of the rules. */
    public String version() {
        return parts.version;
    }

    /** All rules in the order of their ids. */
    public Collection<Rule> rules() {
        return Collections.unmodifiableCollection(rules.get().values());
    }

    /** Those of the rules that judge or limit calls before they are placed, in the order of their ids. */
    public List<Rule> gateRules() {
        return gateRules.get();
    }

    /** The rule of that id, or null. */
    public @Nullable Rule find(RuleId id) {
        return rules.get().get(id);
    }

    /** The parameters. */
    public ParameterSet parameters() {
        return parts.parameters;
    }

    /** The texts. */
    public Texts texts() {
        return parts.texts;
    }

    /** What is threatened for a failure of a rule; empty when nothing is. */
    public List<Consequence> consequences(RuleId id) {
        return parts.consequences.get().getOrDefault(id, List.of());
    }

    /** The rules for which anything is threatened. */
    public Set<RuleId> consequenceOwners() {
        return Set.copyOf(parts.consequences.get().keySet());
    }

    /** The guide or instrument of that short name; null when it was never described. */
    public @Nullable Instrument instrument(String ref) {
        return parts.instruments.get().get(ref);
    }

    /** Knows the province of a number. */
    public NumberPlan numberPlan() {
        return parts.numberPlan;
    }

    /** Accepted explanations that the host ships with its rules, beside those of a package. */
    public List<Waiver> waivers() {
        return parts.waivers;
    }

    /** The same rules with a host's own value of a parameter from one day on. */
    public <T> RuleSet overriding(ParameterKey<T> key, LocalDate from, T value) {
        return toBuilder()
                .parameters(parts.parameters.overriding(key, from, value))
                .build();
    }

    /** Only the rules that the test accepts. */
    public RuleSet only(Predicate<Rule> test) {
        return toBuilder().rules(rules().stream().filter(test).toList()).build();
    }

    /** A builder that starts from this rule set. */
    public Builder toBuilder() {
        return new Builder(parts);
    }

    /** SHA-256 over ids, severities and parameter values: two audits with the same digest used the same rules. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = computeDigest();
            digest = known;
        }
        return known;
    }

    private String computeDigest() {
        StringBuilder text = new StringBuilder(parts.version).append('\n');
        for (Rule rule : rules.get().values()) {
            text.append(rule.id()).append(' ').append(rule.spec().severity()).append('\n');
        }
        for (Parameter<?> parameter : parts.parameters.all()) {
            for (Parameter.Value<?> value : parameter.values()) {
                text.append(parameter.key().name())
                        .append(' ')
                        .append(value.from())
                        .append(' ');
                text.append(value.value()).append('\n');
            }
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Builds a rule set. Mutable, for one thread. */
    public static final class Builder {

        private final String version;
        private RuleSource rules = new RuleSource.Given(List.of());
        private ParameterSet parameters = ParameterSet.of(List.of());
        private Texts texts = Texts.none();
        private Supplier<Map<RuleId, List<Consequence>>> consequences = Map::of;
        private NumberPlan numberPlan = NumberPlan.UNKNOWN;
        private Supplier<Map<String, Instrument>> instruments = Map::of;
        private List<Waiver> waivers = List.of();

        private Builder(String version) {
            this.version = version;
        }

        private Builder(Builder other) {
            version = other.version;
            rules = other.rules;
            parameters = other.parameters;
            texts = other.texts;
            consequences = other.consequences;
            numberPlan = other.numberPlan;
            instruments = other.instruments;
            waivers = other.waivers;
        }

        /** Sets the rules. */
        public Builder rules(Collection<Rule> value) {
            rules = new RuleSource.Given(List.copyOf(value));
            return this;
        }

        /**
         * Sets the rules to those of families. The rules of a family that was {@linkplain RuleFamily#checkedWhenBuilt()
         * checked when built} are made when first asked for; what is wrong with them is thrown then.
         */
        public Builder families(Collection<RuleFamily> value) {
            rules = new FamilyRules(List.copyOf(value));
            return this;
        }

        /** Sets the parameters. */
        public Builder parameters(ParameterSet value) {
            parameters = value;
            return this;
        }

        /** Sets the texts. */
        public Builder texts(Texts value) {
            texts = value;
            return this;
        }

        /** Sets what is threatened for failures. */
        public Builder consequences(Map<RuleId, List<Consequence>> value) {
            Map<RuleId, List<Consequence>> copy = Map.copyOf(value);
            return consequences(() -> copy);
        }

        /**
         * Sets what is threatened for failures, to be read when first asked for; what is wrong with it is thrown then.
         *
         * @param value gives it; may be called more than once
         */
        public Builder consequences(Supplier<Map<RuleId, List<Consequence>>> value) {
            consequences = new Later<>(value);
            return this;
        }

        /** Sets what knows the province of a number. */
        public Builder numberPlan(NumberPlan value) {
            numberPlan = value;
            return this;
        }

        /** Sets the titles of what the rules cite, by short name. */
        public Builder instruments(Map<String, Instrument> value) {
            Map<String, Instrument> copy = Map.copyOf(value);
            return instruments(() -> copy);
        }

        /**
         * Sets the titles of what the rules cite, to be read when first asked for; what is wrong with them is thrown then.
         *
         * @param value gives them; may be called more than once
         */
        public Builder instruments(Supplier<Map<String, Instrument>> value) {
            instruments = new Later<>(value);
            return this;
        }

        /** Sets the accepted explanations of the host. */
        public Builder waivers(List<Waiver> value) {
            waivers = List.copyOf(value);
            return this;
        }

        /**
         * The rule set.
         *
         * @throws IllegalArgumentException when two rules bear the same id, or a rule names a parameter or text that is
         *     not there; the message names the class of the rule
         */
        public RuleSet build() {
            return new RuleSet(new Builder(this));
        }
    }
}
