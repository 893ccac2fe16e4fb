package io.hegui.report;

import io.hegui.rule.Facts;
import io.hegui.rule.ParameterSet;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.util.List;

/**
 * Which rules an inspection used. Immutable and thread-safe.
 *
 * @param version version of the rules
 * @param digest SHA-256 over rules and parameter values, hexadecimal
 * @param profile which layers bind
 * @param overridden parameters with a value of the host's own, by name
 */
public record RuleSetInfo(String version, String digest, Profile profile, List<Overridden> overridden) {

    /**
     * A parameter with a value of the host's own.
     *
     * @param name name of the parameter
     * @param value value in force on the day of the audit, as text
     */
    public record Overridden(String name, String value) {}

    public RuleSetInfo {
        overridden = List.copyOf(overridden);
    }

    static RuleSetInfo of(RuleSet rules, Facts facts) {
        ParameterSet parameters = rules.parameters();
        return new RuleSetInfo(
                rules.version(),
                rules.digest(),
                facts.profile(),
                parameters.overridden().stream()
                        .map(name -> new Overridden(
                                name, parameters.named(name).on(facts.asOf()).toString()))
                        .toList());
    }
}
