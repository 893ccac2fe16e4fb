package io.hegui.io;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A package folder and its calls in parts. A second thread looks for the ends of the parts while the first reads the
 * consents. Immutable and thread-safe.
 *
 * @param folder the folder
 * @param calls its calls in parts
 */
record OpenedFolder(PackageFolder folder, List<CallChunk> calls) {

    private static final int CHUNKS_PER_THREAD = 4;

    /**
     * Opens a folder.
     *
     * @param threads how many threads are to read the calls, at least 1
     * @throws InputError when something in the folder can't be read; the same, whatever the number of threads
     * @throws CancellationException when the calling thread is interrupted; its interrupt flag is set again
     * @throws IllegalArgumentException when {@code threads} is less than 1
     */
    static OpenedFolder open(Path folder, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 or more");
        }
        if (threads == 1) {
            return of(PackageFolder.open(folder), 1, Pieces.SMALLEST);
        }
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<List<CallChunk>> calls = second.submit(
                    () -> CallChunk.divide(CallChunk.filesIn(folder), threads * CHUNKS_PER_THREAD, Pieces.SMALLEST));
            PackageFolder opened = PackageFolder.open(folder);
            return new OpenedFolder(opened, calls.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the audit was interrupted");
        } catch (ExecutionException e) {
            throw FolderAudit.unwrapped(e);
        } finally {
            second.shutdownNow();
        }
    }

    /** The same for a folder that is open. */
    static OpenedFolder of(PackageFolder folder, int threads, long smallest) {
        return new OpenedFolder(folder, folder.callChunks(threads == 1 ? 1 : threads * CHUNKS_PER_THREAD, smallest));
    }
}
