package io.hegui.gate;

import static io.hegui.gate.GateRules.BY_DAY;
import static io.hegui.gate.GateRules.BY_HOUR;
import static io.hegui.gate.GateRules.BY_PAIR;
import static io.hegui.gate.GateRules.CALLER;
import static io.hegui.gate.GateRules.DAILY;
import static io.hegui.gate.GateRules.GUIDE;
import static io.hegui.gate.GateRules.HOURLY;
import static io.hegui.gate.GateRules.LATER;
import static io.hegui.gate.GateRules.OTHER;
import static io.hegui.gate.GateRules.PAIR;
import static io.hegui.gate.GateRules.POLICY;
import static io.hegui.gate.GateRules.USER;
import static io.hegui.gate.GateRules.at;
import static io.hegui.gate.GateRules.each;
import static io.hegui.gate.GateRules.gate;
import static io.hegui.gate.GateRules.rules;
import static io.hegui.gate.GateRules.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of calls: what is left of them, and what is said beyond them. */
class GateQuotasTest {

    private static void count(Gate gate, PhoneNumber callee, String... times) {
        for (String time : times) {
            gate.count(to(callee).placedAt(at(time)));
        }
    }

    private static Quota quota(Gate gate, PhoneNumber callee, Moment at) {
        List<Quota> quotas = gate.quotas(to(callee), at);
        assertThat(quotas).hasSize(1);
        return quotas.get(0);
    }

    // ---- what is left

    @Test
    void before_any_call_all_is_left_of_every_limit() {
        List<Quota> quotas = gate(DAILY, HOURLY, PAIR).build().quotas(to(USER), at("10:00:00"));

        assertThat(quotas)
                .extracting(quota -> quota.rule().value())
                .containsExactly("test/limit-day", "test/limit-hour", "test/limit-pair");
        assertThat(each(quotas, Quota::limit)).containsExactly(3L, 2L, 1L);
        assertThat(each(quotas, Quota::used)).containsExactly(0L, 0L, 0L);
        assertThat(each(quotas, Quota::remaining)).containsExactly(3L, 2L, 1L);
        assertThat(quotas).extracting(Quota::blocks).containsExactly(false, true, true);
        assertThat(quotas).extracting(Quota::source).containsOnly(GUIDE);
        assertThat(quotas)
                .extracting(Quota::period)
                .containsExactly(
                        new LocalizedText("2024-06-18 呼出", "outbound calls on 2024-06-18"),
                        new LocalizedText("自 10:00 起 90 分钟内呼出", "outbound calls within 90 minutes from 10:00"),
                        new LocalizedText("2024-06-18 呼叫同一被叫", "calls to the same callee on 2024-06-18"));
    }

    @Test
    void a_day_counts_the_calls_of_its_number_and_a_pair_those_to_its_callee() {
        Gate gate = gate(DAILY, PAIR).layer(LimitLayer.of(POLICY, BY_PAIR, 2L)).build();
        count(gate, USER, "00:00:00", "23:59:59");
        count(gate, OTHER, "12:00:00");

        List<Quota> quotas = gate.quotas(to(OTHER), at("10:00:00"));

        assertThat(each(quotas, Quota::used)).containsExactly(3L, 1L, 1L);
        assertThat(each(quotas, Quota::remaining)).containsExactly(0L, 0L, 1L);
        assertThat(quotas).extracting(Quota::source).containsExactly(GUIDE, GUIDE, POLICY);
        assertThat(each(gate.quotas(to(USER), Moment.parse("2024-06-19T00:00:00")), Quota::used))
                .containsExactly(0L, 0L, 0L);
    }

    @Test
    void of_windows_the_tightest_is_told_and_of_equal_ones_the_earliest() {
        Gate gate = gate(HOURLY).layer(LimitLayer.of(POLICY, BY_HOUR, 9L)).build();
        count(gate, USER, "10:00:00", "11:20:00", "11:40:00", "11:41:00");

        List<Quota> quotas = gate.quotas(to(USER), at("11:29:59"));

        assertThat(each(quotas, Quota::used)).containsExactly(3L, 3L);
        assertThat(quotas.get(1).period().en()).isEqualTo("outbound calls within 90 minutes from 11:20");
        assertThat(quotas.get(1).remaining()).isEqualTo(6);
        List<Quota> tied = gate(HOURLY).build().quotas(to(USER), at("11:29:59"));
        assertThat(tied.get(0).period().en()).endsWith("from 11:29:59");
        Gate equal = gate(HOURLY).build();
        count(equal, USER, "10:00:00", "11:40:00");
        assertThat(quota(equal, USER, at("11:29:59")).period().en()).endsWith("from 10:00");
    }

    @Test
    void beyond_a_limit_nothing_is_left() {
        Gate gate = gate(HOURLY).build();
        count(gate, USER, "10:00:00", "10:00:01", "10:00:02", "10:00:03");

        Quota quota = quota(gate, USER, at("10:00:04"));

        assertThat(quota.used()).isEqualTo(4);
        assertThat(quota.remaining()).isZero();
        assertThat(quota(gate, USER, at("11:30:03")).remaining()).isEqualTo(2);
        assertThat(quota(gate, USER, at("11:30:02")).remaining()).isEqualTo(1);
    }

