package io.hegui.io;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What became of the pieces of a stream. Lines of a piece that was cut by a guess count from its beginning; once all pieces
 * are read, it is known how many lines lie before. Thread-safe.
 */
final class PieceLog {

    /** What became of a piece. */
    private record Entry(IntakeCount count, PieceEnd end) {}

    private final List<Piece> pieces;
    private final AtomicReferenceArray<Entry> entries;

    PieceLog(List<Piece> pieces) {
        this.pieces = pieces;
        this.entries = new AtomicReferenceArray<>(pieces.size());
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Notes what became of a piece; the count is not used afterwards. */
    void note(int piece, IntakeCount count, PieceEnd end) {
        entries.set(piece, new Entry(count, end));
    }

    /** Whether every guess was right: each piece begins where a record does. All pieces were noted. */
    boolean isRight() {
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).isGuessed() && !entries.get(i - 1).end.certain()) {
                return false;
            }
        }
        return true;
    }

    /** Adds what became of all pieces, which were noted, to a count of the stream. */
    void addTo(IntakeCount all) {
        long linesBefore = 0;
        for (int i = 0; i < pieces.size(); i++) {
            Entry entry = entries.get(i);
            linesBefore = pieces.get(i).isGuessed() ? linesBefore : 0;
            entry.count.moveDown(linesBefore);
            all.merge(entry.count);
            linesBefore += entry.end.nextLine() - 1;
        }
    }
}
