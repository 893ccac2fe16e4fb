package io.hegui.importers;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows by {@link StoredRow#ORDER} in bounded memory: what doesn't fit is written to files of a folder that only the
 * owner can read, and which is deleted at the end. For one thread.
 */
final class RowSorter implements Closeable {

    /** Takes sorted rows. */
    @FunctionalInterface
    interface Sorted {
        void accept(StoredRow row) throws IOException;
    }

    private static final int MOST_RUNS = 64;
    private static final int BUFFER = 1 << 16;

    private final Path beside;
    private final long mostBytes;
    private final List<StoredRow> memory = new ArrayList<>();
    private final Deque<Path> runs = new ArrayDeque<>();
    private @Nullable Path folder;
    private long bytes;
    private long written;

    /**
     * A sorter without rows.
     *
     * @param beside folder in which its own folder is made when memory doesn't suffice
     * @param mostBytes about how much memory rows may take
     */
    RowSorter(Path beside, long mostBytes) {
        this.beside = beside;
        this.mostBytes = mostBytes;
    }

    void add(StoredRow row) throws IOException {
        memory.add(row);
        bytes += row.bytes();
        if (bytes > mostBytes) {
            spill();
        }
    }

    /** How many files hold rows. */
    int runs() {
        return runs.size();
    }

    private void spill() throws IOException {
        memory.sort(StoredRow.ORDER);
        Path run = newRun();
        try (DataOutputStream out = open(run)) {
            for (StoredRow row : memory) {
                row.write(out);
            }
        }
        memory.clear();
        bytes = 0;
        runs.addLast(run);
        if (runs.size() >= MOST_RUNS) {
            List<Path> merged = List.copyOf(runs);
            runs.clear();
            Path one = newRun();
            try (DataOutputStream out = open(one)) {
                merge(merged, List.of(), row -> row.write(out));
            }
            for (Path path : merged) {
                Files.delete(path);
            }
            runs.addLast(one);
        }
    }

    private Path newRun() throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory(beside, ".calls-");
        }
        return folder.resolve("run-" + written++);
    }

    private static DataOutputStream open(Path run) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER));
    }

    /** Gives all rows, sorted. */
    void drain(Sorted sink) throws IOException {
        memory.sort(StoredRow.ORDER);
        merge(runs, memory, sink);
        memory.clear();
    }

    private static void merge(Iterable<Path> files, List<StoredRow> rows, Sorted sink) throws IOException {
        PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparing(run -> run.head, StoredRow.ORDER));
        List<Run> all = new ArrayList<>();
        try {
            for (Path file : files) {
                Run run = new Run(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER)));
                all.add(run);
                if (run.advance()) {
                    queue.add(run);
                }
            }
            int at = 0;
            while (!queue.isEmpty() || at < rows.size()) {
                Run next = queue.peek();
                if (next == null || (at < rows.size() && StoredRow.ORDER.compare(rows.get(at), next.head) <= 0)) {
                    sink.accept(rows.get(at++));
                    continue;
                }
                queue.poll();
                sink.accept(next.head);
                if (next.advance()) {
                    queue.add(next);
                }
            }
        } finally {
            for (Run run : all) {
                run.in.close();
            }
        }
    }

    /** A sorted file that is being read. */
    private static final class Run {

        private static final StoredRow NOTHING = new StoredRow(0, 0, new ImportTally.Place(0, 0), List.of());

        private final DataInputStream in;
        private StoredRow head = NOTHING;

        private Run(DataInputStream in) {
            this.in = in;
        }

        private boolean advance() throws IOException {
            in.mark(1);
            if (in.read() < 0) {
                return false;
            }
            in.reset();
            head = StoredRow.read(in);
            return true;
        }
    }

    /** Deletes its files. */
    @Override
    public void close() throws IOException {
        Path own = folder;
        if (own == null) {
            return;
        }
        folder = null;
        try (var left = Files.list(own)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(own);
    }
}
