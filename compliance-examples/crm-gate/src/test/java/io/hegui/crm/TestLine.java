package io.hegui.crm;

import io.hegui.crm.dial.Line;
import io.hegui.gate.CallAttempt;
import io.hegui.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A line that ends calls as a test wants it, and remembers whom it called. Thread-safe. */
final class TestLine implements Line {

    static final Ended CONNECTED = new Ended(Outcome.CONNECTED, 5, 60);
    static final Ended NO_ANSWER = new Ended(Outcome.NO_ANSWER, 30, 0);

    private final List<String> called = new CopyOnWriteArrayList<>();
    private volatile boolean busy;
    private volatile boolean broken;
    private volatile Ended end = CONNECTED;
    private volatile Runnable onSeize = () -> {};

    /** As it is at first. */
    void reset() {
        called.clear();
        busy = false;
        broken = false;
        end = CONNECTED;
        onSeize = () -> {};
    }

    void setBusy(boolean value) {
        busy = value;
    }

    void setBroken(boolean value) {
        broken = value;
    }

    void endWith(Ended value) {
        end = value;
    }

    void onSeize(Runnable value) {
        onSeize = value;
    }

    /** The numbers called since it was reset. */
    List<String> called() {
        return List.copyOf(called);
    }

    @Override
    public Optional<Channel> seize() {
        onSeize.run();
        return busy ? Optional.empty() : Optional.of(new OneCall());
    }

    private final class OneCall implements Channel {

        @Override
        public Ended dial(CallAttempt call) {
            called.add(call.callee().normalized());
            if (broken) {
                throw new IllegalStateException("the trunk is down");
            }
            return end;
        }

        @Override
        public void close() {}
    }
}
