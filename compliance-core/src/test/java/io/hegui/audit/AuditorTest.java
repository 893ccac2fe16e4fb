package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.PackageReader;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AuditorTest {

    private static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private static Facts.Builder facts(String json) {
        return Facts.of(PackageReader.fromJson(json, "test"), AS_OF, TestRules.SET);
    }

    private static CallRecord call(String id, int second, Integer talk, Outcome outcome) {
        return CallRecord.builder()
                .id(id)
                .caller(PhoneNumber.of("01062345678"))
                .callee(PhoneNumber.of("13800138" + String.format("%03d", second % 1000)))
                .direction(Direction.OUTBOUND)
                .startedAt(Moment.parse("2024-03-15T09:00:00").plusSeconds(second))
                .talkSeconds(talk)
                .outcome(outcome)
                .build();
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 400).map(i -> "C" + i).injectNull(0.1),
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.integers().between(0, 5000).injectNull(0.1),
                        Arbitraries.of(Outcome.class).injectNull(0.1))
                .as(AuditorTest::call)
                .list()
                .ofMaxSize(120);
    }

    @Property
    void the_order_of_calls_and_the_split_into_states_never_show(
            @ForAll("calls") List<CallRecord> calls, @ForAll long seed) {
        Auditor auditor = Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET);
        AuditResult plain = auditor.audit(calls);

        Random random = new Random(seed);
        List<CallRecord> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, random);
        List<AuditState> states = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            states.add(auditor.newState());
        }
        shuffled.forEach(call -> states.get(random.nextInt(4)).accept(call));
        Collections.shuffle(states, random);
        AuditState left = states.get(0);
        left.merge(states.get(1));
        AuditState right = states.get(2);
        right.merge(states.get(3));
        right.merge(left);

        assertThat(auditor.finish(right)).isEqualTo(plain);
    }

    @Property
    void an_empty_state_changes_nothing(@ForAll("calls") List<CallRecord> calls) {
        Auditor auditor = Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET);
        AuditState state = auditor.newState();
        calls.forEach(state::accept);

        state.merge(auditor.newState());

        assertThat(auditor.finish(state)).isEqualTo(auditor.audit(calls));
    }

    @Test
    void a_result_names_the_rules_of_each_verdict_in_order() {
        AuditResult result =
                Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET).audit(hundred(2));

        for (Verdict verdict : Verdict.values()) {
            assertThat(result.rulesWith(verdict))
                    .isSorted()
                    .allSatisfy(rule -> assertThat(result.verdicts()).containsEntry(rule, verdict));
        }
        assertThat(result.rulesWith(Verdict.FAIL)).contains(new RuleId("test/has-id"));
        assertThat(Stream.of(Verdict.values()).flatMap(verdict -> result.rulesWith(verdict).stream()))
                .containsExactlyInAnyOrderElementsOf(result.verdicts().keySet());
    }

    @Test
    void states_of_two_audits_do_not_merge() {
        Auditor one = Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET);
        Auditor other = Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET);

        assertThatThrownBy(() -> one.newState().merge(other.newState()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two different audits");
    }

    private static List<CallRecord> hundred(int withoutId) {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            calls.add(call(i < withoutId ? null : "C" + i, i, 60, Outcome.CONNECTED));
        }
        return calls;
    }

    private static Finding only(AuditResult result, String rule) {
        return result.findings().stream()
                .filter(f -> f.rule().equals(new RuleId(rule)))
                .reduce((a, b) -> {
                    throw new AssertionError("two findings of " + rule);
                })
                .orElseThrow();
    }

    @Test
    void one_percent_stays_minor_and_more_than_one_percent_becomes_major() {
        Auditor auditor = Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET);

        assertThat(only(auditor.audit(hundred(1)), "test/has-id").severity()).isEqualTo(Severity.MINOR);
        assertThat(only(auditor.audit(hundred(2)), "test/has-id").severity()).isEqualTo(Severity.MAJOR);
    }

    @Test
    void in_profile_law_a_rule_of_a_guide_becomes_advice_and_a_rule_of_law_stays() {
        Facts facts = facts("{\"year\": 2024, \"numbers\": [{\"number\": \"95588\", \"subleasedTo\": \"x\"}]}")
                .profile(Profile.LAW)
                .build();

        AuditResult result = Auditor.open(facts, TestRules.SET).audit(hundred(50));

        assertThat(only(result, "test/has-id").severity()).isEqualTo(Severity.ADVICE);
        assertThat(only(result, "test/sublease").severity()).isEqualTo(Severity.BLOCKER);
    }

    @Test
    void reasons_are_findings_of_their_own_only_where_a_rule_says_so() {
        Auditor auditor = Auditor.open(facts("{\"year\": 2024}").build(), TestRules.SET);

        AuditResult result = auditor.audit(List.of(
                call("A", 1, 2, Outcome.CONNECTED),
                call("B", 2, 4000, Outcome.CONNECTED),
                call("C", 3, 4001, Outcome.CONNECTED),
                call("D", 4, 0, Outcome.BUSY)));

        assertThat(result.findings())
                .filteredOn(f -> f.rule().name().equals("duration"))
                .extracting(Finding::reason, Finding::affected, Finding::population, Finding::examples)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("LONG", 2L, 3L, List.of("B", "C")),
                        org.assertj.core.groups.Tuple.tuple("SHORT", 1L, 3L, List.of("A")));
    }

    @Test
    void a_valid_waiver_is_named_an_expired_one_counts_for_nothing_and_a_blocker_has_none() {
        String template =
                "{\"year\": 2024, \"numbers\": [{\"number\": \"95588\", \"subleasedTo\": \"x\"}], \"waivers\": ["
                        + "{\"rule\": \"test/has-id\", \"reason\": \"r\", \"approvedBy\": \"a\", \"expiresOn\": \"%s\"},"
                        + "{\"rule\": \"test/sublease\", \"expiresOn\": \"2030-01-01\"}]}";

        AuditResult lastDay = Auditor.open(
                        facts(String.format(template, "2025-03-20")).build(), TestRules.SET)
                .audit(hundred(1));
        AuditResult dayAfter = Auditor.open(
                        facts(String.format(template, "2025-03-19")).build(), TestRules.SET)
                .audit(hundred(1));

        assertThat(only(lastDay, "test/has-id").waiver()).isNotNull();
        assertThat(only(dayAfter, "test/has-id").waiver()).isNull();
        assertThat(only(lastDay, "test/sublease").waiver()).isNull();
    }

    @Test
    void without_a_call_stream_call_rules_can_not_be_judged() {
        Facts facts = facts("{\"year\": 2024}").callsSupplied(false).build();

        AuditResult result = Auditor.open(facts, TestRules.SET).audit(List.of());

        assertThat(result.verdicts().values()).containsOnly(Verdict.INDETERMINATE);
    }

    @Test
    void a_rule_that_examined_nothing_does_not_pass() {
        Facts facts = facts("{\"year\": 2024, \"numbers\": []}").build();

        AuditResult result = Auditor.open(facts, TestRules.SET).audit(List.of());

        assertThat(result.verdicts().values()).containsOnly(Verdict.NOT_APPLICABLE);
    }
}
