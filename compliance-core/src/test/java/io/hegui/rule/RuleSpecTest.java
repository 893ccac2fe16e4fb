package io.hegui.rule;

import static io.hegui.rule.RuleStubs.GUIDE;
import static io.hegui.rule.RuleStubs.LAW;
import static io.hegui.rule.RuleStubs.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSpecTest {

    private static final RuleId ONE = new RuleId("test/one");

    @Test
    void a_rule_can_be_waived_unless_it_blocks() {
        assertThat(RuleSpec.of("test/one", Severity.MAJOR, LAW))
                .isEqualTo(new RuleSpec(ONE, Severity.MAJOR, null, null, true, false, List.of(LAW), List.of()));
        assertThat(RuleSpec.of("test/one", Severity.BLOCKER, LAW).waivable()).isFalse();
    }

    @Test
    void each_trait_is_added_to_those_that_are_there() {
        RuleSpec spec = RuleSpec.escalating("test/one", LAW, GUIDE)
                .withParameters(LIMIT)
                .withLawSeverity(Severity.ADVICE)
                .reportedByReason()
                .notWaivable();

        RuleSpec.Escalation material = new RuleSpec.Escalation(Severity.MAJOR, RuleSpec.MATERIAL_RATE);
        assertThat(spec)
                .isEqualTo(new RuleSpec(
                        ONE,
                        Severity.MINOR,
                        Severity.ADVICE,
                        material,
                        false,
                        true,
                        List.of(LAW, GUIDE),
                        List.of(LIMIT)));
        assertThat(spec.withParameters().withLawSeverity(Severity.MINOR))
                .isEqualTo(new RuleSpec(
                        ONE, Severity.MINOR, Severity.MINOR, material, false, true, List.of(LAW, GUIDE), List.of()));
    }

    @Test
    void the_worst_severity_is_that_of_the_escalation_where_it_is_worse() {
        RuleSpec plain = RuleSpec.of("test/one", Severity.MAJOR, LAW);

        assertThat(plain.worstSeverity()).isEqualTo(Severity.MAJOR);
        assertThat(plain.withEscalation(Severity.BLOCKER, RuleSpec.MATERIAL_RATE)
                        .worstSeverity())
                .isEqualTo(Severity.BLOCKER);
        assertThat(plain.withEscalation(Severity.MINOR, RuleSpec.MATERIAL_RATE).worstSeverity())
                .isEqualTo(Severity.MAJOR);
    }

    @Test
    void when_law_and_notices_bind_alone_a_rule_of_guides_only_advises() {
        RuleSpec ofGuide = RuleSpec.of("test/one", Severity.MAJOR, GUIDE).withLawSeverity(Severity.MINOR);
        RuleSpec ofLaw = RuleSpec.of("test/one", Severity.MAJOR, GUIDE, LAW);

        assertThat(ofGuide.under(Profile.LAW, Severity.BLOCKER)).isEqualTo(Severity.ADVICE);
        assertThat(ofGuide.under(Profile.GUIDE, Severity.BLOCKER)).isEqualTo(Severity.BLOCKER);
        assertThat(ofLaw.under(Profile.LAW, Severity.BLOCKER)).isEqualTo(Severity.BLOCKER);
        assertThat(ofLaw.withLawSeverity(Severity.MINOR).under(Profile.LAW, Severity.BLOCKER))
                .isEqualTo(Severity.MINOR);
        assertThat(ofLaw.withLawSeverity(Severity.MINOR).under(Profile.GUIDE, Severity.MAJOR))
                .isEqualTo(Severity.MAJOR);
    }

    @Test
    void a_profile_is_named_in_lower_case() {
        assertThat(Profile.LAW.id()).isEqualTo("law");
    }

    @Test
    void law_and_notices_bind_and_the_most_binding_source_counts() {
        assertThat(List.of(Layer.values()).stream().filter(Layer::binds)).containsExactly(Layer.LAW, Layer.NORMATIVE);
        assertThat(RuleSpec.of("test/one", Severity.MAJOR, GUIDE, LAW).layer()).isEqualTo(Layer.LAW);
        assertThat(RuleSpec.of("test/one", Severity.MAJOR, GUIDE).layer()).isEqualTo(Layer.GUIDE);
    }

    @Test
    void severities_are_compared_from_the_worst_on() {
        assertThat(Severity.MAJOR.isAtLeast(Severity.MAJOR)).isTrue();
        assertThat(Severity.MAJOR.isAtLeast(Severity.MINOR)).isTrue();
        assertThat(Severity.MINOR.isAtLeast(Severity.MAJOR)).isFalse();
        assertThat(Severity.worse(Severity.MINOR, Severity.MAJOR)).isEqualTo(Severity.MAJOR);
        assertThat(Severity.worse(Severity.BLOCKER, Severity.MAJOR)).isEqualTo(Severity.BLOCKER);
    }

    @Test
    void a_bonus_is_told_by_its_severity_and_a_source_by_its_article() {
        assertThat(RuleSpec.of("test/one", Severity.BONUS, LAW).isBonus()).isTrue();
        assertThat(RuleSpec.of("test/one", Severity.ADVICE, LAW).isBonus()).isFalse();
        assertThat(LAW).hasToString("电信条例");
        assertThat(LAW.at("第八条")).hasToString("电信条例 第八条").isEqualTo(new Source("电信条例", "第八条", Layer.LAW));
    }

    @Test
    void a_rule_without_source_is_refused() {
        assertThatThrownBy(() -> RuleSpec.of("test/one", Severity.MAJOR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule test/one names no source");
    }
}
