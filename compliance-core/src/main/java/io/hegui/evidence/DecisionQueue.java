package io.hegui.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes decisions off the calling path: a thread of its own writes them to a {@link DecisionLog}, many with one force.
 * What waits in the queue is lost with the process; what must not be lost is appended to the log directly. Thread-safe.
 */
public final class DecisionQueue implements Closeable {

    private static final int LARGEST_BATCH = 1024;
    private static final long LOOK_MILLISECONDS = 50;

    private final DecisionLog log;
    private final BlockingQueue<LoggedDecision> waiting;
    private final Thread writer;
    private volatile boolean closing;
    private volatile @Nullable IOException failure;

    /**
     * Opens a queue.
     *
     * @param log where decisions go; stays open when the queue is closed
     * @param capacity how many may wait, 1 or more
     */
    public DecisionQueue(DecisionLog log, int capacity) {
        this.log = log;
        this.waiting = new ArrayBlockingQueue<>(capacity);
        this.writer = new Thread(this::write, "decision-log");
        writer.setDaemon(true);
        writer.start();
    }

    /**
     * Puts a decision into the queue without waiting.
     *
     * @return false when the queue is full, or closed: the decision was not taken and the caller has to decide
     * @throws IOException when an earlier decision could not be written
     */
    public boolean offer(LoggedDecision decision) throws IOException {
        IOException failed = failure;
        if (failed != null) {
            throw new IOException("the decision log can't be written", failed);
        }
        return !closing && waiting.offer(decision);
    }

    private void write() {
        List<LoggedDecision> batch = new ArrayList<>();
        try {
            while (!closing || !waiting.isEmpty()) {
                LoggedDecision first = waiting.poll(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, LARGEST_BATCH - 1);
                    log.append(batch);
                    batch.clear();
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Writes what waits and ends the thread.
     *
     * @throws IOException when something could not be written
     */
    @Override
    public void close() throws IOException {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while decisions were waiting to be written", e);
        }
        IOException failed = failure;
        if (failed != null) {
            throw new IOException("the decision log can't be written", failed);
        }
    }
}
