package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class BasisTest {

    private static final LimitLayer<Long> LAYER =
            LimitLayer.of(Source.of("企业制度", Layer.OWN), ParameterKey.integer("test/limit.calls"), 5L);

    private static Basis basis(Facts facts) {
        return new Basis(GateFacts.NO_RULES, List.of(), facts);
    }

    @Test
    void tells_version_day_and_profile_and_both_digests() {
        Facts facts = GateFacts.facts().toBuilder().profile(Profile.LAW).build();
        Basis basis = basis(facts);

        assertThat(basis.ruleSetVersion()).isEqualTo("test");
        assertThat(basis.asOf()).isEqualTo(GateFacts.TODAY);
        assertThat(basis.profile()).isEqualTo(Profile.LAW);
        assertThat(basis.ruleSetDigest()).isEqualTo(GateFacts.NO_RULES.digest());
        assertThat(basis.dataDigest()).isEqualTo(GateDigest.data(facts));
        assertThat(basis)
                .hasToString("Basis[ruleSetVersion=test, ruleSetDigest=" + basis.ruleSetDigest() + ", dataDigest="
                        + basis.dataDigest() + ", asOf=2024-06-18, profile=LAW]");
    }

    @Test
    void equal_when_rules_layers_facts_day_and_profile_are() {
        Basis basis = basis(GateFacts.facts());
        Basis same = basis(GateFacts.facts());

        assertThat(basis).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(List.of(
                        "no basis",
                        new Basis(RuleSet.builder("other").build(), List.of(), GateFacts.facts()),
                        new Basis(GateFacts.NO_RULES, List.of(LAYER), GateFacts.facts()),
                        basis(GateFacts.with("95002", "95003")),
                        basis(GateFacts.facts().toBuilder()
                                .asOf(GateFacts.TODAY.plusDays(1))
                                .build()),
                        basis(GateFacts.facts().toBuilder().profile(Profile.LAW).build())))
                .doesNotContain(basis)
                .allMatch(other -> !basis.equals(other) && basis.hashCode() != other.hashCode());
    }
}
