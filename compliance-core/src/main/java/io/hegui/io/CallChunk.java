package io.hegui.io;

import io.hegui.model.CallRecord;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A part of the calls of a package that can be read apart from the others, each by its own thread. Thread-safe. */
public final class CallChunk {

    private final Piece piece;

    CallChunk(Piece piece) {
        this.piece = piece;
    }

    /**
     * Reads the calls in the order of the file.
     *
     * @return what became of the lines
     * @throws InputError when the file can't be read
     */
    public StreamIntake read(Consumer<CallRecord> sink) {
        IntakeCount count = new IntakeCount();
        read(new RecordDraft<>(RecordKind.CALLS), count, sink, bytes -> {});
        return count.toIntake();
    }

    void read(RecordDraft<?, CallRecord> draft, IntakeCount count, Consumer<CallRecord> sink, LongConsumer progress) {
        piece.read(draft, count, sink, progress);
    }
}
