package io.hegui.gate;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks on a thread of its own, to see that nobody holds on to a lock. Stateless. */
final class Elsewhere {

    private static final int MOST_SECONDS = 20;

    private Elsewhere() {}

    /** What another thread gets; fails when it waits for ever. */
    static <T> T ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, task -> {
                    Thread thread = new Thread(task, "elsewhere");
                    thread.setDaemon(true);
                    thread.start();
                })
                .orTimeout(MOST_SECONDS, TimeUnit.SECONDS)
                .join();
    }
}
