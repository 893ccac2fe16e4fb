package io.hegui.gate;

import static io.hegui.gate.GateRules.ABROAD;
import static io.hegui.gate.GateRules.AGENT;
import static io.hegui.gate.GateRules.CALLER;
import static io.hegui.gate.GateRules.FOREIGN;
import static io.hegui.gate.GateRules.FOREIGN_SHARE;
import static io.hegui.gate.GateRules.POLICY;
import static io.hegui.gate.GateRules.ROBOT;
import static io.hegui.gate.GateRules.USER;
import static io.hegui.gate.GateRules.WITHIN_HOURS;
import static io.hegui.gate.GateRules.at;
import static io.hegui.gate.GateRules.attempt;
import static io.hegui.gate.GateRules.gate;
import static io.hegui.gate.GateRules.placed;
import static io.hegui.gate.GateRules.rules;
import static io.hegui.gate.GateRules.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.Profile;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of which a share of a year's calls may fail. */
class GateSharesTest {

    private static final Moment MORNING = at("10:00:00");
    private static final RuleId FOREIGN_ID = FOREIGN.id();

    private final MemoryCounters counters = MemoryCounters.create();

    private Gate.Builder counting(Rule... rules) {
        return gate(rules).counters(counters);
    }

    private List<Long> counts(RuleId rule, int year) {
        ShareCounter share = counters.share(rule, year);
        return List.of(share.affected(), share.population());
    }

    private List<Long> counts() {
        return counts(FOREIGN_ID, 2024);
    }

    // ---- what is counted

    @Test
    void a_reserved_call_counts_as_failing_and_a_placed_one_as_one_of_all() {
        Gate gate = counting(FOREIGN).build();
        placed(gate, 299, MORNING);
        assertThat(counts()).containsExactly(0L, 299L);

        Reservation first = gate.reserve(to(ABROAD), MORNING);
        assertThat(counts()).containsExactly(1L, 299L);
        first.commit(MORNING);
        assertThat(counts()).containsExactly(1L, 300L);
        Reservation second = gate.reserve(to(ABROAD), MORNING);
        assertThat(counts()).containsExactly(2L, 300L);
        second.release();
        assertThat(counts()).containsExactly(1L, 300L);
        Reservation third = gate.reserve(to(ABROAD), MORNING);
        third.commit(MORNING.plusSeconds(1));
        assertThat(counts()).containsExactly(2L, 301L);
        gate.reserve(to(USER), MORNING).commit(MORNING.plusSeconds(2));
        assertThat(counts()).containsExactly(2L, 302L);
    }

    @Test
    void a_call_that_was_placed_without_asking_counts_as_it_is() {
        Gate gate = counting(FOREIGN).build();

        gate.count(to(ABROAD).placedAt(MORNING));
        gate.count(to(USER).placedAt(MORNING));
        gate.count(CallAttempt.of(CALLER, ABROAD, Purpose.EMERGENCY).build().placedAt(MORNING));
        gate.count(CallRecord.builder()
                .direction(Direction.INBOUND)
                .caller(USER)
                .callee(ABROAD)
                .startedAt(MORNING)
                .build());
        gate.count(to(ABROAD).call());

        assertThat(counts()).containsExactly(2L, 3L);
    }

    @Test
    void years_are_counted_apart() {
        Gate gate = counting(FOREIGN).build();

        gate.count(to(ABROAD).placedAt(Moment.parse("2023-12-31T23:59:59")));
        gate.count(to(USER).placedAt(Moment.parse("2024-01-01T00:00:00")));

        assertThat(counts(FOREIGN_ID, 2023)).containsExactly(1L, 1L);
        assertThat(counts(FOREIGN_ID, 2024)).containsExactly(0L, 1L);
    }

    @Test
    void a_call_that_moves_into_the_next_year_counts_there() {
        Gate gate = counting(FOREIGN).build();
        Moment newYear = Moment.parse("2025-01-01T00:00:00");
        placed(gate, 99, newYear.plusSeconds(-60));
        placed(gate, 99, newYear);

        Reservation reservation = gate.reserve(to(ABROAD), newYear.plusSeconds(-1));
        assertThat(counts(FOREIGN_ID, 2024)).containsExactly(1L, 99L);
        assertThat(reservation.commit(newYear).blocked()).isFalse();

        assertThat(counts(FOREIGN_ID, 2024)).containsExactly(0L, 99L);
        assertThat(counts(FOREIGN_ID, 2025)).containsExactly(1L, 100L);
    }

    @Test
    void a_call_that_is_blocked_when_it_is_decided_anew_is_not_counted() {
        List<Decision> heard = new ArrayList<>();
        Gate gate = counting(FOREIGN, WITHIN_HOURS).sink(heard::add).build();
        placed(gate, 99, MORNING);
        Reservation reservation = gate.reserve(to(ABROAD), at("20:59:59"));

        Decision late = reservation.commit(at("21:00:00"));

        assertThat(late.blocked()).isTrue();
        assertThat(counts()).containsExactly(0L, 99L);
        assertThat(heard).containsExactly(reservation.decision(), late);
    }

