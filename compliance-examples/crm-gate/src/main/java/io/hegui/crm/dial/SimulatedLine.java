package io.hegui.crm.dial;

import io.hegui.gate.CallAttempt;
import io.hegui.model.Outcome;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;

/**
 * 模拟线路: places no call. How one ends follows from its id, so the same attempts end the same; it is over at once.
 * Thread-safe.
 */
public final class SimulatedLine implements Line {

    private static final int OF_A_HUNDRED = 100;
    private static final int ANSWERED = 70;
    private static final int UNANSWERED = 90;
    private static final int LONGEST_RINGING = 30;
    private static final int LONGEST_TALK = 180;

    private final Semaphore channels;

    /**
     * A line of so many channels.
     *
     * @param channels 1 or more
     */
    public SimulatedLine(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("channels is " + channels + ", expected 1 or more");
        }
        this.channels = new Semaphore(channels);
    }

    @Override
    public Optional<Channel> seize() {
        return channels.tryAcquire() ? Optional.of(new Held()) : Optional.empty();
    }

    private final class Held implements Channel {

        private final AtomicBoolean open = new AtomicBoolean(true);

        @Override
        public Ended dial(CallAttempt call) {
            int chance = hash(call);
            int ringing = 3 + chance % (LONGEST_RINGING - 3);
            int ofAHundred = chance % OF_A_HUNDRED;
            if (ofAHundred < ANSWERED) {
                return new Ended(Outcome.CONNECTED, ringing, 6 + chance % (LONGEST_TALK - 6));
            }
            return new Ended(ofAHundred < UNANSWERED ? Outcome.NO_ANSWER : Outcome.BUSY, ringing, 0);
        }

        private static int hash(CallAttempt call) {
            CRC32 sum = new CRC32();
            String id = String.valueOf(call.id());
            id.chars().forEach(sum::update);
            return (int) (sum.getValue() >>> 1);
        }

        @Override
        public void close() {
            if (open.getAndSet(false)) {
                channels.release();
            }
        }
    }
}
