package io.hegui.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.audit.Auditor;
import io.hegui.gate.CallAttempt;
import io.hegui.gate.Decision;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.gate.Reason;
import io.hegui.gate.Reservation;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import io.hegui.rules.call.OverseasNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/**
 * The law of the gate: what it lets through, the yearly audit has nothing above advice to say of; what it blocks, the
 * audit would have had something above advice to say of. Over whole random days, with every rule that the gate checks. A
 * layer stands for an audit by the same rules with its value: all of them have to agree, so that the strictest decides.
 */
class LawOfTheGateTest {

    /** A blocked attempt, and how many calls had been let through before it. */
    private record Blocked(Decision decision, int before) {}

    private static boolean above(Finding finding) {
        return finding.verdict() == Verdict.FAIL && finding.severity().isAtLeast(Severity.MINOR);
    }

    /** Whether a finding speaks of a call: of the whole package, or of the number that calls. */
    private static boolean concerns(Finding finding, CallRecord call) {
        return finding.subject().equals(Violation.WHOLE)
                || PhoneNumber.of(finding.subject()).equals(call.caller());
    }

    private static List<Finding> audit(RandomDay day, List<CallRecord> calls) {
        return Auditor.open(day.facts, day.rules).audit(calls).findings();
    }

    /** An audit with the value of a layer, by the rules that read it. */
    private static <T> List<Finding> audit(RandomDay day, LimitLayer<T> layer, List<CallRecord> calls) {
        RuleSet rules = day.rules
                .only(rule -> rule.spec().parameters().contains(layer.key()))
                .overriding(layer.key(), LocalDate.of(1, 1, 1), layer.value());
        Facts facts = day.facts.toBuilder().rules(rules).build();
        return Auditor.open(facts, rules).audit(calls).findings();
    }

    /** The layer that a reason names as its source; null: none, so the catalogue. */
    private static @Nullable LimitLayer<?> layerOf(Reason reason, RandomDay day) {
        return day.layers.stream()
                .filter(layer -> reason.sources().equals(List.of(layer.source())))
                .findAny()
                .orElse(null);
    }

    @Property
    void the_audit_agrees_with_the_gate_in_both_directions(@ForAll long seed) {
        RandomDay day = RandomDay.of(seed);
        Random random = new Random(seed);
        Gate gate = day.gate();
        List<CallRecord> placed = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();

        for (RandomDay.Try attempt : day.tries) {
            Reservation reservation = gate.reserve(attempt.attempt(), attempt.at());
            Decision decision = reservation.decision();
            if (decision.blocked()) {
                blocked.add(new Blocked(decision, placed.size()));
            } else if (random.nextInt(8) == 0) {
                reservation.release();
            } else {
                assertThat(reservation.commit(attempt.at()).blocked()).isFalse();
                placed.add(attempt.attempt().placedAt(attempt.at()));
            }
            Statistics.label("decision").collect(decision.kind());
            decision.reasons()
                    .forEach(reason -> Statistics.label("reason")
                            .collect(reason.rule(), reason.blocks(), layerOf(reason, day) != null));
        }

        assertNothingAboveAdvice(day, placed);
        blocked.forEach(one -> assertRightlyBlocked(day, placed, one));
    }

    private static void assertNothingAboveAdvice(RandomDay day, List<CallRecord> placed) {
        assertThat(audit(day, placed).stream()
                        .filter(LawOfTheGateTest::above)
                        .filter(finding -> placed.stream().anyMatch(call -> concerns(finding, call))))
                .as("what was let through")
                .isEmpty();
        for (LimitLayer<?> layer : day.layers) {
            boolean always = layer.binding() && !layer.key().equals(OverseasNumber.SHARE);
            assertThat(audit(day, layer, placed).stream()
                            .filter(finding -> always ? finding.verdict() == Verdict.FAIL : above(finding))
                            .filter(finding -> placed.stream().anyMatch(call -> concerns(finding, call))))
                    .as("what was let through, by %s", layer)
                    .isEmpty();
        }
    }

    private static void assertRightlyBlocked(RandomDay day, List<CallRecord> placed, Blocked blocked) {
        Decision decision = blocked.decision;
        List<CallRecord> calls = new ArrayList<>(placed.subList(0, blocked.before));
        CallRecord call = decision.attempt().placedAt(decision.at());
        calls.add(call);
        List<Finding> findings = audit(day, calls);
        for (Reason reason : decision.reasons()) {
            LimitLayer<?> layer = layerOf(reason, day);
            if (reason.verdict() == Verdict.FAIL) {
                assertThat(layer == null ? findings : audit(day, layer, calls))
                        .as("%s of %s by %s", reason.rule(), decision, layer)
                        .anyMatch(finding -> finding.rule().equals(reason.rule())
                                && finding.verdict() == Verdict.FAIL
                                && concerns(finding, call)
                                && finding.severity().isAtLeast(reason.severity()));
            }
        }
        assertThat(decision.reasons()).anyMatch(reason -> {
            LimitLayer<?> layer = layerOf(reason, day);
            return reason.blocks()
                    && (reason.severity().isAtLeast(Severity.MINOR) || (layer != null && layer.binding()));
        });
    }

    @Property
    void the_earliest_permitted_time_is_exact(@ForAll long seed) {
        RandomDay day = RandomDay.of(seed);
        Random random = new Random(seed);
        Gate gate = day.gate();

        for (RandomDay.Try attempt : day.tries) {
            Reservation reservation = gate.reserve(attempt.attempt(), attempt.at());
            Decision decision = reservation.decision();
            if (decision.blocked()) {
                long at = attempt.at().localSecond();
                if (decision.earliestPermittedAt().isPresent()) {
                    long earliest = decision.earliestPermittedAt().get().localSecond();
                    assertThat(decision.neverBecause()).isEmpty();
                    assertThat(blockedAt(gate, attempt.attempt(), earliest))
                            .as("at the time promised by %s", decision)
                            .isFalse();
                    for (int i = 0; i < 40; i++) {
                        long before = i < 3
                                ? earliest - 1 - i * i
                                : at
                                        + (long) (random.nextDouble()
                                                * (i < 20 ? earliest - at : Math.min(earliest - at, 4_000)));
                        assertThat(before < at || before >= earliest || blockedAt(gate, attempt.attempt(), before))
                                .as("%d seconds before the time promised by %s", earliest - before, decision)
                                .isTrue();
                    }
                } else {
                    assertThat(decision.neverBecause()).isNotEmpty();
                    for (int i = 0; i < 40; i++) {
                        long later = at + random.nextInt(i < 20 ? 400_000 : 400 * 86_400);
                        assertThat(blockedAt(gate, attempt.attempt(), later)).isTrue();
                    }
                }
                Statistics.label("earliest")
                        .collect(decision.earliestPermittedAt().isPresent(), !day.layers.isEmpty());
            } else {
                reservation.commit(attempt.at());
            }
        }
    }

    private static boolean blockedAt(Gate gate, CallAttempt attempt, long second) {
        return gate.decide(attempt, Moment.ofLocalSecond(second, Moment.Precision.SECOND))
                .blocked();
    }
}
