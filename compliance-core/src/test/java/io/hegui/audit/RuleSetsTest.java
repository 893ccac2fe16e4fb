package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.RuleSets;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.PackageRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSetsTest {

    private static final Source OWN = Source.of("own", Layer.OWN);

    static final class Nameless implements PackageRule {
        private final String id;

        Nameless(String id) {
            this.id = id;
        }

        @Override
        public RuleSpec spec() {
            return RuleSpec.of(id, Severity.MINOR, OWN);
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            return Evaluation.pass();
        }
    }

    private static RuleFamily family(String name, Rule... rules) {
        return new RuleFamily() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Rule> rules() {
                return List.of(rules);
            }

            @Override
            public @Nullable InputStream open(String path) {
                return new TestRules().open(path);
            }
        };
    }

    @Test
    void refuses_a_blank_or_malformed_id_and_names_the_class() {
        for (String id : List.of("", " ", "test", "test/", "/x", "Test/x", "test/X", "test/a b", "test/a/b")) {
            assertThatThrownBy(() -> RuleSets.of(List.of(family("test", new Nameless(id))), NumberPlan.UNKNOWN))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Nameless")
                    .hasMessageContaining("'" + id + "'");
        }
    }

    @Test
    void refuses_a_duplicate_id_and_names_both_classes() {
        assertThatThrownBy(() -> RuleSets.of(
                        List.of(family("test", new TestRules.HasId(), new Nameless("test/has-id"))),
                        NumberPlan.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test/has-id")
                .hasMessageContaining("HasId")
                .hasMessageContaining("Nameless");
    }

    @Test
    void refuses_a_rule_of_another_family() {
        assertThatThrownBy(() -> RuleSets.of(List.of(family("other", new TestRules.HasId())), NumberPlan.UNKNOWN))
                .hasMessageContaining("test/has-id")
                .hasMessageContaining("'other'");
    }

    @Test
    void refuses_a_rule_without_texts_and_names_it() {
        assertThatThrownBy(() -> RuleSets.of(List.of(family("test", new Nameless("test/untold"))), NumberPlan.UNKNOWN))
                .hasMessageContaining("Nameless")
                .hasMessageContaining("test/untold")
                .hasMessageContaining("title");
    }

    @Test
    void the_digest_tells_rule_sets_apart() {
        var changed = TestRules.SET.overriding(
                RuleSpec.MATERIAL_RATE, java.time.LocalDate.of(2025, 1, 1), new java.math.BigDecimal("0.02"));

        assertThat(changed.digest()).isNotEqualTo(TestRules.SET.digest());
        assertThat(changed.parameters().overridden()).containsExactly("materialRate");
        assertThat(RuleSets.of(List.of(new TestRules()), NumberPlan.UNKNOWN).digest())
                .isEqualTo(TestRules.SET.digest());
    }
}
