package io.hegui.io;

import io.hegui.model.ComplaintCase;
import io.hegui.model.DoNotCallEntry;
import io.hegui.model.InspectionPackage;
import io.hegui.report.Intakes;
import io.hegui.rule.Attachments;
import io.hegui.rule.CompactConsents;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.Facts;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A package folder: {@code inspection.json}, record files and attachments. All but the calls is read when it is opened.
 * Immutable and thread-safe.
 */
public final class PackageFolder {

    /** The records of a stream and what became of its lines; records are null when not supplied. */
    private record Records<R>(@Nullable List<R> records, StreamIntake intake) {}

    private final InspectionPackage inspection;
    private final Attachments attachments;
    private final @Nullable ConsentBook consents;
    private final StreamIntake consentIntake;
    private final @Nullable List<ComplaintCase> complaints;
    private final StreamIntake complaintIntake;
    private final StreamIntake doNotCallIntake;
    private final List<StreamFile> callFiles;

    private PackageFolder(Path folder, List<Path> files) {
        InspectionPackage document = PackageReader.read(folder.resolve("inspection.json"));
        Records<DoNotCallEntry> doNotCall = readAll(RecordKind.DO_NOT_CALL, files);
        List<StreamFile> consentFiles = filesOf(RecordKind.CONSENTS, files);
        Records<ComplaintCase> complaintStream = readAll(RecordKind.COMPLAINTS, files);
        inspection = doNotCall.records == null ? document : document.withDoNotCall(joined(document, doNotCall.records));
        attachments = new FolderAttachments(folder);
        if (consentFiles.isEmpty()) {
            consents = null;
            consentIntake = StreamIntake.NONE;
        } else {
            CompactConsents.Builder book = CompactConsents.builder();
            consentIntake = read(RecordKind.CONSENTS, consentFiles, book::add);
            consents = book.build();
        }
        complaints = complaintStream.records == null ? null : List.copyOf(complaintStream.records);
        complaintIntake = complaintStream.intake;
        doNotCallIntake = doNotCall.intake;
        callFiles = filesOf(RecordKind.CALLS, files);
    }

    /**
     * Opens a folder.
     *
     * @throws InputError when the folder, its {@code inspection.json} or a record file can't be read
     */
    public static PackageFolder open(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
            return new PackageFolder(folder.toRealPath(), files);
        } catch (IOException e) {
            throw new InputError(
                    folder.getFileName() + ": found no folder that can be read, expected a package folder", e);
        }
    }

    private static List<DoNotCallEntry> joined(InspectionPackage document, List<DoNotCallEntry> entries) {
        List<DoNotCallEntry> all = new ArrayList<>(document.doNotCall() == null ? List.of() : document.doNotCall());
        entries.stream().filter(entry -> entry.phone() != null).forEach(all::add);
        return all;
    }

    static List<StreamFile> filesOf(RecordKind<?, ?> kind, List<Path> files) {
        return files.stream()
                .filter(file -> StreamFile.belongs(file.getFileName().toString(), kind.name()))
                .map(StreamFile::of)
                .toList();
    }

    private static <R> Records<R> readAll(RecordKind<?, R> kind, List<Path> folder) {
        List<StreamFile> files = filesOf(kind, folder);
        if (files.isEmpty()) {
            return new Records<>(null, StreamIntake.NONE);
        }
        List<R> records = new ArrayList<>();
        StreamIntake intake = read(kind, files, records::add);
        return new Records<>(records, intake);
    }

    private static <R> StreamIntake read(RecordKind<?, R> kind, List<StreamFile> files, Consumer<R> sink) {
        IntakeCount count = new IntakeCount();
        RecordDraft<?, R> draft = new RecordDraft<>(kind);
        Pieces.of(kind, files, 1, Long.MAX_VALUE).forEach(piece -> piece.read(draft, count, sink, bytes -> {}));
        return count.toIntake();
    }

    /** The package, the do-not-call file included. */
    public InspectionPackage inspection() {
        return inspection;
    }

    /** The files that {@code file} fields name. */
    public Attachments attachments() {
        return attachments;
    }

    /** The consents; null when the folder holds no file of them. */
    public @Nullable ConsentBook consents() {
        return consents;
    }

    /** The complaint cases; null when the folder holds no file of them. */
    public @Nullable List<ComplaintCase> complaints() {
        return complaints;
    }

    /** Whether the folder holds a file of calls, even an empty one. */
    public boolean callsSupplied() {
        return !callFiles.isEmpty();
    }

    /** Bytes of all files of calls. */
    long callBytes() {
        return callFiles.stream().mapToLong(StreamFile::size).sum();
    }

    /**
     * The calls in parts that can be read apart: whole files, and byte ranges of large ones that are not compressed.
     *
     * @param wanted about how many parts to make, at least 1
     * @throws InputError when a file can't be read or has no header of ours
     */
    public List<CallChunk> callChunks(int wanted) {
        return callChunks(wanted, Pieces.SMALLEST);
    }

    List<CallChunk> callChunks(int wanted, long smallest) {
        return Pieces.of(RecordKind.CALLS, callFiles, wanted, smallest).stream()
                .map(CallChunk::new)
                .toList();
    }

    /**
     * The facts that the folder gives, for an audit as of the end of a day.
     *
     * @param profile which layers bind
     */
    public Facts facts(RuleSet rules, LocalDate asOf, Profile profile) {
        return Facts.of(inspection, asOf, rules)
                .profile(profile)
                .attachments(attachments)
                .consents(consents)
                .complaints(complaints)
                .callsSupplied(callsSupplied())
                .build();
    }

    /**
     * What became of all lines, as a report shows it.
     *
     * @param calls what became of those of the calls; null when calls were not supplied
     */
    public Intakes intakes(@Nullable StreamIntake calls) {
        return new Intake(calls == null ? StreamIntake.NONE : calls, consentIntake, complaintIntake, doNotCallIntake)
                .toReport();
    }

    /** What became of all lines, given what became of those of the calls. */
    Intake intake(IntakeCount calls) {
        return new Intake(
                callsSupplied() ? calls.toIntake() : StreamIntake.NONE,
                consentIntake,
                complaintIntake,
                doNotCallIntake);
    }
}
