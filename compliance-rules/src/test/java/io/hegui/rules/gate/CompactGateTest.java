package io.hegui.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.gate.CallAttempt;
import io.hegui.gate.ConsentSnapshot;
import io.hegui.gate.Decision;
import io.hegui.gate.Gate;
import io.hegui.gate.Reason;
import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.Facts;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** A gate on a compact snapshot of consents decides as one on the records themselves. */
class CompactGateTest {

    private static Facts compact(Facts facts) {
        List<ConsentRecord> consents = new ArrayList<>();
        facts.consents().all().forEach(consents::add);
        return facts.toBuilder().consents(ConsentSnapshot.of(consents)).build();
    }

    private static List<Object> answer(Decision decision) {
        return List.of(
                decision.kind(),
                decision.reasons().stream().map(Reason::toString).toList(),
                decision.quotas(),
                decision.earliestPermittedAt(),
                decision.neverBecause().stream().map(Reason::rule).toList());
    }

    @Property
    void whatever_is_dialled_the_answers_are_the_same(@ForAll long seed) {
        RandomDay day = RandomDay.of(seed);
        Assume.that(day.facts.consents() != null);
        Gate plain = Gate.on(day.facts, day.rules).build();
        Gate compact = Gate.on(compact(day.facts), day.rules).build();

        for (RandomDay.Try attempt : day.tries.subList(0, Math.min(20, day.tries.size()))) {
            assertThat(answer(compact.decide(attempt.attempt(), attempt.at())))
                    .isEqualTo(answer(plain.decide(attempt.attempt(), attempt.at())));
        }
    }

    private static CallAttempt attempt(String callee, String consent) {
        return CallAttempt.of(PhoneNumber.of(Firm.CALLER), PhoneNumber.of(callee), Purpose.MARKETING)
                .agentId("A1")
                .consentId(consent)
                .build();
    }

    @Test
    void a_consent_that_is_named_counts_for_its_own_number_and_for_no_other() {
        Gate gate = Gate.on(compact(Firm.facts()), Firm.RULES).build();

        assertThat(gate.decide(attempt(Firm.USER, "K1"), Firm.at("10:00:00")).kind())
                .isEqualTo(Decision.Kind.ALLOW);
        assertThat(gate.decide(attempt(Firm.USER, null), Firm.at("10:00:00")).kind())
                .isEqualTo(Decision.Kind.ALLOW);
        assertThat(gate.decide(attempt(Firm.USER, "K2"), Firm.at("10:00:00")).blocked())
                .isTrue();
        assertThat(gate.decide(attempt(Firm.USER, "K3"), Firm.at("10:00:00")).blocked())
                .isTrue();
        assertThat(gate.decide(attempt("13700137000", null), Firm.at("10:00:00"))
                        .blocked())
                .isTrue();
    }

    @Test
    void a_consent_is_relied_on_from_the_second_it_was_given_until_it_expires_or_is_withdrawn() {
        Facts facts = Firm.facts().toBuilder()
                .consents(ConsentSnapshot.of(List.of(
                        Firm.consent("K1", Firm.USER)
                                .givenAt(Firm.at("10:00:00"))
                                .expiresAt(Firm.at("11:00:00"))
                                .build(),
                        Firm.consent("K2", Firm.USER)
                                .givenAt(Firm.at("12:00:00"))
                                .withdrawnAt(Firm.at("13:00:00"))
                                .build())))
                .build();
        Gate gate = Gate.on(facts, Firm.RULES).build();

        List<String> permitted = new ArrayList<>();
        for (String time : List.of(
                "09:59:59", "10:00:00", "11:00:00", "11:00:01", "11:59:59", "12:00:00", "12:59:59", "13:00:00")) {
            if (!gate.decide(attempt(Firm.USER, null), Firm.at(time)).blocked()) {
                permitted.add(time);
            }
        }

        assertThat(permitted).containsExactly("10:00:00", "11:00:00", "12:00:00", "12:59:59");
    }
}
