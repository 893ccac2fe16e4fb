package io.hegui.benchmarks.gate;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.Durability;
import io.hegui.evidence.LogOptions;
import io.hegui.gate.ConsentSnapshot;
import io.hegui.gate.Decision;
import io.hegui.gate.DoNotCallSnapshot;
import io.hegui.gate.Gate;
import io.hegui.gate.Reservation;
import io.hegui.io.LoggedGate;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A center that goes on dialling, day after day of its own clock, while its consents and its do-not-call list change. Checks
 * what the gate allows against counts of its own. For one thread.
 */
public final class SoakDialling implements Closeable {

    private static final int SECONDS_BETWEEN_CALLS = 3;
    private static final int CALLS_BETWEEN_CHANGES = 20_000;
    private static final int MOST_A_DAY = 30;
    private static final int CONSENTS = 50_000;

    private final Dialling center = Dialling.with(CONSENTS);
    private final List<Dialling.Attempt> attempts = center.anyAttempts(1 << 16);
    private final Random random = new Random(9);
    private final DecisionLog log;
    private final Gate gate;
    private final Map<PhoneNumber, Integer> placedToday = new HashMap<>();
    private Set<PhoneNumber> unwilling = Set.of();
    private long second;
    private long tried;
    private long allowed;
    private long blocked;
    private int offset;

    /** Dials, and logs into that folder what is not allowed. */
    public SoakDialling(Path folder) throws IOException {
        log = DecisionLog.open(folder, LogOptions.standard().with(Durability.HANDED_OVER));
        gate = center.gate(true, LoggedGate.to(log));
        second = center.firstMorning();
    }

    /**
     * Tries one call.
     *
     * @throws IllegalStateException when the gate allows what it must not
     */
    public void tryOne() {
        Dialling.Attempt attempt = attempts.get((int) ((tried + offset) % attempts.size()));
        PhoneNumber caller = attempt.call().caller();
        Reservation reservation = gate.reserve(attempt.call(), at());
        Decision.Kind kind = reservation.decision().kind();
        if (kind == Decision.Kind.BLOCK) {
            blocked++;
        } else if (random.nextInt(10) == 0) {
            reservation.release();
        } else {
            reservation.commit(at());
            allowed++;
            int placed = placedToday.merge(caller, 1, Integer::sum);
            // beyond the day's limit the gate warns
            if ((placed > MOST_A_DAY && kind == Decision.Kind.ALLOW)
                    || unwilling.contains(attempt.call().callee())) {
                throw new IllegalStateException(
                        "allowed call " + placed + " of a number on one day, or to an unwilling user");
            }
        }
        tried++;
        next();
    }

    private Moment at() {
        return Moment.ofLocalSecond(second, Moment.Precision.SECOND);
    }

    private void next() {
        second += SECONDS_BETWEEN_CALLS;
        if (second % 86_400 >= 21 * 3600) {
            second += 12 * 3600;
            placedToday.clear();
        }
        if (tried % CALLS_BETWEEN_CHANGES == 0) {
            offset = random.nextInt(attempts.size());
            change();
        }
    }

    /** Other consents and another list, of about the same size. */
    private void change() {
        Set<PhoneNumber> list = new HashSet<>();
        DoNotCallSnapshot.Builder builder = DoNotCallSnapshot.builder();
        for (int i = 0; i < CONSENTS / 10; i++) {
            PhoneNumber phone = PhoneNumber.of(String.format(Locale.ROOT, "138%08d", random.nextInt(CONSENTS)));
            if (list.add(phone)) {
                builder.add(phone, null);
            }
        }
        List<ConsentRecord> some = center.consentsFrom(random.nextInt(100));
        gate.update(facts -> facts.consents(ConsentSnapshot.of(some)).doNotCall(builder.build()));
        unwilling = list;
    }

    /** Calls tried so far. */
    public long tried() {
        return tried;
    }

    /** Calls placed so far. */
    public long allowed() {
        return allowed;
    }

    /** Calls that were blocked so far. */
    public long blocked() {
        return blocked;
    }

    /** Days of the center's own clock that have gone by. */
    public long days() {
        return (second - center.firstMorning()) / 86_400;
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