    @Test
    void limit_and_source_are_those_in_force_on_the_day() {
        Gate gate = gate(DAILY).build();

        Quota before = quota(gate, USER, Moment.parse("2024-06-30T23:59:59"));
        Quota after = quota(gate, USER, Moment.parse("2024-07-01T00:00:00"));

        assertThat(before.limit()).isEqualTo(3);
        assertThat(before.source()).isEqualTo(GUIDE);
        assertThat(after.limit()).isEqualTo(2);
        assertThat(after.remaining()).isEqualTo(2);
        assertThat(after.source()).isEqualTo(LATER);
    }

    @Test
    void a_quota_tells_whether_what_goes_beyond_is_blocked() {
        Gate gate = gate(DAILY, HOURLY)
                .layer(LimitLayer.of(POLICY, BY_DAY, 2L).blocking())
                .build();
        count(gate, USER, "23:30:00");

        List<Quota> sameDay = gate.quotas(to(USER), at("23:40:00"));
        assertThat(sameDay).extracting(Quota::blocks).containsExactly(false, true, true);
        List<Quota> overNight = gate.quotas(to(USER), Moment.parse("2024-06-19T00:10:00"));
        assertThat(overNight)
                .extracting(Quota::blocks)
                .as("calls over night are advice")
                .containsExactly(false, true, false);
    }

    // ---- what is said beyond it

    @Test
    void beyond_a_window_it_is_told_to_the_second_from_when_to_when_how_many_and_how_long() {
        Gate gate = gate(HOURLY).build();
        count(gate, USER, "10:00:01", "10:20:00");

        Decision decision = gate.decide(to(USER), at("11:30:00"));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.BLOCK);
        Reason reason = decision.reasons().get(0);
        assertThat(reason.values())
                .isEqualTo(Values.measured(3, 2)
                        .and("minutes", 90)
                        .and("from", at("10:00:01"))
                        .and("to", at("11:30:01")));
        assertThat(reason.severity()).isEqualTo(Severity.MAJOR);
        assertThat(reason.reason()).isNull();
        assertThat(reason.message()).isEqualTo(new LocalizedText("中 limit-hour fails", "limit-hour fails"));
        assertThat(reason.sources()).containsExactly(GUIDE);
        assertThat(decision.earliestPermittedAt()).contains(at("11:30:01"));
        assertThat(decision.neverBecause()).isEmpty();
        assertThat(decision.quotas()).isEqualTo(gate.quotas(to(USER), at("11:30:00")));
    }

    @Test
    void beyond_a_day_it_is_told_on_which_and_how_many() {
        Gate gate = gate(DAILY, PAIR).build();
        count(gate, USER, "10:00:00", "10:00:00", "10:00:00");

        Decision decision = gate.decide(to(USER), at("11:00:00"));

        assertThat(rules(decision.reasons())).containsExactly("test/limit-pair", "test/limit-day");
        assertThat(decision.reasons())
                .extracting(Reason::values)
                .containsExactly(
                        Values.measured(4, 1).and("on", LocalDate.of(2024, 6, 18)),
                        Values.measured(4, 3).and("on", LocalDate.of(2024, 6, 18)));
        assertThat(decision.reasons()).extracting(Reason::severity).containsExactly(Severity.MINOR, Severity.ADVICE);
        assertThat(decision.earliestPermittedAt()).contains(Moment.parse("2024-06-19T00:00:00"));
    }

    @Test
    void a_window_that_weighs_less_is_a_warning_with_its_reason() {
        Gate gate = gate(HOURLY).build();
        count(gate, USER, "23:30:00", "23:40:00");

        Decision decision =
                gate.reserve(to(USER), Moment.parse("2024-06-19T00:10:00")).decision();

        assertThat(decision.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(decision.reasons().get(0).reason()).isEqualTo("OVER_NIGHT");
        assertThat(decision.reasons().get(0).severity()).isEqualTo(Severity.ADVICE);
    }

    @Test
    void a_layer_beyond_advice_warns_unless_it_binds() {
        Gate light = gate(DAILY).layer(LimitLayer.of(POLICY, BY_DAY, 1L)).build();
        Gate binding =
                gate(DAILY).layer(LimitLayer.of(POLICY, BY_DAY, 1L).blocking()).build();
        count(light, USER, "10:00:00");
        count(binding, USER, "10:00:00");

        Decision warned = light.decide(to(USER), at("11:00:00"));
        Decision blocked = binding.decide(to(USER), at("11:00:00"));

        assertThat(warned.kind()).isEqualTo(Decision.Kind.WARN);
        assertThat(warned.reasons().get(0).sources()).containsExactly(POLICY);
        assertThat(blocked.kind()).isEqualTo(Decision.Kind.BLOCK);
        assertThat(blocked.reasons()).extracting(Reason::blocks).containsExactly(true);
        assertThat(CALLER).isEqualTo(blocked.attempt().caller());
    }
}
