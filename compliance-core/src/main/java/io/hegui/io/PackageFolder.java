package io.hegui.io;

import io.hegui.model.ComplaintCase;
import io.hegui.model.DoNotCallEntry;
import io.hegui.model.InspectionPackage;
import io.hegui.report.Intakes;
import io.hegui.rule.Attachments;
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
import java.util.concurrent.Future;
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

    private PackageFolder(Path folder, List<Path> files, Crew crew, long smallestPiece) {
        List<StreamFile> consentFiles = filesOf(RecordKind.CONSENTS, files);
        ConsentReading reading =
                consentFiles.isEmpty() ? null : ConsentReading.begin(consentFiles, crew, smallestPiece);
        Future<InspectionPackage> document = crew.start(() -> PackageReader.read(folder.resolve("inspection.json")));
        Future<Records<DoNotCallEntry>> doNotCall = crew.start(() -> readAll(RecordKind.DO_NOT_CALL, files));
        Future<Records<ComplaintCase>> complaintStream = crew.start(() -> readAll(RecordKind.COMPLAINTS, files));
        // what fails first in this order is told, whatever the number of threads
        inspection = joined(Crew.get(document), Crew.get(doNotCall).records);
        doNotCallIntake = Crew.get(doNotCall).intake;
        List<ComplaintCase> cases = Crew.get(complaintStream).records;
        complaints = cases == null ? null : List.copyOf(cases);
        complaintIntake = Crew.get(complaintStream).intake;
        ConsentReading.Result consentStream = reading == null ? null : reading.read();
        consents = consentStream == null ? null : consentStream.book();
        consentIntake = consentStream == null ? StreamIntake.NONE : consentStream.intake();
        attachments = new FolderAttachments(folder);
        callFiles = filesOf(RecordKind.CALLS, files);
    }

    /**
     * Opens a folder.
     *
     * @throws InputError when the folder, its {@code inspection.json} or a record file can't be read
     */
    public static PackageFolder open(Path folder) {
        try (Crew alone = new Crew(1)) {
            return open(folder, alone, ConsentReading.SMALLEST);
        }
    }

    /**
     * Opens a folder by several threads; the result, and what fails, doesn't depend on their number.
     *
     * @param smallestPiece how many bytes of consents are worth a piece at least
     */
    static PackageFolder open(Path folder, Crew crew, long smallestPiece) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
            return new PackageFolder(folder.toRealPath(), files, crew, smallestPiece);
        } catch (IOException e) {
            throw new InputError(
                    folder.getFileName() + ": found no folder that can be read, expected a package folder", e);
        }
    }

    private static InspectionPackage joined(InspectionPackage document, @Nullable List<DoNotCallEntry> entries) {
        if (entries == null) {
            return document;
        }
        List<DoNotCallEntry> all = new ArrayList<>(document.doNotCall() == null ? List.of() : document.doNotCall());
        entries.stream().filter(entry -> entry.phone() != null).forEach(all::add);
        return document.withDoNotCall(all);
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
        IntakeCount count = new IntakeCount();
        RecordDraft<?, R> draft = new RecordDraft<>(kind);
        Pieces.of(kind, files, 1, Long.MAX_VALUE).forEach(piece -> piece.read(draft, count, records::add, bytes -> {}));
        return new Records<>(records, count.toIntake());
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

    /** The calls in parts as {@link #callChunks} gives them, but cut by a guess; see {@link Pieces#guess}. */
    List<Piece> guessedCalls(int wanted, long smallest) {
        return Pieces.guess(RecordKind.CALLS, callFiles, wanted, smallest);
    }

    /** The calls in parts of which each certainly begins where a record does. */
    List<Piece> certainCalls(int wanted, long smallest) {
        return Pieces.of(RecordKind.CALLS, callFiles, wanted, smallest);
    }

    List<CallChunk> callChunks(int wanted, long smallest) {
        return certainCalls(wanted, smallest).stream().map(CallChunk::new).toList();
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
