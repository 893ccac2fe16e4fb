package io.hegui.gate;

import static io.hegui.gate.GateRules.AGENT;
import static io.hegui.gate.GateRules.CALLER;
import static io.hegui.gate.GateRules.DAILY;
import static io.hegui.gate.GateRules.FOREIGN;
import static io.hegui.gate.GateRules.FOREIGN_DIGITS;
import static io.hegui.gate.GateRules.GUIDE;
import static io.hegui.gate.GateRules.HOURLY;
import static io.hegui.gate.GateRules.HOURS;
import static io.hegui.gate.GateRules.MINUTES;
import static io.hegui.gate.GateRules.NEITHER;
import static io.hegui.gate.GateRules.POLICY;
import static io.hegui.gate.GateRules.USER;
import static io.hegui.gate.GateRules.WITHIN_HOURS;
import static io.hegui.gate.GateRules.at;
import static io.hegui.gate.GateRules.attempt;
import static io.hegui.gate.GateRules.gate;
import static io.hegui.gate.GateRules.rules;
import static io.hegui.gate.GateRules.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hegui.calendar.DayWindow;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.Judgement;
import io.hegui.rule.Profile;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a gate says of calls by themselves, and how it is prepared. */
class GateChecksTest {

    private static final Moment MORNING = at("10:00:00");

    private static Facts underLaw(RuleSet set) {
        return GateRules.facts(set).toBuilder().profile(Profile.LAW).build();
    }

    // ---- reasons