    @Test
    void a_call_that_does_not_fit_into_the_counters_is_not_counted_as_failing() {
        MemoryCounters small = MemoryCounters.withRoomFor(MemoryLedger.FIRST_CAPACITY);
        Gate gate = gate(FOREIGN).counters(small).build();
        small.share(FOREIGN_ID, 2024).addPopulation(1_000);
        for (int i = 0; i < MemoryLedger.FIRST_CAPACITY; i++) {
            gate.reserve(to(ABROAD), MORNING);
        }

        Decision full = gate.reserve(to(ABROAD), MORNING).decision();

        assertThat(rules(full.reasons())).containsExactly("gate/counters-full");
        assertThat(small.share(FOREIGN_ID, 2024).affected()).isEqualTo(MemoryLedger.FIRST_CAPACITY);
    }

    @Test
    void a_call_that_is_blocked_whatever_the_counters_say_takes_no_room() {
        Gate gate = counting(AGENT).build();

        Reservation reservation = gate.reserve(attempt(USER).agentId("X").build(), MORNING);

        assertThat(reservation.decision().blocked()).isTrue();
        assertThat(counters.numbers()).isZero();
        assertThat(counters.roomTaken()).isZero();
    }

    // ---- how much may fail

    @Test
    void the_share_is_told_with_how_many_of_how_many_when_it_is_exceeded() {
        Gate gate = counting(FOREIGN).build();
        placed(gate, 97, MORNING);
        gate.count(to(ABROAD).placedAt(MORNING));

        Reason reason = gate.decide(to(ABROAD), MORNING).reasons().get(0);

        assertThat(reason.severity()).isEqualTo(Severity.MAJOR);
        assertThat(reason.blocks()).isTrue();
        assertThat(reason.values().get("affected")).isEqualTo(2L);
        assertThat(reason.values().get("population")).isEqualTo(99L);
        assertThat(reason.values().get("limit")).isEqualTo(new BigDecimal("0.01"));
        assertThat(reason.message().zh()).isEqualTo("中 foreign fails；此类通话将达 2/99，超过 0.01");
        assertThat(reason.message().en()).isEqualTo("foreign fails; it would be 2 of 99 such calls, more than 0.01");
    }

    @Test
    void a_share_that_is_just_reached_is_not_exceeded() {
        Gate gate = counting(FOREIGN).build();
        placed(gate, 98, MORNING);
        assertThat(gate.decide(to(ABROAD), MORNING).kind()).isEqualTo(Decision.Kind.BLOCK);
        placed(gate, 1, MORNING);

        Decision decision = gate.decide(to(ABROAD), MORNING);

        assertThat(decision.kind()).isEqualTo(Decision.Kind.WARN);
        Reason reason = decision.reasons().get(0);
        assertThat(reason.severity()).isEqualTo(Severity.ADVICE);
        assertThat(reason.blocks()).isFalse();
        assertThat(reason.values().isEmpty()).isTrue();
        assertThat(reason.message().en()).isEqualTo("foreign fails");
    }

