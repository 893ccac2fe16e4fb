package io.hegui.importers;

import io.hegui.io.CallFileWriter;
import io.hegui.io.InputError;
import io.hegui.io.ProgressListener;
import io.hegui.model.CallRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/**
 * Turns call records of other systems into ours. Legs of one call become one record; the result is the same for any order
 * of rows and any split into files. Memory is bounded: rows are sorted in pieces of about {@link #memory} bytes beside the
 * output, and the legs since the start of the oldest call that is still open are held, at most {@value #MOST_LEGS}.
 * Immutable and thread-safe.
 */
public final class CallImport {

    /** How many legs may lie within one call's reach of each other. */
    public static final int MOST_LEGS = 500_000;

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final long MEMORY = 64L << 20;

    private final ImportMapping mapping;
    private final Duration window;
    private final long memory;

    private CallImport(ImportMapping mapping, Duration window, long memory) {
        this.mapping = mapping;
        this.window = window;
        this.memory = memory;
    }

    /** An import by that mapping, with a window of one hour and 64 MiB of rows in memory. */
    public static CallImport by(ImportMapping mapping) {
        return new CallImport(mapping, WINDOW, MEMORY);
    }

    /**
     * The same with that window: legs with a common id are one call as long as the next one begins no later than so long
     * after the end of those before.
     *
     * @param value 0 to 24 hours, both inclusive
     */
    public CallImport withWindow(Duration value) {
        if (value.isNegative() || value.compareTo(Duration.ofHours(24)) > 0) {
            throw new IllegalArgumentException("the window is " + value + ", expected 0 to 24 hours");
        }
        return new CallImport(mapping, value, memory);
    }

    /**
     * The same with about so many bytes of rows in memory; what is more goes to files.
     *
     * @param bytes at least 1
     */
    public CallImport withMemory(long bytes) {
        if (bytes < 1) {
            throw new IllegalArgumentException("the memory is " + bytes + " bytes, expected 1 or more");
        }
        return new CallImport(mapping, window, bytes);
    }

    /**
     * Reads files of one system and writes {@code calls*.csv}, compressed when its name ends with {@code .gz}. It is written
     * beside its place and then moved there; on failure nothing is left.
     *
     * @param files files, in the order in which the summary names them
     * @param output the file to write
     * @param chinese whether headers and constants are the Chinese ones
     * @param progress hears of bytes read
     * @throws InputError when a file can't be read or used, or the output can't be written
     */
    public ImportSummary convert(List<Path> files, Path output, boolean chinese, ProgressListener progress) {
        Path target = output.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            ImportSummary summary;
            // the stream by itself, because a writer that fails to write its rest does not close it
            try (OutputStream bytes = Files.newOutputStream(part);
                    CallFileWriter writer = new CallFileWriter(open(bytes, isZipped(target)), chinese)) {
                summary = read(files, String.valueOf(target.getParent()), progress, call -> {
                    try {
                        writer.write(call);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
            move(part, target);
            return summary;
        } catch (UncheckedIOException e) {
            throw unwritable(output, Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw unwritable(output, e);
        } finally {
            try {
                Files.deleteIfExists(part);
            } catch (IOException ignored) {
                // it is told already why nothing was written
            }
        }
    }

    private static boolean isZipped(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    private static Writer open(OutputStream bytes, boolean zipped) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(zipped ? new GZIPOutputStream(bytes, 1 << 16) : bytes, StandardCharsets.UTF_8),
                1 << 16);
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputError unwritable(Path output, IOException e) {
        return new InputError(output.getFileName() + ": 无法写入 can't be written (" + e.getMessage() + ")", e);
    }

    /**
     * Reads files of one system.
     *
     * @param files files, in the order in which the summary names them
     * @param scratch folder for sorting what doesn't fit into memory; what is written there is gone at the end
     * @param progress hears of bytes read
     * @param sink takes the records, in the order of their starts
     * @throws InputError when a file can't be read or used
     */
    public ImportSummary read(List<Path> files, Path scratch, ProgressListener progress, Consumer<CallRecord> sink) {
        return read(files, scratch.toString(), progress, sink);
    }

    private ImportSummary read(List<Path> files, String scratch, ProgressListener progress, Consumer<CallRecord> sink) {
        if (files.isEmpty()) {
            throw new InputError("no file to read");
        }
        SourceKind source = mapping.source() == null ? SourceDetector.of(files, mapping) : mapping.source();
        ImportTally tally = new ImportTally(names(files));
        Set<String> present = new TreeSet<>(CallFileWriter.columns());
        CallMerger merger = new CallMerger(mapping, tally);
        try (RowSorter sorter = new RowSorter(Path.of(scratch), memory)) {
            RowIntake intake = new RowIntake(source, mapping, tally, sorter);
            intake.read(files, progress);
            LegSweep sweep = new LegSweep(window.toSeconds(), MOST_LEGS, legs -> {
                CallRecord call = merger.merge(legs);
                if (call != null) {
                    for (String field : present) {
                        if (CallFileWriter.isPresent(call, field)) {
                            tally.present(field);
                        }
                    }
                    sink.accept(call);
                }
            });
            intake.drain(sweep);
            sweep.finish();
        } catch (IOException e) {
            throw new InputError("无法排序 rows can't be sorted beside the output (" + e.getMessage() + ")", e);
        }
        return tally.summary(source, CallFileWriter.columns());
    }

    private static List<String> names(List<Path> files) {
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        return names;
    }
}
