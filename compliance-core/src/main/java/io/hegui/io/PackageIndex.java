package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 索引: finds calls by id or by minute and number, consents by id or number, and complaints by call, in a year of records
 * within milliseconds. It is a file of 32 bytes a call beside the package; an index that is older than a record file, by
 * size or time of change, is made anew. Thread-safe.
 *
 * <p>The index holds no number and no name, but hashes from which a number can be guessed: keep it as you keep the
 * package.
 */
public final class PackageIndex implements Closeable {

    private static final List<RecordKind<?, ?>> KINDS =
            List.of(RecordKind.CALLS, RecordKind.CONSENTS, RecordKind.COMPLAINTS);

    private final Path folder;
    private final IndexFile file;
    private final boolean fresh;
    private final Map<Integer, RecordAt<?>> readers = new ConcurrentHashMap<>();

    private PackageIndex(Path folder, IndexFile file, boolean fresh) {
        this.folder = folder;
        this.file = file;
        this.fresh = fresh;
    }

    /** Where the index of a package folder lies unless told otherwise: beside it, {@code <folder>.index}. */
    public static Path beside(Path folder) {
        Path real = folder.toAbsolutePath().normalize();
        return real.resolveSibling(real.getFileName() + ".index");
    }

    /**
     * Opens the index of a package, and makes it first where there is none that fits.
     *
     * @param indexFile where it lies
     * @param threads how many record files are read at once, at least 1
     * @throws InputError when the folder or a record file can't be read, or the index can't be written
     */
    public static PackageIndex open(Path folder, Path indexFile, int threads, ProgressListener progress) {
        try {
            Path real = folder.toRealPath();
            List<IndexSource> sources = sources(real);
            IndexFile found = fitting(indexFile, sources);
            if (found != null) {
                return new PackageIndex(real, found, false);
            }
            IndexBuilder.build(real, sources, indexFile, threads, progress);
            IndexFile built = fitting(indexFile, sources(real));
            if (built == null) {
                throw new InputError(folder.getFileName() + ": a record file changed while it was indexed");
            }
            return new PackageIndex(real, built, true);
        } catch (IOException e) {
            throw new InputError(
                    folder.getFileName() + ": found no folder that can be read, expected a package folder", e);
        }
    }

    private static @Nullable IndexFile fitting(Path indexFile, List<IndexSource> sources) throws IOException {
        IndexFile index;
        try {
            index = IndexFile.open(indexFile);
        } catch (FileSystemException e) {
            // none is there, or none can be: making one will say so
            return null;
        }
        if (index != null && !fits(index.sources(), sources)) {
            index.close();
            return null;
        }
        return index;
    }

