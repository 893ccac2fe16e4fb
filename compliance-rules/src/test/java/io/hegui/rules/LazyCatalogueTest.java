package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.RuleSets;
import io.hegui.rule.GateRule;
import io.hegui.rule.LimitRule;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleFamily;
import io.hegui.rule.RuleSet;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The catalogue is made as far as it is asked for, and is the same however it was asked. */
class LazyCatalogueTest {

    /** A family that notes what it is asked for. */
    private record Watched(RuleFamily family, List<String> asked) implements RuleFamily {

        @Override
        public String name() {
            return family.name();
        }

        @Override
        public List<Rule> rules() {
            asked.add("rules of " + name());
            return family.rules();
        }

        @Override
        public List<Rule> gateRules() {
            return family.gateRules();
        }

        @Override
        public @Nullable InputStream open(String path) {
            asked.add(path);
            return family.open(path);
        }

        @Override
        public boolean checkedWhenBuilt() {
            return family.checkedWhenBuilt();
        }
    }

    private static RuleSet watched(List<String> asked) {
        List<RuleFamily> families = new ArrayList<>();
        for (RuleFamily family : ServiceLoader.load(RuleFamily.class)) {
            families.add(new Watched(family, asked));
        }
        return RuleSets.of(families, NumberPlan.UNKNOWN);
    }

    @Test
    void loading_makes_no_rule_and_opens_no_file_of_a_family() {
        List<String> asked = new ArrayList<>();

        watched(asked);

        assertThat(asked).isEmpty();
    }

    @Test
    void a_gate_asks_for_no_other_rules_and_for_values_of_its_own_alone() {
        List<String> asked = new ArrayList<>();

        List<Rule> rules = watched(asked).gateRules();

        assertThat(rules).isNotEmpty();
        assertThat(asked)
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(path -> assertThat(path).startsWith("parameters/"));
        assertThat(asked).doesNotContain("parameters/application.json", "parameters/material.json");
    }

    @Test
    void the_rules_of_a_gate_are_those_that_judge_or_limit_a_call_before_it_is_placed() {
        RuleSet rules = RuleSets.load();

        assertThat(rules.gateRules())
                .containsExactlyElementsOf(rules.rules().stream()
                        .filter(rule -> rule instanceof GateRule || rule instanceof LimitRule)
                        .toList());
    }

    @Test
    void the_digest_is_the_same_whatever_was_asked_for_before() {
        RuleSet untouched = RuleSets.load();
        RuleSet halfRead = RuleSets.load();
        RuleSet readInFull = RuleSets.load();

        halfRead.gateRules();
        readInFull.rules();
        readInFull.parameters().all();
        readInFull.consequenceOwners();

        assertThat(untouched.digest()).isEqualTo(halfRead.digest()).isEqualTo(readInFull.digest());
    }

    @Test
    void threads_that_ask_at_the_same_time_are_given_the_same_rules() throws Exception {
        RuleSet rules = RuleSets.load();
        int threads = 8;
        CountDownLatch start = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        List<Future<List<Rule>>> answers = new ArrayList<>();

        for (int i = 0; i < threads; i++) {
            answers.add(pool.submit(() -> {
                start.countDown();
                start.await();
                return rules.gateRules();
            }));
        }

        List<Rule> first = answers.get(0).get();
        for (Future<List<Rule>> answer : answers) {
            assertThat(answer.get()).isSameAs(first);
        }
        pool.shutdown();
        assertThat(Collections.unmodifiableList(first)).hasSameSizeAs(rules.gateRules());
    }
}
