package io.hegui.io;

import io.hegui.rule.CompactConsents;
import io.hegui.rule.ConsentBook;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Reads the consents of a folder by a crew: files are cut into pieces, each piece fills a book of its own, and the books are
 * put together in the order of the lines. For one thread.
 */
final class ConsentReading {

    /** Smaller pieces aren't worth putting together. */
    static final long SMALLEST = 1L << 20;

    private static final int PIECES_PER_THREAD = 2;

    /**
     * The consents and what became of the lines.
     *
     * @param book the consents
     * @param intake what became of the lines
     */
    record Result(ConsentBook book, StreamIntake intake) {}

    private final List<StreamFile> files;
    private final Future<List<Piece>> pieces;
    private final Crew crew;

    private ConsentReading(List<StreamFile> files, Future<List<Piece>> pieces, Crew crew) {
        this.files = files;
        this.pieces = pieces;
        this.crew = crew;
    }

    /** Begins to cut the files, of which there is at least one. */
    static ConsentReading begin(List<StreamFile> files, Crew crew, long smallest) {
        int wanted = crew.threads() == 1 ? 1 : crew.threads() * PIECES_PER_THREAD;
        return new ConsentReading(
                files, crew.start(() -> Pieces.guess(RecordKind.CONSENTS, files, wanted, smallest)), crew);
    }

    /**
     * Reads them.
     *
     * @throws InputError when a file can't be read or has no header of ours
     */
    Result read() {
        PieceLog log = new PieceLog(Crew.get(pieces));
        CompactConsents.Builder book = read(log);
        if (!log.isRight()) {
            log = new PieceLog(Pieces.of(RecordKind.CONSENTS, files, 1, Long.MAX_VALUE));
            book = read(log);
        }
        IntakeCount count = new IntakeCount();
        log.addTo(count);
        return new Result(book.build(), count.toIntake());
    }

    private CompactConsents.Builder read(PieceLog log) {
        List<Future<CompactConsents.Builder>> parts = new ArrayList<>();
        for (int i = 0; i < log.pieces().size(); i++) {
            int piece = i;
            parts.add(crew.start(() -> read(log, piece)));
        }
        CompactConsents.Builder all = Crew.get(parts.get(0));
        parts.subList(1, parts.size()).forEach(part -> all.addAll(Crew.get(part)));
        return all;
    }

    private static CompactConsents.Builder read(PieceLog log, int piece) {
        CompactConsents.Builder book = CompactConsents.builder();
        IntakeCount count = new IntakeCount();
        PieceEnd end =
                log.pieces().get(piece).read(new RecordDraft<>(RecordKind.CONSENTS), count, book::add, bytes -> {});
        log.note(piece, count, end);
        return book;
    }
}