    private static boolean fits(List<IndexSource> indexed, List<IndexSource> there) {
        if (indexed.size() != there.size()) {
            return false;
        }
        for (int i = 0; i < indexed.size(); i++) {
            if (!indexed.get(i).looksLike(there.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<IndexSource> sources(Path folder) throws IOException {
        List<IndexSource> sources = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
        for (RecordKind<?, ?> kind : KINDS) {
            for (StreamFile streamFile : PackageFolder.filesOf(kind, files)) {
                sources.add(IndexSource.of(kind.name(), streamFile.path()));
            }
        }
        return sources;
    }

    /** Whether it was made when it was opened. */
    public boolean isFresh() {
        return fresh;
    }

    /** Bytes of the index on disk. */
    public long bytes() {
        return file.size();
    }

    /** SHA-256 of a record file as it was when indexed; empty when there is no such file. */
    String sha256(String fileName) {
        return file.sources().stream()
                .filter(source -> source.name().equals(fileName))
                .map(IndexSource::sha256)
                .findFirst()
                .orElse("");
    }

    /** All calls that bear the id, in the order of the files. */
    List<IndexedRecord<CallRecord>> callsById(String id) {
        return records(
                RecordKind.CALLS,
                IndexKeys.callId(id),
                call -> call.id() == null ? 0 : IndexKeys.callId(call.id()),
                call -> id.equals(call.id()));
    }

    /** All calls that start in the minute of {@code at} with that number on either side, in the order of the files. */
    List<IndexedRecord<CallRecord>> callsAt(Moment at, PhoneNumber number) {
        return callsIn(at, call -> number.equals(call.caller()) || number.equals(call.callee()));
    }

    /** All calls that start in the minute of {@code at} and are meant, in the order of the files. */
    List<IndexedRecord<CallRecord>> callsIn(Moment at, Predicate<CallRecord> meant) {
        long minute = Math.floorDiv(at.localSecond(), 60L);
        return records(
                RecordKind.CALLS,
                IndexKeys.callMinute(at),
                call -> call.startedAt() == null ? 0 : IndexKeys.callMinute(call.startedAt()),
                call -> call.startedAt() != null
                        && Math.floorDiv(call.startedAt().localSecond(), 60L) == minute
                        && meant.test(call));
    }

    List<IndexedRecord<ConsentRecord>> consentsById(String id) {
        return records(
                RecordKind.CONSENTS,
                IndexKeys.consentId(id),
                consent -> consent.id() == null ? 0 : IndexKeys.consentId(consent.id()),
                consent -> id.equals(consent.id()));
    }

    List<IndexedRecord<ConsentRecord>> consentsByPhone(PhoneNumber phone) {
        return records(
                RecordKind.CONSENTS,
                IndexKeys.consentPhone(phone),
                consent -> consent.phone() == null ? 0 : IndexKeys.consentPhone(consent.phone()),
                consent -> phone.equals(consent.phone()));
    }

    /** All consents, read from their files. */
    List<ConsentRecord> allConsents() {
        List<StreamFile> files = file.sources().stream()
                .filter(source -> source.kind().equals(RecordKind.CONSENTS.name()))
                .map(source -> StreamFile.of(folder.resolve(source.name())))
                .toList();
        List<ConsentRecord> all = new ArrayList<>();
        RecordDraft<?, ConsentRecord> draft = new RecordDraft<>(RecordKind.CONSENTS);
        Pieces.of(RecordKind.CONSENTS, files, 1, Long.MAX_VALUE)
                .forEach(piece -> piece.read(draft, new IntakeCount(), all::add, bytes -> {}));
        return all;
    }

    /** All complaints that name the call. */
    List<IndexedRecord<ComplaintCase>> complaintsAbout(String callId) {
        return records(
                RecordKind.COMPLAINTS,
                IndexKeys.complaintCall(callId),
                complaint -> complaint.callIds().stream()
                        .mapToLong(IndexKeys::complaintCall)
                        .filter(key -> key == IndexKeys.complaintCall(callId))
                        .findAny()
                        .orElse(0),
                complaint -> complaint.callIds().contains(callId));
    }

    /** Whether the package holds any file of the stream. */
    boolean holds(RecordKind<?, ?> kind) {
        return file.sources().stream().anyMatch(source -> source.kind().equals(kind.name()));
    }

    /** The records listed under a key; those that bear it by chance only are left out. */
    private <R> List<IndexedRecord<R>> records(
            RecordKind<?, R> kind, long key, ToLongFunction<R> keyOf, Predicate<R> meant) {
        List<IndexedRecord<R>> records = new ArrayList<>();
        try {
            for (long place : file.places(key)) {
                int source = (int) (place >>> IndexBuilder.OFFSET_BITS);
                if (source >= file.sources().size()
                        || !file.sources().get(source).kind().equals(kind.name())) {
                    continue;
                }
                IndexedRecord<R> found = reader(kind, source).read(place & ((1L << IndexBuilder.OFFSET_BITS) - 1));
                if (found == null || keyOf.applyAsLong(found.value()) != key) {
                    throw new InputError(file.sources().get(source).name()
                            + ": found another record than was indexed; the file was changed, delete the index");
                }
                if (meant.test(found.value())) {
                    records.add(found);
                }
            }
        } catch (IOException e) {
            throw new InputError("the index can't be read (" + e.getClass().getSimpleName() + ")", e);
        }
        return records;
    }

    @SuppressWarnings("unchecked")
    private <R> RecordAt<R> reader(RecordKind<?, R> kind, int source) {
        RecordAt<?> reader = readers.computeIfAbsent(
                source,
                number -> new RecordAt<>(
                        kind,
                        StreamFile.of(folder.resolve(file.sources().get(number).name()))));
        return (RecordAt<R>) Objects.requireNonNull(reader);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