    @Test
    void what_is_not_known_warns_or_blocks_for_good_as_the_host_chooses() {
        CallAttempt attempt = attempt(USER).agentId(null).build();

        Decision lenient = gate(AGENT).build().decide(attempt, MORNING);
        Decision strict = gate(AGENT).blockUnknown().build().decide(attempt, MORNING);

        assertThat(lenient.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(lenient.neverBecause()).isEmpty();
        assertThat(strict.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(strict.earliestPermittedAt()).isEmpty();
        assertThat(strict.neverBecause()).isEqualTo(strict.reasons());
        Reason reason = strict.reasons().get(0);
        assertThat(reason.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(reason.severity()).isEqualTo(Severity.MAJOR);
        assertThat(reason.blocks()).isTrue();
        assertThat(reason.reason()).isNull();
        assertThat(reason.values().get("missing")).isEqualTo("agents");
        assertThat(reason.message().zh()).startsWith("无法判定");
        assertThat(reason.message().en()).isEqualTo("can't be judged: agents missing");
        assertThat(reason.sources()).containsExactly(GUIDE);
    }

    @Test
    void a_failure_weighs_and_is_named_as_its_weight_says_where_it_says_so() {
        Gate gate = gate(AGENT).build();

        Reason plain = gate.decide(attempt(USER).agentId("X").build(), MORNING)
                .reasons()
                .get(0);
        Reason named = gate.decide(attempt(USER).agentId("Y").build(), MORNING)
                .reasons()
                .get(0);
        Decision light = gate.decide(attempt(USER).agentId("Z").build(), MORNING);

        assertThat(plain.reason()).isEqualTo("BANNED");
        assertThat(plain.severity()).isEqualTo(Severity.MAJOR);
        assertThat(plain.message().en()).isEqualTo("agent fails");
        assertThat(named.reason()).isEqualTo("SUSPENDED");
        assertThat(named.severity()).isEqualTo(Severity.MINOR);
        assertThat(named.message().zh()).isEqualTo("中 agent suspended");
        assertThat(light.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(light.reasons().get(0).reason()).isEqualTo("BANNED");
        assertThat(light.reasons().get(0).severity()).isEqualTo(Severity.ADVICE);
        assertThat(light.reasons().get(0).blocks()).isFalse();
    }

    @Test
    void a_rule_with_a_text_for_single_calls_is_told_by_it() {
        Reason reason = gate(WITHIN_HOURS)
                .build()
                .decide(to(USER), at("08:00:00"))
                .reasons()
                .get(0);

        assertThat(reason.message().en()).isEqualTo("outside 09:00/21:00");
        assertThat(reason.message().zh()).isEqualTo("中 outside 09:00/21:00");
        assertThat(reason.values().get("affected"))
                .as("shares weigh only where single calls are advice")
                .isNull();
    }

    @Test
    void blocks_are_told_before_warnings() {
        Decision decision = gate(AGENT, WITHIN_HOURS)
                .build()
                .decide(attempt(USER).agentId("Z").build(), at("08:00:00"));

        assertThat(rules(decision.reasons())).containsExactly("test/hours", "test/agent");
        assertThat(decision.reasons()).extracting(Reason::blocks).containsExactly(true, false);
    }

    @Test
    void where_only_law_binds_a_guide_warns_and_a_layer_that_binds_still_blocks() {
        RuleSet set = GateRules.of(WITHIN_HOURS);
        LimitLayer<DayWindow> layer = LimitLayer.of(POLICY, HOURS, DayWindow.parse("10:00/20:00"));
        Moment early = at("09:30:00");

        Decision bare = Gate.on(underLaw(set), set).build().decide(to(USER), at("08:30:00"));
        Decision light = Gate.on(underLaw(set), set).layer(layer).build().decide(to(USER), early);
        Decision binding =
                Gate.on(underLaw(set), set).layer(layer.blocking()).build().decide(to(USER), early);

        assertThat(bare.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(light.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(light.reasons().get(0).severity()).isEqualTo(Severity.ADVICE);
        assertThat(binding.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(binding.reasons().get(0).sources()).containsExactly(POLICY);
        assertThat(binding.earliestPermittedAt()).contains(MORNING);
    }

    // ---- when

    @Test
    void waiting_ends_when_the_last_of_several_blocks_does() {
        Gate gate = gate(WITHIN_HOURS, HOURLY).build();
        gate.count(to(USER).placedAt(at("08:58:59")));
        gate.count(to(USER).placedAt(at("08:59:59")));

        assertThat(gate.decide(to(USER), at("08:59:59")).earliestPermittedAt()).contains(at("10:28:59"));
        assertThat(gate.decide(to(USER), at("21:00:00")).earliestPermittedAt())
                .contains(Moment.parse("2024-06-19T09:00:00"));
    }

    @Test
    void what_never_passes_is_told_and_what_would_pass_is_not() {
        Decision decision = gate(AGENT, WITHIN_HOURS)
                .build()
                .decide(attempt(USER).agentId("X").build(), at("08:00:00"));

        assertThat(rules(decision.reasons())).containsExactly("test/agent", "test/hours");
        assertThat(rules(decision.neverBecause())).containsExactly("test/agent");
        assertThat(decision.earliestPermittedAt()).isEmpty();
    }

    /** A check that may answer otherwise every other second, and never does. */
    private static final class Restless implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            return Judgement.FAIL;
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return second + 1;
        }
    }

    @Test
    void waiting_that_never_helps_is_given_up_and_says_what_does_not_pass() {
        Rule restless =
                new GateRules.Judging(RuleSpec.of("test/robot", Severity.MAJOR, GUIDE), facts -> new Restless());

        Decision decision = gate(restless, AGENT).build().decide(to(USER), MORNING);

        assertThat(decision.earliestPermittedAt()).isEmpty();
        assertThat(rules(decision.neverBecause())).containsExactly("test/robot");
    }

    // ---- from when on calls are known

    @Test
    void a_time_is_refused_from_the_second_on_that_its_periods_reach_back_to_what_was_forgotten() {
        MemoryCounters counters = MemoryCounters.create();
        Gate gate = gate(HOURLY).counters(counters).build();
        try (MemoryLedger ledger = Objects.requireNonNull(counters.open(CALLER, MORNING.localSecond()))) {
            ledger.forgetBefore(MORNING.localSecond());
        }

        assertThat(gate.decide(to(USER), at("11:29:59")).kind()).isEqualTo(Decision.Kind.ALLOW);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.decide(to(USER), at("11:29:58")))
                .withMessageContaining("2024-06-18T11:29:58")
                .withMessageContaining("2024-06-18T10:00:00");
    }

    // ---- how it is prepared

    @Test
    void checks_rules_that_judge_or_limit_calls() {
        assertThat(Gate.checks(FOREIGN)).isTrue();
        assertThat(Gate.checks(DAILY)).isTrue();
        assertThat(Gate.checks(NEITHER)).isFalse();
    }

    @Test
    void facts_given_anew_stand_from_then_on() {
        RuleSet set = GateRules.of(WITHIN_HOURS);
        Gate gate = Gate.on(GateRules.facts(set), set).build();
        Facts other = underLaw(set);

        gate.update(other);

        assertThat(gate.facts()).isSameAs(other);
        assertThat(gate.basis().profile()).isEqualTo(Profile.LAW);
        assertThat(gate.decide(to(USER), at("08:00:00")).kind()).isEqualTo(Decision.Kind.WARN);
    }

    @Test
    void a_store_must_keep_calls_a_day_longer_than_a_limit_counts_them() {
        long threeDays = 3 * 24 * 60;

        assertThat(gate(HOURLY)
                        .layer(LimitLayer.of(POLICY, MINUTES, threeDays))
                        .build()
                        .decide(to(USER), MORNING)
                        .kind())
                .isEqualTo(Decision.Kind.ALLOW);
        Gate.Builder longer = gate(HOURLY).layer(LimitLayer.of(POLICY, MINUTES, threeDays + 1));
        assertThatIllegalArgumentException()
                .isThrownBy(longer::build)
                .withMessageContaining("test/limit-hour")
                .withMessageContaining("expected a store that keeps them for " + (4 * 86_400 + 60));
    }

    @Test
    void a_layer_that_would_change_which_calls_fail_a_share_is_refused() {
        Gate.Builder builder = gate(FOREIGN).layer(LimitLayer.of(POLICY, FOREIGN_DIGITS, 9L));

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("test/foreign")
                .withMessageContaining("'test/foreign.digits'")
                .withMessageContaining("'test/foreign.share'");
    }

    /** Counts how often it is walked through, as a digest has to. */
    private static final class Walked implements ConsentBook {

        final AtomicInteger times = new AtomicInteger();

        @Override
        public @Nullable ConsentRecord byId(String id) {
            return null;
        }

        @Override
        public List<ConsentRecord> byPhone(PhoneNumber phone) {
            return List.of();
        }

        @Override
        public Iterable<ConsentRecord> all() {
            times.incrementAndGet();
            return List.of();
        }
    }

    @Test
    void digests_are_worked_out_when_asked_for_or_ahead_for_a_log() {
        RuleSet set = GateRules.of(WITHIN_HOURS);
        Walked quiet = new Walked();
        Walked logged = new Walked();

        Gate without = Gate.on(GateRules.facts(set).toBuilder().consents(quiet).build(), set)
                .build();
        Gate with = Gate.on(GateRules.facts(set).toBuilder().consents(logged).build(), set)
                .sink(decision -> {})
                .build();

        assertThat(quiet.times).hasValue(0);
        assertThat(logged.times).hasValue(1);
        assertThat(without.basis()).isEqualTo(with.basis());
        assertThat(quiet.times).hasValue(1);
        assertThat(logged.times).hasValue(1);
    }
}
