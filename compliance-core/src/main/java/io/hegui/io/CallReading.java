package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import java.util.function.Supplier;

/** Reads all calls of a package folder into accumulators, on several threads. Stateless and thread-safe. */
public final class CallReading {

    private CallReading() {}

    /**
     * Reads the calls; the result doesn't depend on the number of threads.
     *
     * @param open opens an accumulator, once a thread
     * @param threads how many threads read, at least 1
     * @throws InputError when a record file can't be read
     */
    public static <S extends Accumulator<S>> S gather(
            PackageFolder folder, Supplier<S> open, int threads, ProgressListener progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 or more");
        }
        return FolderAudit.read(
                OpenedFolder.of(folder, threads, Pieces.SMALLEST),
                threads,
                progress,
                new IntakeCount(),
                new FolderAudit.Gathering<S>(
                        open,
                        (S state, CallRecord call) -> state.accept(call),
                        (S state, S other) -> state.merge(other)));
    }
}
