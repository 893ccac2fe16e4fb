package io.hegui.rules.gate;

import static io.hegui.rules.gate.Firm.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hegui.calendar.DayWindow;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.DialPath;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.gate.MemoryCounters;
import io.hegui.gate.Quota;
import io.hegui.gate.Reason;
import io.hegui.gate.Reservation;
import io.hegui.io.HeldConsents;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.rule.Facts;
import io.hegui.rule.Layer;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Verdict;
import io.hegui.rules.anomaly.DailyFrequency;
import io.hegui.rules.anomaly.HourlyFrequency;
import io.hegui.rules.marketing.CallingHours;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTest {

    private static final Source CONTRACT = Source.of("运营商合同", Layer.OWN);
    private static final Source POLICY = Source.of("企业制度", Layer.OWN);

    private static void place(Gate gate, CallAttempt attempt, Moment at) {
        Reservation reservation = gate.reserve(attempt, at);
        assertThat(reservation.decision().blocked())
                .as(reservation.decision().toString())
                .isFalse();
        reservation.commit(at);
    }

    private static List<String> rules(Decision decision) {
        return decision.reasons().stream().map(reason -> reason.rule().value()).toList();
    }

    @Test
    void a_call_in_good_order_is_allowed_without_a_word() {
        Decision decision = Firm.gate().decide(Firm.marketing().build(), at("10:00:00"));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.ALLOW);
        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.earliestPermittedAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DialPath.class)
    void no_path_goes_around_the_gate(DialPath path) {
        Gate gate = Firm.gate();
        for (int i = 0; i < 50; i++) {
            place(gate, Firm.notice(Firm.CALLER, "1380013" + (8100 + i)), at("10:00:00"));
        }

        Decision decision = gate.decide(Firm.marketing().path(path).build(), at("10:30:00"));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(rules(decision)).startsWith("anomaly/hourly-frequency");
    }

    @Test
    void every_reason_is_told_with_what_was_compared_its_source_and_both_languages() {
        Decision decision =
                Firm.gate().decide(Firm.marketing().sector(Sector.FINANCE).build(), at("08:59:59"));

        assertThat(rules(decision)).containsExactly("marketing/calling-hours", "sensitive/agent-qualified");
        Reason hours = decision.reasons().get(0);
        assertThat(hours.values().get("measured")).isEqualTo("08:59:59");
        assertThat(hours.values().get("limit")).isEqualTo("09:00/21:00");
        assertThat(hours.severity()).isEqualTo(Severity.MINOR);
        assertThat(hours.sources()).extracting(Source::ref).containsExactly("S1");
        assertThat(hours.message().zh()).contains("08:59:59").contains("09:00/21:00");
        assertThat(hours.message().en()).contains("08:59:59").contains("09:00/21:00");
        assertThat(decision.neverBecause())
                .extracting(reason -> reason.rule().value())
                .containsExactly("sensitive/agent-qualified");
    }

    @Test
    void the_31st_call_of_a_day_is_a_warning_and_the_51st_of_an_hour_is_blocked() {
        Gate gate = Firm.gate();
        for (int i = 0; i < 30; i++) {
            assertThat(gate.decide(Firm.notice(Firm.CALLER, "1380013" + (8100 + i)), at("10:00:00"))
                            .kind())
                    .isEqualTo(Decision.Kind.ALLOW);
            place(gate, Firm.notice(Firm.CALLER, "1380013" + (8100 + i)), at("10:00:00"));
        }

        Decision next = gate.decide(Firm.notice(Firm.CALLER, Firm.USER), at("10:01:00"));

        assertThat(next.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(rules(next)).containsExactly("anomaly/daily-frequency");
        for (int i = 0; i < 20; i++) {
            place(gate, Firm.notice(Firm.CALLER, "1380013" + (8200 + i)), at("10:02:00"));
        }
        Decision full = gate.decide(Firm.notice(Firm.CALLER, Firm.USER), at("10:59:59"));
        assertThat(full.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(full.earliestPermittedAt()).contains(at("11:00:00"));
        Quota hour = full.quotas().stream()
                .filter(quota -> quota.rule().value().equals("anomaly/hourly-frequency"))
                .findFirst()
                .orElseThrow();
        assertThat(hour.limit()).isEqualTo(50);
        assertThat(hour.used()).isEqualTo(50);
        assertThat(hour.remaining()).isZero();
        assertThat(hour.blocks()).isTrue();
        assertThat(gate.decide(Firm.notice("95002", Firm.USER), at("10:59:59")).blocked())
                .isFalse();
    }

    @Test
    void an_overseas_number_is_a_warning_while_few_and_blocked_beyond_one_in_a_hundred() {
        Gate gate = Firm.gate();
        CallAttempt overseas = Firm.notice(Firm.CALLER, "+85221234567");
        assertThat(gate.decide(overseas, at("10:00:00")).kind()).isEqualTo(Decision.Kind.BLOCK);
        for (int i = 0; i < 99; i++) {
            gate.count(CallRecord.builder()
                    .direction(Direction.INBOUND)
                    .caller(PhoneNumber.of(Firm.USER))
                    .callee(PhoneNumber.of(Firm.CALLER))
                    .startedAt(at("09:00:00"))
                    .build());
        }

        Decision hundredth = gate.decide(overseas, at("10:00:00"));
        Reservation reserved = gate.reserve(overseas, at("10:00:00"));

        assertThat(hundredth.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(rules(hundredth)).containsExactly("call/overseas-number");
        assertThat(gate.decide(overseas, at("10:00:01")).kind()).isEqualTo(Decision.Kind.BLOCK);
        reserved.release();
        assertThat(gate.decide(overseas, at("10:00:01")).kind()).isEqualTo(Decision.Kind.WARN);
    }

    @Test
    void a_number_on_the_do_not_call_list_is_never_permitted() {
        CallAttempt attempt = CallAttempt.of(
                        PhoneNumber.of(Firm.CALLER), PhoneNumber.of("13900139000"), Purpose.MARKETING)
                .agentId("A1")
                .build();

        Decision decision = Firm.gate().decide(attempt, at("10:00:00"));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(decision.earliestPermittedAt()).isEmpty();
        assertThat(decision.neverBecause())
                .extracting(reason -> reason.rule().value())
                .containsExactly("marketing/do-not-call");
    }

    @Test
    void waiting_for_the_morning_is_told_to_the_second() {
        Decision evening = Firm.gate().decide(Firm.marketing().build(), at("21:00:00"));

        assertThat(evening.earliestPermittedAt()).contains(Moment.parse("2024-06-19T09:00:00"));
    }

    @Test
    void the_strictest_of_layered_limits_decides_and_all_that_bind_are_reported() {
        Gate gate = Gate.on(Firm.facts(), Firm.RULES)
                .layer(LimitLayer.of(CONTRACT, CallingHours.WINDOW, DayWindow.parse("08:00/21:00")))
                .layer(LimitLayer.of(POLICY, CallingHours.WINDOW, DayWindow.parse("10:00/20:00")))
                .build();

        Decision early = gate.decide(Firm.marketing().build(), at("09:30:00"));
        Decision late = gate.decide(Firm.marketing().build(), at("21:30:00"));

        assertThat(gate.decide(Firm.marketing().build(), at("10:00:00")).kind()).isEqualTo(Decision.Kind.ALLOW);
        assertThat(early.reasons()).hasSize(1);
        assertThat(early.reasons().get(0).sources()).containsExactly(POLICY);
        assertThat(early.earliestPermittedAt()).contains(at("10:00:00"));
        assertThat(late.reasons())
                .extracting(reason -> reason.sources().get(0).ref())
                .containsExactly("S1", "运营商合同", "企业制度");
        assertThat(late.earliestPermittedAt()).contains(Moment.parse("2024-06-19T10:00:00"));
    }

    @Test
    void an_own_hourly_limit_binds_beside_the_guides() {
        Gate gate = Gate.on(Firm.facts(), Firm.RULES)
                .layer(LimitLayer.of(POLICY, HourlyFrequency.LIMIT, 2L))
                .layer(LimitLayer.of(CONTRACT, DailyFrequency.LIMIT, 2L).blocking())
                .build();
        place(gate, Firm.notice(Firm.CALLER, Firm.USER), at("10:00:00"));
        place(gate, Firm.notice(Firm.CALLER, Firm.USER), at("10:00:01"));

        Decision third = gate.decide(Firm.notice(Firm.CALLER, Firm.USER), at("10:30:00"));

        assertThat(third.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(third.reasons())
                .extracting(reason -> reason.sources().get(0))
                .containsExactly(CONTRACT, POLICY);
        assertThat(third.quotas()).extracting(Quota::limit).contains(2L, 50L, 30L, 100L);
        assertThat(third.earliestPermittedAt()).contains(Moment.parse("2024-06-19T00:00:00"));
    }

    @Test
    void a_layer_for_a_parameter_that_no_checked_rule_reads_is_refused() {
        Gate.Builder builder = Gate.on(Firm.facts(), Firm.RULES);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.layer(LimitLayer.of(POLICY, ParameterKey.integer("recording/lookup-time.seconds"), 1L)))
                .withMessageContaining("recording/lookup-time.seconds");
    }

    @Test
    void a_released_reservation_frees_its_room_and_a_committed_one_does_not() {
        Gate gate = Gate.on(Firm.facts(), Firm.RULES)
                .layer(LimitLayer.of(POLICY, HourlyFrequency.LIMIT, 1L))
                .build();
        CallAttempt attempt = Firm.notice(Firm.CALLER, Firm.USER);
        Reservation first = gate.reserve(attempt, at("10:00:00"));

        assertThat(gate.reserve(attempt, at("10:00:00")).decision().blocked()).isTrue();
        first.release();
        Reservation second = gate.reserve(attempt, at("10:00:00"));
        assertThat(second.decision().blocked()).isFalse();
        second.commit(at("10:00:00"));
        second.release();
        assertThat(gate.reserve(attempt, at("10:00:00")).decision().blocked()).isTrue();
        assertThatIllegalStateException().isThrownBy(() -> second.commit(at("10:00:00")));
        assertThatIllegalStateException().isThrownBy(() -> first.commit(at("10:00:00")));
    }

    @Test
    void a_call_that_starts_later_than_reserved_is_decided_anew() {
        Gate gate = Gate.on(Firm.facts(), Firm.RULES)
                .layer(LimitLayer.of(POLICY, HourlyFrequency.LIMIT, 1L))
                .build();
        Reservation morning = gate.reserve(Firm.notice(Firm.CALLER, Firm.USER), at("08:00:00"));
        Reservation noon = gate.reserve(Firm.notice(Firm.CALLER, Firm.USER), at("12:00:00"));
        noon.commit(at("12:00:00"));

        Decision late = morning.commit(at("12:30:00"));

        assertThat(late.blocked()).isTrue();
        assertThat(gate.decide(Firm.notice(Firm.CALLER, Firm.USER), at("08:00:00"))
                        .blocked())
                .isFalse();
        Reservation hours = gate.reserve(Firm.marketing().build(), at("20:00:00"));
        assertThat(hours.commit(at("21:00:00")).blocked()).isTrue();
    }

    @Test
    void facts_are_swapped_as_a_whole_and_the_decision_tells_which_it_saw() {
        Gate gate = Firm.gate();
        Decision before = gate.decide(Firm.marketing().build(), at("10:00:00"));
        Reservation held = gate.reserve(Firm.marketing().build(), at("10:00:00"));

        gate.update(facts -> facts.consents(HeldConsents.of(List.of(
                Firm.consent("K1", Firm.USER).withdrawnAt(at("09:00:00")).build()))));
        Decision after = gate.decide(Firm.marketing().build(), at("10:00:00"));

        assertThat(before.kind()).isEqualTo(Decision.Kind.ALLOW);
        assertThat(after.reasons().get(0).reason()).isEqualTo("WITHDRAWN");
        assertThat(after.basis().ruleSetDigest())
                .isEqualTo(before.basis().ruleSetDigest())
                .hasSize(64);
        assertThat(after.basis().dataDigest())
                .isNotEqualTo(before.basis().dataDigest())
                .hasSize(64);
        assertThat(held.commit(at("10:00:00")).blocked()).isTrue();
        assertThat(Firm.gate().basis()).isEqualTo(before.basis());
    }

    @Test
    void blocks_and_warnings_reach_the_sink_and_nothing_else_does() {
        List<Decision> heard = new ArrayList<>();
        Gate gate = Gate.on(Firm.facts(), Firm.RULES).sink(heard::add).build();

        gate.decide(Firm.marketing().build(), at("10:00:00"));
        Decision blocked = gate.decide(Firm.marketing().build(), at("21:00:00"));
        Decision warned = gate.reserve(Firm.marketing().client("甲").build(), at("10:00:00"))
                .decision();

        assertThat(heard).containsExactly(blocked, warned);
        assertThat(warned.kind()).isEqualTo(Decision.Kind.WARN);
    }

    @Test
    void what_can_not_be_judged_is_a_warning_or_blocked_as_the_host_chooses() {
        Facts facts = Firm.facts().toBuilder().consents(null).build();
        CallAttempt attempt = Firm.marketing().build();

        Decision lenient = Gate.on(facts, Firm.RULES).build().decide(attempt, at("10:00:00"));
        Decision strict = Gate.on(facts, Firm.RULES).blockUnknown().build().decide(attempt, at("10:00:00"));

        assertThat(lenient.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(lenient.reasons().get(0).verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(lenient.reasons().get(0).values().get("missing")).isEqualTo("consents");
        assertThat(strict.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(Gate.on(facts, Firm.RULES)
                        .build()
                        .decide(Firm.notice(Firm.CALLER, Firm.USER), at("10:00:00"))
                        .kind())
                .isEqualTo(Decision.Kind.ALLOW);
    }

    @Test
    void a_robot_speaks_only_by_a_reviewed_script() {
        CallAttempt.Builder attempt = CallAttempt.of(
                        PhoneNumber.of(Firm.CALLER), PhoneNumber.of(Firm.USER), Purpose.NOTIFICATION)
                .aiAgent(true);

        assertThat(Firm.gate()
                        .decide(attempt.scriptVersion("v1").build(), at("10:00:00"))
                        .neverBecause())
                .hasSize(1);
        assertThat(Firm.gate()
                        .decide(attempt.scriptVersion(null).build(), at("10:00:00"))
                        .blocked())
                .isTrue();
    }

    @Test
    void a_full_store_lets_no_further_call_through_and_makes_room_of_what_is_old() {
        Gate gate = Gate.on(Firm.facts(), Firm.RULES)
                .counters(MemoryCounters.withRoomFor(8))
                .build();
        place(gate, Firm.notice("95002", Firm.USER), at("10:00:00"));

        Decision full = gate.reserve(Firm.notice(Firm.CALLER, Firm.USER), at("10:00:00"))
                .decision();
        Decision later = gate.reserve(Firm.notice(Firm.CALLER, Firm.USER), Moment.parse("2024-06-25T10:00:00"))
                .decision();

        assertThat(full.blocked()).isTrue();
        assertThat(rules(full)).containsExactly("gate/counters-full");
        assertThat(later.blocked()).isFalse();
    }

    @Test
    void a_time_that_the_counters_no_longer_know_is_refused() {
        Gate gate = Firm.gate();
        for (int day = 1; day < 30; day++) {
            place(gate, Firm.notice(Firm.CALLER, Firm.USER), Moment.parse("2024-06-%02dT10:00:00".formatted(day)));
        }

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.decide(Firm.notice(Firm.CALLER, Firm.USER), Moment.parse("2024-06-03T10:00:00")))
                .withMessageStartingWith("at: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.decide(Firm.notice(Firm.CALLER, Firm.USER), Moment.of(Firm.TODAY)));
    }

    @Test
    void no_number_shows_in_what_is_printed() {
        Decision decision = Firm.gate().decide(Firm.marketing().build(), at("21:00:00"));

        assertThat(decision + " " + decision.attempt() + " " + decision.reasons())
                .doesNotContain(Firm.USER)
                .doesNotContain("张三");
    }
}