    @Test
    void where_only_law_binds_no_share_is_told() {
        RuleSet set = GateRules.of(FOREIGN);
        Gate gate = Gate.on(
                        GateRules.facts(set).toBuilder().profile(Profile.LAW).build(), set)
                .counters(counters)
                .build();

        Decision decision = gate.reserve(to(ABROAD), MORNING).decision();

        assertThat(decision.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(decision.reasons().get(0).values().isEmpty()).isTrue();
        assertThat(counts()).containsExactly(1L, 0L);
    }

    // ---- layers

    private static LimitLayer<BigDecimal> share(String value) {
        return LimitLayer.of(POLICY, FOREIGN_SHARE, new BigDecimal(value));
    }

    @Test
    void a_layered_share_that_is_kept_adds_no_reason() {
        Gate gate = counting(FOREIGN).layer(share("0.5").blocking()).build();
        placed(gate, 99, MORNING);

        Decision decision = gate.reserve(to(ABROAD), MORNING).decision();

        assertThat(decision.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(decision.reasons()).hasSize(1);
        assertThat(decision.reasons().get(0).sources()).containsExactly(GateRules.GUIDE);
        assertThat(counts()).as("counted once").containsExactly(1L, 99L);
    }

    @Test
    void a_stricter_layered_share_blocks_with_its_own_limit_and_source() {
        Gate gate = counting(FOREIGN).layer(share("0.001")).build();
        placed(gate, 99, MORNING);

        Decision decision = gate.decide(to(ABROAD), MORNING);

        assertThat(decision.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(decision.reasons()).hasSize(2);
        Reason layered = decision.reasons().get(0);
        assertThat(layered.sources()).containsExactly(POLICY);
        assertThat(layered.blocks()).isTrue();
        assertThat(layered.values().get("affected")).isEqualTo(1L);
        assertThat(layered.values().get("population")).isEqualTo(100L);
        assertThat(layered.values().get("limit")).isEqualTo(new BigDecimal("0.001"));
        assertThat(decision.reasons().get(1).blocks()).isFalse();
        assertThat(rules(decision.neverBecause())).containsExactly("test/foreign");
    }

    @Test
    void where_only_law_binds_a_layered_share_blocks_beyond_it_if_it_binds() {
        RuleSet set = GateRules.of(FOREIGN, WITHIN_HOURS);
        Gate.Builder builder = Gate.on(
                        GateRules.facts(set).toBuilder().profile(Profile.LAW).build(), set)
                .counters(counters);
        Gate light = builder.layer(share("0.02")).build();
        placed(light, 98, MORNING);
        assertThat(light.decide(to(ABROAD), MORNING).kind()).isEqualTo(Decision.Kind.WARN);

        Gate binding = builder.layer(share("0.02").blocking()).build();

        assertThat(binding.reserve(to(ABROAD), MORNING).decision().kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(binding.reserve(to(ABROAD), MORNING).decision().kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(counts()).containsExactly(1L, 98L);
    }

    @Test
    void a_layered_share_that_is_kept_does_not_make_waiting_hopeless() {
        RuleSet set = GateRules.of(FOREIGN, WITHIN_HOURS);
        Gate gate = Gate.on(GateRules.facts(set), set)
                .counters(counters)
                .layer(share("0.5").blocking())
                .build();
        placed(gate, 99, MORNING);

        Decision early = gate.decide(to(ABROAD), at("08:00:00"));

        assertThat(early.blocked()).isTrue();
        assertThat(early.earliestPermittedAt()).contains(at("09:00:00"));
        assertThat(early.neverBecause()).isEmpty();
    }

    // ---- who takes the last of a share

    /** Counters of which somebody else takes a call of a share just when one is asked for. */
    private record Raced(MemoryCounters counters, RuleId rule, List<ShareCounter> taken) implements CounterStore {

        @Override
        public long retainedSeconds() {
            return counters.retainedSeconds();
        }

        @Override
        public @Nullable CallHistory history(PhoneNumber caller) {
            return counters.history(caller);
        }

        @Override
        public @Nullable CallLedger find(PhoneNumber caller) {
            return counters.find(caller);
        }

        @Override
        public @Nullable CallLedger open(PhoneNumber caller, long second) {
            return counters.open(caller, second);
        }

        @Override
        public ShareCounter share(RuleId id, int year) {
            ShareCounter share = counters.share(id, year);
            return id.equals(rule) ? new RacedShare(share, taken) : share;
        }
    }

    private record RacedShare(ShareCounter share, List<ShareCounter> taken) implements ShareCounter {

        @Override
        public long population() {
            return share.population();
        }

        @Override
        public long affected() {
            return share.affected();
        }

        @Override
        public void addPopulation(long calls) {
            share.addPopulation(calls);
        }

        @Override
        public void addAffected(long calls) {
            share.addAffected(calls);
        }

        @Override
        public boolean tryAffected(LongPredicate test) {
            if (taken.isEmpty()) {
                taken.add(share);
                share.addAffected(1);
            }
            return share.tryAffected(test);
        }
    }

    @Test
    void who_comes_second_to_the_last_of_a_share_is_blocked_and_leaves_nothing_counted() {
        List<ShareCounter> taken = new ArrayList<>();
        Gate gate = gate(FOREIGN, ROBOT)
                .counters(new Raced(counters, ROBOT.id(), taken))
                .build();
        placed(gate, 199, MORNING);
        counters.share(ROBOT.id(), 2024).addAffected(99);
        CallAttempt attempt = attempt(ABROAD).aiAgent(true).build();
        assertThat(gate.decide(attempt, MORNING).blocked()).isFalse();

        Decision decision = gate.reserve(attempt, MORNING).decision();

        assertThat(taken).hasSize(1);
        assertThat(decision.blocked()).isTrue();
        assertThat(rules(decision.neverBecause())).containsExactly("test/robot");
        assertThat(counts()).as("the other share").containsExactly(0L, 199L);
        assertThat(counts(ROBOT.id(), 2024)).containsExactly(100L, 199L);
        assertThat(counters.history(CALLER))
                .satisfiesAnyOf(
                        history -> assertThat(history).isNull(),
                        history -> assertThat(history.size()).isZero());
    }

    @Test
    void who_comes_second_to_one_of_several_left_is_let_through_and_counted_once() {
        List<ShareCounter> taken = new ArrayList<>();
        Gate gate = gate(FOREIGN, ROBOT)
                .counters(new Raced(counters, ROBOT.id(), taken))
                .build();
        placed(gate, 199, MORNING);
        counters.share(ROBOT.id(), 2024).addAffected(98);

        Decision decision =
                gate.reserve(attempt(ABROAD).aiAgent(true).build(), MORNING).decision();

        assertThat(decision.blocked()).isFalse();
        assertThat(counts()).containsExactly(1L, 199L);
        assertThat(counts(ROBOT.id(), 2024)).containsExactly(100L, 199L);
    }
}
