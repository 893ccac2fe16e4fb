package io.hegui.rules.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gate.ConsentSnapshot;
import io.hegui.gate.CounterSnapshot;
import io.hegui.gate.Decision;
import io.hegui.gate.DoNotCallSnapshot;
import io.hegui.gate.Gate;
import io.hegui.gate.MemoryCounters;
import io.hegui.gate.Reservation;
import io.hegui.io.HeldConsents;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.DoNotCallEntry;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.DoNotCallBook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is kept compactly, or carried over a restart, answers as before. */
class SnapshotsTest {

    private static final List<String> PHONES =
            List.of("13800138000", "+8613800138001", "内线", "02084440000", "138****8000", "+85221234567");

    private static Moment moment(Random random) {
        if (random.nextInt(40) == 0) {
            return Moment.of(LocalDate.of(1901, 1, 1));
        }
        return Moment.ofLocalSecond(
                Firm.at("10:00:00").localSecond() + random.nextInt(6) - 3,
                Moment.Precision.values()[random.nextInt(3)]);
    }

    private static ConsentRecord consent(Random random) {
        return ConsentRecord.builder()
                .id(random.nextInt(8) == 0 ? null : (random.nextBoolean() ? "K-" : "授权") + random.nextInt(12))
                .phone(random.nextInt(20) == 0 ? null : PhoneNumber.of(PHONES.get(random.nextInt(PHONES.size()))))
                .subject(random.nextBoolean() ? null : "U00" + random.nextInt(3))
                .purpose(random.nextInt(6) == 0 ? null : Purpose.values()[random.nextInt(Purpose.values().length)])
                .givenAt(random.nextInt(6) == 0 ? null : moment(random))
                .expiresAt(random.nextBoolean() ? null : moment(random))
                .withdrawnAt(random.nextBoolean() ? null : moment(random))
                .build();
    }

    @Property
    void a_compact_consent_book_answers_as_a_plain_one(@ForAll long seed) {
        Random random = new Random(seed);
        List<ConsentRecord> consents = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            consents.add(consent(random));
        }

        ConsentBook plain = HeldConsents.of(consents);
        ConsentSnapshot compact = ConsentSnapshot.of(consents);
        Collections.shuffle(consents, random);

        for (String phone : PHONES) {
            assertThat(compact.byPhone(PhoneNumber.of(phone))).isEqualTo(plain.byPhone(PhoneNumber.of(phone)));
        }
        for (int i = 0; i < 12; i++) {
            assertThat(compact.byId("K-" + i)).isEqualTo(plain.byId("K-" + i));
            assertThat(compact.byId("授权" + i)).isEqualTo(plain.byId("授权" + i));
        }
        assertThat(compact.byId("K-99")).isNull();
        assertThat(compact.byPhone(PhoneNumber.of("13511112222"))).isEmpty();
        assertThat(ConsentSnapshot.of(consents).digest()).isEqualTo(compact.digest());
        assertThat(ConsentSnapshot.of(consents.subList(1, 60)).digest()).isNotEqualTo(compact.digest());
    }

    @Property
    void a_compact_do_not_call_list_answers_as_a_map(@ForAll long seed) {
        Random random = new Random(seed);
        List<DoNotCallEntry> entries = new ArrayList<>();
        for (int i = random.nextInt(3_000); i > 0; i--) {
            entries.add(new DoNotCallEntry(
                    PhoneNumber.of(
                            random.nextInt(10) == 0
                                    ? "x" + random.nextInt(9)
                                    : "" + (13800138000L + random.nextInt(4_000))),
                    random.nextInt(4) == 0 ? null : LocalDate.of(2024, 1, 1 + random.nextInt(30))));
        }

        DoNotCallSnapshot compact = DoNotCallSnapshot.of(entries);

        for (int i = 0; i < 200; i++) {
            PhoneNumber phone = PhoneNumber.of(i < 9 ? "x" + i : "" + (13800138000L + random.nextInt(4_000)));
            int expected = entries.stream()
                    .filter(entry -> phone.equals(entry.phone()))
                    .mapToInt(entry -> entry.since() == null
                            ? DoNotCallBook.ALWAYS
                            : (int) entry.since().toEpochDay())
                    .min()
                    .orElse(DoNotCallBook.NEVER);
            assertThat(compact.since(phone)).isEqualTo(expected);
        }
    }

    @Property
    void a_gate_goes_on_after_a_restart_by_snapshot_or_by_replay_as_if_nothing_had_been(@ForAll long seed)
            throws IOException {
        RandomDay day = RandomDay.of(seed);
        MemoryCounters counters = MemoryCounters.create();
        Gate gate = Gate.on(day.facts, day.rules).counters(counters).build();
        int half = day.tries.size() / 2;
        List<CallRecord> placed = new ArrayList<>();
        for (RandomDay.Try attempt : day.tries.subList(0, half)) {
            Reservation reservation = gate.reserve(attempt.attempt(), attempt.at());
            if (!reservation.decision().blocked()) {
                reservation.commit(attempt.at());
                placed.add(attempt.attempt().placedAt(attempt.at()));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CounterSnapshot.write(counters, bytes);

        MemoryCounters restored = MemoryCounters.create();
        CounterSnapshot.read(new ByteArrayInputStream(bytes.toByteArray()), restored);
        Gate restarted = Gate.on(day.facts, day.rules).counters(restored).build();
        Gate replayed = Gate.on(day.facts, day.rules).build();
        Collections.shuffle(placed, new Random(seed));
        placed.forEach(replayed::count);

        for (RandomDay.Try attempt : day.tries.subList(half, day.tries.size())) {
            Reservation reservation = gate.reserve(attempt.attempt(), attempt.at());
            assertSame(restarted, attempt, reservation.decision());
            assertSame(replayed, attempt, reservation.decision());
            if (!reservation.decision().blocked()) {
                reservation.commit(attempt.at());
            }
        }
    }

    private static void assertSame(Gate other, RandomDay.Try attempt, Decision expected) {
        Reservation reservation = other.reserve(attempt.attempt(), attempt.at());
        Decision decision = reservation.decision();
        assertThat(decision.kind()).isEqualTo(expected.kind());
        assertThat(decision.reasons()).isEqualTo(expected.reasons());
        assertThat(decision.quotas()).isEqualTo(expected.quotas());
        assertThat(decision.earliestPermittedAt()).isEqualTo(expected.earliestPermittedAt());
        if (!decision.blocked()) {
            reservation.commit(attempt.at());
        }
    }

    @Test
    void a_snapshot_that_is_cut_off_or_of_another_format_is_refused() throws IOException {
        MemoryCounters counters = MemoryCounters.create();
        Gate gate = Gate.on(Firm.facts(), Firm.RULES).counters(counters).build();
        gate.reserve(Firm.notice(Firm.CALLER, Firm.USER), Firm.at("10:00:00"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CounterSnapshot.write(counters, out);
        byte[] bytes = out.toByteArray();
        byte[] other = bytes.clone();
        other[7]++;

        assertThatThrownBy(() -> read(Arrays.copyOf(bytes, bytes.length - 1))).hasMessageContaining("cut off");
        assertThatThrownBy(() -> read(other)).hasMessageContaining("version");
    }

    private static void read(byte[] bytes) throws IOException {
        CounterSnapshot.read(new ByteArrayInputStream(bytes), MemoryCounters.create());
    }
}
