package io.hegui.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rules with their parameters, texts and threatened consequences, ready for audits and gates. Immutable, thread-safe. */
public final class RuleSet {

    private final String version;
    private final Map<RuleId, Rule> rules;
    private final ParameterSet parameters;
    private final Texts texts;
    private final Map<RuleId, List<Consequence>> consequences;
    private final NumberPlan numberPlan;
    private final Map<String, Instrument> instruments;

    /**
     * A rule set.
     *
     * @param version version of the rules
     * @throws IllegalArgumentException when two rules bear the same id, or a rule names a parameter or text that is not
     *     there; the message names the class of the rule
     */
    public RuleSet(
            String version,
            Collection<Rule> rules,
            ParameterSet parameters,
            Texts texts,
            Map<RuleId, List<Consequence>> consequences,
            NumberPlan numberPlan,
            Map<String, Instrument> instruments) {
        this.version = version;
        this.parameters = parameters;
        this.texts = texts;
        this.consequences = Map.copyOf(consequences);
        this.numberPlan = numberPlan;
        this.instruments = Map.copyOf(instruments);
        this.rules = new TreeMap<>();
        for (Rule rule : rules) {
            Rule other = this.rules.put(rule.id(), rule);
            if (other != null) {
                throw new IllegalArgumentException("rule id " + rule.id() + " is borne by "
                        + other.getClass().getName() + " and " + rule.getClass().getName());
            }
            requireComplete(rule);
        }
    }

    private void requireComplete(Rule rule) {
        try {
            for (ParameterKey<?> key : rule.spec().parameters()) {
                parameters.get(key);
            }
            if (rule.spec().escalation() != null) {
                parameters.get(rule.spec().escalation().share());
            }
            texts.get(rule.id(), "title");
            texts.get(rule.id(), "fails");
            if (!rule.spec().isBonus()) {
                texts.get(rule.id(), "message");
                texts.get(rule.id(), "remediation");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(rule.getClass().getName() + ": " + e.getMessage(), e);
        }
    }

    /** Version of the rules. */
    public String version() {
        return version;
    }

    /** All rules in the order of their ids. */
    public Collection<Rule> rules() {
        return java.util.Collections.unmodifiableCollection(rules.values());
    }

    /** The rule of that id, or null. */
    public @Nullable Rule find(RuleId id) {
        return rules.get(id);
    }

    /** The parameters. */
    public ParameterSet parameters() {
        return parameters;
    }

    /** The texts. */
    public Texts texts() {
        return texts;
    }

    /** What is threatened for a failure of a rule; empty when nothing is. */
    public List<Consequence> consequences(RuleId id) {
        return consequences.getOrDefault(id, List.of());
    }

    /** The rules for which anything is threatened. */
    public java.util.Set<RuleId> consequenceOwners() {
        return consequences.keySet();
    }

    /** The guide or instrument of that short name; null when it was never described. */
    public @Nullable Instrument instrument(String ref) {
        return instruments.get(ref);
    }

    /** Knows the province of a number. */
    public NumberPlan numberPlan() {
        return numberPlan;
    }

    /** The same rules with a host's own value of a parameter from one day on. */
    public <T> RuleSet overriding(ParameterKey<T> key, LocalDate from, T value) {
        return new RuleSet(
                version,
                rules.values(),
                parameters.overriding(key, from, value),
                texts,
                consequences,
                numberPlan,
                instruments);
    }

    /** Only the rules that the test accepts. */
    public RuleSet only(Predicate<Rule> test) {
        return new RuleSet(
                version,
                rules.values().stream().filter(test).toList(),
                parameters,
                texts,
                consequences,
                numberPlan,
                instruments);
    }

    /** SHA-256 over ids, severities and parameter values: two audits with the same digest used the same rules. */
    public String digest() {
        StringBuilder text = new StringBuilder(version).append('\n');
        for (Rule rule : rules.values()) {
            text.append(rule.id()).append(' ').append(rule.spec().severity()).append('\n');
        }
        for (Parameter<?> parameter : parameters.all()) {
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
}
