package io.hegui.io;

import io.hegui.audit.AuditResult;
import io.hegui.audit.AuditState;
import io.hegui.audit.Auditor;
import io.hegui.model.CallRecord;
import io.hegui.report.Intakes;
import io.hegui.rule.Facts;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * An audit of a package folder. The result doesn't depend on the number of threads. Immutable and thread-safe.
 *
 * @param result findings, verdicts and statistics
 * @param facts what was audited
 * @param intake what became of the lines of the record files
 */
public record FolderAudit(AuditResult result, Facts facts, Intake intake) {

    /**
     * Audits a folder.
     *
     * @param threads how many threads read and judge calls, at least 1
     * @throws InputError when something in the folder can't be read
     * @throws CancellationException when the calling thread is interrupted; its interrupt flag is set again
     * @throws IllegalArgumentException when {@code threads} is less than 1
     */
    public static FolderAudit run(
            Path folder, RuleSet rules, LocalDate asOf, Profile profile, int threads, ProgressListener progress) {
        return run(OpenedFolder.open(folder, threads), rules, asOf, profile, threads, progress);
    }

    /** What became of the lines, as a report shows it. */
    public Intakes intakes() {
        return intake.toReport();
    }

    static FolderAudit run(
            PackageFolder folder,
            RuleSet rules,
            LocalDate asOf,
            Profile profile,
            int threads,
            ProgressListener progress,
            long smallestChunk) {
        return run(OpenedFolder.of(folder, threads, smallestChunk), rules, asOf, profile, threads, progress);
    }

    private static FolderAudit run(
            OpenedFolder opened,
            RuleSet rules,
            LocalDate asOf,
            Profile profile,
            int threads,
            ProgressListener progress) {
        PackageFolder folder = opened.folder();
        Facts facts = folder.facts(rules, asOf, profile);
        Auditor auditor = Auditor.open(facts, rules);
        IntakeCount count = new IntakeCount();
        AuditState state = read(
                opened,
                threads,
                progress,
                count,
                new Gathering<>(auditor::newState, AuditState::accept, AuditState::merge));
        return new FolderAudit(auditor.finish(state), facts, folder.intake(count));
    }

    /**
     * How workers gather calls.
     *
     * @param open opens the state of a worker
     * @param accept gives a state a call
     * @param merge gives a state what another gathered
     * @param <S> state of a worker
     */
    record Gathering<S>(Supplier<S> open, BiConsumer<S, CallRecord> accept, BiConsumer<S, S> merge) {}

    /** Reads the calls of a folder with so many threads; what became of the lines is added to {@code count}. */
    static <S> S read(
            OpenedFolder folder, int threads, ProgressListener progress, IntakeCount count, Gathering<S> gathering) {
        Progress heard = new Progress(progress, folder.folder().callBytes());
        PieceLog log = new PieceLog(folder.calls());
        S state = read(log, threads, heard, gathering);
        if (!log.isRight()) {
            // a piece began within a record: what was gathered is worth nothing
            heard.beginAgain();
            log = new PieceLog(folder.certainCalls(threads));
            state = read(log, threads, heard, gathering);
        }
        log.addTo(count);
        return state;
    }

    private static <S> S read(PieceLog log, int threads, Progress heard, Gathering<S> gathering) {
        AtomicInteger next = new AtomicInteger();
        List<Worker<S>> workers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, Math.min(threads, log.pieces().size())); i++) {
            workers.add(new Worker<>(gathering.open.get(), gathering.accept, log, next, heard));
        }
        work(workers);
        S state = workers.get(0).state;
        workers.subList(1, workers.size()).forEach(worker -> gathering.merge.accept(state, worker.state));
        return state;
    }

    private static void work(List<? extends Runnable> workers) {
        ExecutorService threads = Executors.newFixedThreadPool(workers.size());
        try {
            ExecutorCompletionService<Void> done = new ExecutorCompletionService<>(threads);
            workers.forEach(worker -> done.submit(worker, null));
            for (int i = 0; i < workers.size(); i++) {
                done.take().get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the audit was interrupted");
        } catch (ExecutionException e) {
            throw Crew.unwrapped(e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads pieces until none is left. */
    private static final class Worker<S> implements Runnable {

        private final S state;
        private final Consumer<CallRecord> sink;
        private final PieceLog log;
        private final AtomicInteger next;
        private final LongConsumer progress;
        private final RecordDraft<?, CallRecord> draft = new RecordDraft<>(RecordKind.CALLS);

        Worker(S state, BiConsumer<S, CallRecord> accept, PieceLog log, AtomicInteger next, LongConsumer progress) {
            this.state = state;
            this.sink = call -> accept.accept(state, call);
            this.log = log;
            this.next = next;
            this.progress = progress;
        }

        @Override
        public void run() {
            List<Piece> pieces = log.pieces();
            for (int i = next.getAndIncrement(); i < pieces.size(); i = next.getAndIncrement()) {
                IntakeCount count = new IntakeCount();
                PieceEnd end = pieces.get(i).read(draft, count, sink, progress);
                log.note(i, count, end);
            }
        }
    }

    /** Adds up bytes of all workers. */
    private static final class Progress implements LongConsumer {

        private final ProgressListener listener;
        private final long total;
        private long bytes;
        private long told;

        Progress(ProgressListener listener, long total) {
            this.listener = listener;
            this.total = total;
        }

        @Override
        public synchronized void accept(long more) {
            bytes += more;
            if (bytes > told) {
                told = bytes;
                listener.progressed(bytes, total);
            }
        }

        /** Says that all is read again; the listener hears nothing until that comes farther. */
        synchronized void beginAgain() {
            bytes = 0;
        }
    }
}
