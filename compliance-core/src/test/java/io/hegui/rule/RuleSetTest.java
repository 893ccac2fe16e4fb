package io.hegui.rule;

import static io.hegui.rule.RuleStubs.GUIDE;
import static io.hegui.rule.RuleStubs.LIMIT;
import static io.hegui.rule.RuleStubs.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.Waiver;
import io.hegui.rule.RuleStubs.Asked;
import io.hegui.rule.RuleStubs.Family;
import io.hegui.rule.RuleStubs.Limiting;
import io.hegui.rule.RuleStubs.Plain;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetTest {

    private static final RuleId ONE = new RuleId("test/one");
    private static final Consequence REVOKED = new Consequence(new LocalizedText("吊销", "revoked"), RuleStubs.LAW);
    private static final Instrument GUIDE_TITLE =
            new Instrument("S4", Layer.GUIDE, new LocalizedText("指南", "Guide"), false);
    private static final Waiver WAIVER = new Waiver("test/one", null, "试点", "李四", null);

    private static List<String> ids(Collection<Rule> rules) {
        return rules.stream().map(rule -> rule.id().value()).toList();
    }

    @Test
    void rules_come_in_the_order_of_their_ids_and_are_found_by_them() {
        RuleSet rules = set(new Limiting("test/two"), new Plain("test/three"), new Asked("test/one"))
                .build();

        assertThat(ids(rules.rules())).containsExactly("test/one", "test/three", "test/two");
        assertThat(ids(rules.gateRules())).containsExactly("test/one", "test/two");
        assertThat(rules.find(ONE)).isInstanceOf(Asked.class);
        assertThat(rules.find(new RuleId("test/four"))).isNull();
        assertThatThrownBy(() -> rules.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void two_rules_of_an_id_are_refused_by_their_classes() {
        RuleSet.Builder builder = set(new Plain("test/one"), new Asked("test/one"));

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule id test/one is borne by %s and %s", Plain.class.getName(), Asked.class.getName());
    }

    @Test
    void a_rule_whose_parameter_is_not_there_is_refused_by_its_class() {
        Rule rule = new Plain(RuleSpec.of("test/one", Severity.MINOR, GUIDE)
                .withParameters(LIMIT, ParameterKey.integer("test/one.other")));
        Rule escalating = new Plain(RuleSpec.escalating("test/one", GUIDE));

        assertThatThrownBy(() -> set(rule).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Plain.class.getName() + ": there is no parameter 'test/one.other'");
        assertThatThrownBy(() -> set(escalating).build())
                .hasMessage(Plain.class.getName() + ": there is no parameter 'materialRate'");
    }

    /** Of a rule of that severity, with all texts but one. */
    private static RuleSet.Builder lacking(String missing, Severity severity) {
        Properties texts = new Properties();
        Stream.of("title", "fails", "message", "remediation")
                .filter(key -> !key.equals(missing))
                .forEach(key -> texts.setProperty("one." + key, key));
        return set(new Plain(RuleSpec.of("test/one", severity, GUIDE))).texts(Texts.of("test", texts, texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"title", "fails", "message", "remediation"})
    void a_rule_that_lacks_a_text_is_refused_by_its_class(String missing) {
        RuleSet.Builder builder = lacking(missing, Severity.MINOR);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(Plain.class.getName() + ": rule test/one has no text '" + missing + "'");
    }

    @Test
    void a_bonus_needs_a_title_and_no_message() {
        RuleSet.Builder untitled = lacking("title", Severity.BONUS);

        assertThat(lacking("message", Severity.BONUS).build().rules()).hasSize(1);
        assertThat(lacking("remediation", Severity.BONUS).build().rules()).hasSize(1);
        assertThatThrownBy(untitled::build).hasMessageContaining("rule test/one has no text 'title'");
    }

    @Test
    void texts_of_a_family_that_are_still_to_be_read_are_not_asked_for() {
        List<String> read = new ArrayList<>();
        Texts later = Texts.later("test", () -> {
            read.add("test");
            return Map.of();
        });

        RuleSet rules = set(new Plain("test/one")).texts(later).build();

        assertThat(rules.rules()).hasSize(1);
        assertThat(read).isEmpty();
    }

    @Test
    void what_the_builder_is_given_the_rule_set_knows() {
        Texts texts = RuleStubs.texts("one");
        NumberPlan plan = number -> null;

        RuleSet rules = set(new Plain("test/one"))
                .texts(texts)
                .consequences(Map.of(ONE, List.of(REVOKED)))
                .instruments(Map.of("S4", GUIDE_TITLE))
                .numberPlan(plan)
                .waivers(List.of(WAIVER))
                .build();

        for (RuleSet same : List.of(rules, rules.toBuilder().build())) {
            assertThat(same.version()).isEqualTo("test");
            assertThat(same.texts()).isSameAs(texts);
            assertThat(same.parameters().get(LIMIT).values()).hasSize(2);
            assertThat(same.consequences(ONE)).containsExactly(REVOKED);
            assertThat(same.consequences(new RuleId("test/two"))).isEmpty();
            assertThat(same.consequenceOwners()).containsExactly(ONE);
            assertThat(same.instrument("S4")).isEqualTo(GUIDE_TITLE);
            assertThat(same.instrument("S5")).isNull();
            assertThat(same.numberPlan()).isSameAs(plan);
            assertThat(same.waivers()).containsExactly(WAIVER);
        }
    }

    @Test
    void without_being_told_a_rule_set_knows_nothing() {
        RuleSet rules = RuleStubs.NO_RULES;

        assertThat(rules.rules()).isEmpty();
        assertThat(rules.gateRules()).isEmpty();
        assertThat(rules.parameters().all()).isEmpty();
        assertThat(rules.consequenceOwners()).isEmpty();
        assertThat(rules.instrument("S4")).isNull();
        assertThat(rules.waivers()).isEmpty();
    }

    @Test
    void a_builder_that_goes_on_changes_no_set_that_was_built() {
        RuleSet.Builder builder = set(new Plain("test/one"));
        RuleSet rules = builder.build();

        builder.rules(List.of()).waivers(List.of(WAIVER));

        assertThat(rules.rules()).hasSize(1);
        assertThat(rules.waivers()).isEmpty();
    }

    @Test
    void only_some_rules_are_kept_with_all_else_and_values_can_be_overridden() {
        RuleSet rules = set(new Plain("test/one"), new Asked("test/two")).build();

        RuleSet fewer = rules.only(rule -> rule.id().equals(ONE));
        RuleSet stricter = rules.overriding(LIMIT, RuleStubs.EARLY, 1L);

        assertThat(ids(fewer.rules())).containsExactly("test/one");
        assertThat(fewer.parameters()).isSameAs(rules.parameters());
        assertThat(ids(stricter.rules())).isEqualTo(ids(rules.rules()));
        assertThat(stricter.parameters().get(LIMIT).on(RuleStubs.CHANGE)).isEqualTo(1);
        assertThat(rules.parameters().get(LIMIT).on(RuleStubs.CHANGE)).isEqualTo(5);
    }

    @Test
    void the_digest_is_that_of_version_rules_severities_and_values() {
        RuleSet rules = set(new Plain("test/one")).build();
        RuleSet same = set(new Plain("test/one")).waivers(List.of(WAIVER)).build();
        RuleSet weightier =
                set(new Plain(RuleSpec.of("test/one", Severity.MAJOR, GUIDE))).build();
        RuleSet newer = RuleSet.builder("test2")
                .rules(rules.rules())
                .texts(rules.texts())
                .parameters(rules.parameters())
                .build();

        // SHA-256 of "test", "test/one MINOR", "test/one.limit 2000-01-01 3" and "test/one.limit 2024-07-01 5" by line
        assertThat(rules.digest())
                .isEqualTo("ca41ab26a1dc679a40f038fa701481e12e632faad1b8b3b4b92977b5bb0ab676")
                .isEqualTo(rules.digest());
        assertThat(same.digest()).isEqualTo(rules.digest());
        assertThat(List.of(
                        weightier.digest(),
                        newer.digest(),
                        rules.overriding(LIMIT, RuleStubs.EARLY, 1L).digest()))
                .doesNotContain(rules.digest())
                .doesNotHaveDuplicates();
    }

    @Test
    void rules_of_families_are_put_together() {
        Rule one = new Asked("test/one");
        Rule two = new Plain("late/two");
        RuleFamily unchecked = new Family("test", List.of(one), List.of(one), false);
        RuleFamily late = new Family("late", List.of(two), List.of(), true);

        RuleSet rules = set(one).texts(RuleStubs.texts("one").and(Texts.later("late", Map::of)))
                .families(List.of(unchecked, late))
                .build();

        assertThat(ids(rules.rules())).containsExactly("late/two", "test/one");
        assertThat(ids(rules.gateRules())).containsExactly("test/one");
    }

    @Test
    void rules_of_a_family_not_checked_before_are_checked_when_built() {
        Rule untold = new Plain("test/untold");
        RuleSet.Builder builder =
                set(new Plain("test/one")).families(List.of(new Family("test", List.of(untold), List.of(), false)));

        assertThatThrownBy(builder::build).hasMessageContaining("rule test/untold has no text 'title'");
    }

    @Test
    void a_rule_that_is_asked_before_calls_is_in_the_short_list_and_no_other() {
        Rule asked = new Asked("test/one");
        Rule plain = new Plain("test/two");
        RuleSet lacking = set(asked)
                .families(List.of(new Family("test", List.of(asked), List.of(), true)))
                .build();
        RuleSet exceeding = set(plain)
                .families(List.of(new Family("test", List.of(plain), List.of(plain), true)))
                .build();

        for (RuleSet rules : List.of(lacking, exceeding)) {
            assertThatThrownBy(rules::rules)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(Family.class.getName()
                            + ": a GateRule or LimitRule, and no other, is listed in gateRules()");
        }
    }

    @Test
    void a_rule_listed_in_another_family_is_refused_even_in_the_short_list() {
        Rule asked = new Asked("test/one");
        RuleSet rules = set(asked)
                .families(List.of(new Family("other", List.of(), List.of(asked), true)))
                .build();

        assertThatThrownBy(rules::gateRules)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "%s in %s: rule test/one is listed in family 'other'",
                        Asked.class.getName(), Family.class.getName());
    }

    @Test
    void families_of_one_name_are_held_to_each_other() {
        Rule one = new Plain("test/one");
        Rule two = new Plain("test/two");
        RuleSet rules = set(one, two)
                .families(List.of(
                        new Family("test", List.of(one), List.of(), true),
                        new Family("test", List.of(two), List.of(), true)))
                .build();
        RuleSet.Builder twice = set(one).families(List.of(
                new Family("test", List.of(one), List.of(), true), new Family("test", List.of(one), List.of(), true)));

        assertThat(ids(rules.rules())).containsExactly("test/one", "test/two");
        assertThatThrownBy(twice::build).hasMessageContaining("rule id test/one is borne by");
    }

    @Test
    void the_gate_rules_of_a_family_are_found_among_its_rules_unless_it_lists_them() {
        Rule asked = new Asked("test/one");
        Rule limiting = new Limiting("test/two");
        RuleFamily family = new RuleFamily() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<Rule> rules() {
                return List.of(limiting, new Plain("test/three"), asked);
            }

            @Override
            public InputStream open(String path) {
                throw new UnsupportedOperationException(path);
            }
        };

        assertThat(family.gateRules()).containsExactly(limiting, asked);
        assertThat(family.checkedWhenBuilt()).isFalse();
    }

    @Test
    void consequences_and_titles_given_later_are_read_when_asked_for() {
        List<String> read = new ArrayList<>();
        RuleSet rules = set(new Plain("test/one"))
                .consequences(() -> {
                    read.add("consequences");
                    return Map.of(ONE, List.of(REVOKED));
                })
                .instruments(() -> {
                    read.add("instruments");
                    return Map.of("S4", GUIDE_TITLE);
                })
                .build();
        int before = read.size();

        assertThat(before).isZero();
        assertThat(rules.consequences(ONE)).containsExactly(REVOKED);
        assertThat(rules.instrument("S4")).isEqualTo(GUIDE_TITLE);
        assertThat(rules.consequenceOwners()).containsExactly(ONE);
        assertThat(read).containsExactly("consequences", "instruments");
    }
}
