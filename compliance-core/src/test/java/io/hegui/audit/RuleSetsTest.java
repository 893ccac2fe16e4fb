package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Layer;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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

    /** A family that says it was checked when built. */
    private record Checked(String name, List<Rule> rules, List<Rule> gateRules, String parameters)
            implements RuleFamily {

        @Override
        public @Nullable InputStream open(String path) {
            return path.equals("parameters/" + name + ".json")
                    ? new ByteArrayInputStream(parameters.getBytes(StandardCharsets.UTF_8))
                    : null;
        }

        @Override
        public boolean checkedWhenBuilt() {
            return true;
        }
    }

    /** Judges calls before they are placed. */
    static final class Asked implements CallRule, GateRule {
        @Override
        public RuleSpec spec() {
            return RuleSpec.of("late/asked", Severity.MINOR, OWN);
        }

        @Override
        public Scope scope() {
            return Scope.ALL;
        }

        @Override
        public RecordCheck<CallRecord> prepare(Facts facts) {
            return beforeCall(facts);
        }

        @Override
        public GateCheck beforeCall(Facts facts) {
            return GateCheck.NONE;
        }
    }

    private static String parameter(String name) {
        return "{\"name\": \"" + name
                + "\", \"type\": \"integer\", \"unit\": \"calls\", \"zh\": \"话\", \"en\": \"calls\","
                + " \"values\": [{\"from\": \"2000-01-01\", \"value\": 1, \"source\": \"own\", \"layer\": \"OWN\"}]}";
    }

    @Test
    void what_is_wrong_with_a_family_checked_when_built_is_told_when_it_is_first_used() {
        RuleSet rules = RuleSets.of(
                List.of(new Checked("late", List.of(new Nameless("late/x"), new Nameless("late/x")), List.of(), "{}")),
                NumberPlan.UNKNOWN);

        assertThatThrownBy(rules::rules).hasMessageContaining("late/x").hasMessageContaining("Nameless");
        assertThatThrownBy(rules::digest).hasMessageContaining("late/x");
    }

    @Test
    void families_that_share_a_name_are_held_to_each_other_at_once() {
        RuleFamily one = new Checked("late", List.of(new Nameless("late/x")), List.of(), "{}");

        assertThatThrownBy(() -> RuleSets.of(List.of(one, family("late", new Nameless("late/x"))), NumberPlan.UNKNOWN))
                .hasMessageContaining("late/x");
    }

    @Test
    void a_gate_rule_left_out_of_the_short_list_is_told_by_its_class() {
        RuleSet rules =
                RuleSets.of(List.of(new Checked("late", List.of(new Asked()), List.of(), "{}")), NumberPlan.UNKNOWN);

        assertThatThrownBy(rules::rules).hasMessageContaining("Asked").hasMessageContaining("gateRules()");
    }

    @Test
    void overrides_and_waivers_are_refused_in_a_family_checked_when_built() {
        for (String section : List.of("overrides", "waivers")) {
            RuleSet rules = RuleSets.of(
                    List.of(new Checked("late", List.of(), List.of(), "{\"" + section + "\": []}")),
                    NumberPlan.UNKNOWN);

            assertThatThrownBy(() -> rules.parameters().all())
                    .hasMessageContaining("Checked")
                    .hasMessageContaining(section);
        }
    }

    @Test
    void a_parameter_of_a_family_checked_when_built_begins_with_its_name() {
        RuleSet rules = RuleSets.of(
                List.of(new Checked(
                        "late", List.of(), List.of(), "{\"parameters\": [" + parameter("other/limit") + "]}")),
                NumberPlan.UNKNOWN);

        assertThatThrownBy(() -> rules.parameters().named("late/limit"))
                .hasMessageContaining("other/limit")
                .hasMessageContaining("late/");
    }

    @Test
    void a_host_names_no_parameter_as_another_family_did() {
        String parameters = "{\"parameters\": [" + parameter("late/limit") + "]}";
        RuleFamily host = new RuleFamily() {
            @Override
            public String name() {
                return "host";
            }

            @Override
            public List<Rule> rules() {
                return List.of();
            }

            @Override
            public @Nullable InputStream open(String path) {
                return path.startsWith("parameters/")
                        ? new ByteArrayInputStream(parameters.getBytes(StandardCharsets.UTF_8))
                        : null;
            }
        };

        assertThatThrownBy(() -> RuleSets.of(
                        List.of(new Checked("late", List.of(), List.of(), parameters), host), NumberPlan.UNKNOWN))
                .hasMessageContaining("late/limit");
    }

    @Test
    void a_parameter_of_a_family_checked_when_built_can_be_overridden() {
        RuleSet rules = RuleSets.of(
                List.of(new Checked(
                        "late", List.of(), List.of(), "{\"parameters\": [" + parameter("late/limit") + "]}")),
                NumberPlan.UNKNOWN);
        ParameterKey<Long> limit = ParameterKey.integer("late/limit");

        RuleSet changed = rules.overriding(limit, LocalDate.of(2025, 1, 1), 7L);

        assertThat(changed.parameters().get(limit).on(LocalDate.of(2025, 1, 1))).isEqualTo(7);
        assertThat(rules.parameters().get(limit).on(LocalDate.of(2025, 1, 1))).isEqualTo(1);
        assertThat(changed.digest()).isNotEqualTo(rules.digest());
    }
}
