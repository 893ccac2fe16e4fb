package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Reservations of a gate without rules, which counts all the same. */
class ReservationTest {

    private static final PhoneNumber CALLER = PhoneNumber.of("95001");
    private static final Moment AT = Moment.parse("2024-06-18T10:00:00");
    private static final CallAttempt ATTEMPT = attempt(CALLER);

    private final MemoryCounters counters = MemoryCounters.withRoomFor(MemoryLedger.FIRST_CAPACITY);
    private final List<Decision> heard = new ArrayList<>();
    private final Gate gate = Gate.on(GateFacts.facts(), GateFacts.NO_RULES)
            .counters(counters)
            .sink(heard::add)
            .build();

    private static CallAttempt attempt(PhoneNumber caller) {
        return CallAttempt.of(caller, PhoneNumber.of("13800138000"), Purpose.NOTIFICATION)
                .build();
    }

    private List<Long> counted() {
        CallHistory history = Objects.requireNonNull(counters.history(CALLER));
        List<Long> seconds = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            seconds.add(history.second(i) - AT.localSecond());
        }
        return seconds;
    }

    @Test
    void counts_until_it_is_released() {
        Reservation reservation = gate.reserve(ATTEMPT, AT);

        assertThat(counted()).containsExactly(0L);
        reservation.release();
        reservation.release();
        assertThat(counted()).isEmpty();
    }

    @Test
    void committed_at_another_second_counts_there() {
        Reservation reservation = gate.reserve(ATTEMPT, AT);

        Decision standing = reservation.commit(AT.plusSeconds(5));

        assertThat(standing.at()).isEqualTo(AT.plusSeconds(5));
        assertThat(counted()).containsExactly(5L);
        reservation.release();
        assertThat(counted()).containsExactly(5L);
    }

    @Test
    void committed_as_reserved_the_decision_stands() {
        Reservation reservation = gate.reserve(ATTEMPT, AT);

        assertThat(reservation.commit(AT)).isSameAs(reservation.decision());
        assertThat(counted()).containsExactly(0L);
    }

    @Test
    void after_facts_were_swapped_it_is_decided_anew() {
        Reservation reservation = gate.reserve(ATTEMPT, AT);
        gate.update(facts -> facts);

        Decision standing = reservation.commit(AT);

        assertThat(standing).isNotSameAs(reservation.decision());
        assertThat(standing.basis()).isSameAs(gate.basis());
        assertThat(counted()).containsExactly(0L);
    }

    @Test
    void says_why_nothing_is_reserved_any_more() {
        Reservation committed = gate.reserve(ATTEMPT, AT);
        committed.commit(AT);
        Reservation released = gate.reserve(ATTEMPT, AT);
        released.release();
        Reservation blocked = gate.reserve(attempt(PhoneNumber.of("95002")), AT);

        assertThatIllegalStateException()
                .isThrownBy(() -> committed.commit(AT))
                .withMessage("nothing is reserved: the call is committed");
        assertThatIllegalStateException()
                .isThrownBy(() -> released.commit(AT))
                .withMessage("nothing is reserved: the call is released");
        assertThatIllegalStateException()
                .isThrownBy(() -> blocked.commit(AT))
                .withMessage("nothing is reserved: the call is blocked");
    }

    @Test
    void a_full_store_blocks_says_so_and_holds_nobody_up() {
        for (int i = 0; i < MemoryLedger.FIRST_CAPACITY; i++) {
            assertThat(Elsewhere.ask(() -> gate.reserve(ATTEMPT, AT)).decision().kind())
                    .isEqualTo(Decision.Kind.ALLOW);
        }

        Decision more = gate.reserve(ATTEMPT, AT).decision();
        Decision another = gate.reserve(attempt(PhoneNumber.of("95002")), AT).decision();

        assertThat(heard).containsExactly(more, another);
        assertThat(List.of(more, another)).allSatisfy(decision -> {
            assertThat(decision.kind()).isEqualTo(Decision.Kind.BLOCK);
            assertThat(decision.reasons())
                    .extracting(reason -> reason.rule().value())
                    .containsExactly("gate/counters-full");
            assertThat(decision.reasons()).isEqualTo(decision.neverBecause());
            assertThat(decision.earliestPermittedAt()).isEmpty();
        });
        assertThat(counted()).hasSize(MemoryLedger.FIRST_CAPACITY);
        assertThat(Elsewhere.ask(() -> gate.reserve(ATTEMPT, AT)).decision().blocked())
                .isTrue();
    }

    @Test
    void a_full_store_refuses_to_count_what_was_placed_and_holds_nobody_up() {
        for (int i = 0; i < MemoryLedger.FIRST_CAPACITY; i++) {
            gate.count(ATTEMPT.placedAt(AT));
        }

        assertThatIllegalStateException()
                .isThrownBy(() -> gate.count(ATTEMPT.placedAt(AT)))
                .withMessageContaining("full");
        assertThatIllegalStateException()
                .isThrownBy(() -> gate.count(attempt(PhoneNumber.of("95002")).placedAt(AT)))
                .withMessageContaining("full");
        assertThat(Elsewhere.ask(
                        () -> Objects.requireNonNull(counters.find(CALLER)).size()))
                .isEqualTo(MemoryLedger.FIRST_CAPACITY);
    }

    @Test
    void nobody_is_held_up_by_who_reserves_commits_releases_or_counts() {
        Reservation reservation = gate.reserve(ATTEMPT, AT);
        Reservation other = Elsewhere.ask(() -> gate.reserve(ATTEMPT, AT));
        reservation.commit(AT.plusSeconds(1));
        Elsewhere.ask(() -> other.commit(AT.plusSeconds(2)));
        Reservation last = gate.reserve(ATTEMPT, AT.plusSeconds(3));
        last.release();
        Elsewhere.ask(() -> gate.reserve(ATTEMPT, AT.plusSeconds(4)));
        gate.count(ATTEMPT.placedAt(AT.plusSeconds(5)));
        Elsewhere.ask(() -> gate.reserve(ATTEMPT, AT.plusSeconds(6)));

        assertThat(counted()).containsExactly(1L, 2L, 4L, 5L, 6L);
        assertThat(heard).isEmpty();
    }

    @Test
    void refused_for_a_day_without_time_it_stays_reserved() {
        Reservation reservation = gate.reserve(ATTEMPT, AT);

        assertThatIllegalArgumentException().isThrownBy(() -> reservation.commit(Moment.of(GateFacts.TODAY)));

        assertThat(counted()).containsExactly(0L);
        reservation.release();
        assertThat(counted()).isEmpty();
    }

    @Test
    void a_day_without_time_is_refused_whatever_is_asked() {
        Moment day = Moment.of(GateFacts.TODAY);
        Reservation reservation = gate.reserve(ATTEMPT, AT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.decide(ATTEMPT, day))
                .withMessageStartingWith("at: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.reserve(ATTEMPT, day))
                .withMessageStartingWith("at: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gate.quotas(ATTEMPT, day))
                .withMessageStartingWith("at: ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reservation.commit(day))
                .withMessageStartingWith("at: ");
        assertThat(counted()).containsExactly(0L);
    }

    @Test
    void calls_without_start_or_number_and_inbound_ones_are_not_counted_by_limits() {
        gate.reserve(ATTEMPT, AT);

        gate.count(ATTEMPT.call());
        gate.count(CallRecord.builder()
                .direction(Direction.OUTBOUND)
                .caller(CALLER)
                .startedAt(AT)
                .build());
        gate.count(CallRecord.builder()
                .direction(Direction.OUTBOUND)
                .callee(CALLER)
                .startedAt(AT)
                .build());
        gate.count(CallRecord.builder()
                .direction(Direction.INBOUND)
                .caller(CALLER)
                .callee(PhoneNumber.of("13800138000"))
                .startedAt(AT)
                .build());

        assertThat(counted()).containsExactly(0L);
    }
}
