package io.hegui.io;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Threads that do tasks for the one that opened it; a crew of one is the caller itself. For one thread. */
final class Crew implements AutoCloseable {

    private final int threads;
    private final @Nullable ExecutorService pool;

    /** A crew of so many threads, at least 1. */
    Crew(int threads) {
        this.threads = threads;
        this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
    }

    /** How many threads it has. */
    int threads() {
        return threads;
    }

    /** Starts a task; without threads it is done at once. What fails in it {@link #get} throws. */
    <T> Future<T> start(Callable<T> task) {
        if (pool != null) {
            return pool.submit(task);
        }
        FutureTask<T> done = new FutureTask<>(task);
        done.run();
        return done;
    }

    /**
     * Waits for what a task gives, and throws what it threw.
     *
     * @throws CancellationException when the calling thread is interrupted; its interrupt flag is set again
     */
    static <T> T get(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the reading was interrupted");
        } catch (ExecutionException e) {
            throw unwrapped(e);
        }
    }

    /** What failed in a task. */
    static RuntimeException unwrapped(ExecutionException e) {
        if (e.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (e.getCause() instanceof Error cause) {
            throw cause;
        }
        return new IllegalStateException("a worker failed", e.getCause());
    }

    /** Ends its threads; tasks that are not done are interrupted. */
    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
