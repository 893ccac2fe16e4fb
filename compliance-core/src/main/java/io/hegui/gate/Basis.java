package io.hegui.gate;

import io.hegui.rule.Facts;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on. Two decisions with the same digests were made by the same rules on the same data. Immutable and
 * thread-safe; equal when version, digests, day and profile are.
 */
public final class Basis {

    private final RuleSet rules;
    private final List<LimitLayer<?>> layers;
    private final Facts facts;
    private volatile @Nullable String ruleSetDigest;
    private volatile @Nullable String dataDigest;

    Basis(RuleSet rules, List<LimitLayer<?>> layers, Facts facts) {
        this.rules = rules;
        this.layers = layers;
        this.facts = facts;
    }

    /** Version of the rules. */
    public String ruleSetVersion() {
        return rules.version();
    }

    /** SHA-256 of rules and parameters, layered limits included; worked out when first asked for. */
    public String ruleSetDigest() {
        String known = ruleSetDigest;
        if (known == null) {
            known = GateDigest.rules(rules, layers);
            ruleSetDigest = known;
        }
        return known;
    }

    /** SHA-256 of the facts that the gate looks at; worked out when first asked for, which for many consents takes a while. */
    public String dataDigest() {
        String known = dataDigest;
        if (known == null) {
            known = GateDigest.data(facts);
            dataDigest = known;
        }
        return known;
    }

    /** Works both digests out, so that nobody waits for them later. */
    void workOut() {
        Objects.requireNonNull(ruleSetDigest());
        Objects.requireNonNull(dataDigest());
    }

    /** The day as of which the facts were taken. */
    public LocalDate asOf() {
        return facts.asOf();
    }

    /** Which layers bind. */
    public Profile profile() {
        return facts.profile();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Basis basis
                && ruleSetVersion().equals(basis.ruleSetVersion())
                && asOf().equals(basis.asOf())
                && profile() == basis.profile()
                && ruleSetDigest().equals(basis.ruleSetDigest())
                && dataDigest().equals(basis.dataDigest());
    }

    @Override
    public int hashCode() {
        return Objects.hash(ruleSetVersion(), ruleSetDigest(), dataDigest(), asOf(), profile());
    }

    @Override
    public String toString() {
        return "Basis[ruleSetVersion=" + ruleSetVersion() + ", ruleSetDigest=" + ruleSetDigest() + ", dataDigest="
                + dataDigest() + ", asOf=" + asOf() + ", profile=" + profile() + "]";
    }
}
