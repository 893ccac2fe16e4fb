package io.hegui.io;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * A package folder and its calls in pieces that are cut by a guess: no thread reads a file only to find where records end.
 * Immutable and thread-safe.
 *
 * @param folder the folder
 * @param calls its calls in pieces
 */
record OpenedFolder(PackageFolder folder, List<Piece> calls) {

    private static final int PIECES_PER_THREAD = 4;

    /**
     * Opens a folder.
     *
     * @param threads how many threads open it and are to read the calls, at least 1
     * @throws InputError when something in the folder can't be read; the same, whatever the number of threads
     * @throws CancellationException when the calling thread is interrupted; its interrupt flag is set again
     * @throws IllegalArgumentException when {@code threads} is less than 1
     */
    static OpenedFolder open(Path folder, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", expected 1 or more");
        }
        try (Crew crew = new Crew(threads)) {
            return of(PackageFolder.open(folder, crew, ConsentReading.SMALLEST), threads, Pieces.SMALLEST);
        }
    }

    /** The same for a folder that is open. */
    static OpenedFolder of(PackageFolder folder, int threads, long smallest) {
        return new OpenedFolder(folder, folder.guessedCalls(wanted(threads), smallest));
    }

    /** The calls in pieces for so many threads of which each certainly begins where a record does. */
    List<Piece> certainCalls(int threads) {
        return folder.certainCalls(wanted(threads), Pieces.SMALLEST);
    }

    private static int wanted(int threads) {
        return threads == 1 ? 1 : threads * PIECES_PER_THREAD;
    }
}
