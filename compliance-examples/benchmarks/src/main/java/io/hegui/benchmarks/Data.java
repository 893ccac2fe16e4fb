package io.hegui.benchmarks;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Packages to run on, made where they are not there yet; the same on any machine. Stateless and thread-safe. */
public final class Data {

    /** The day for which the packages are made. */
    public static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);

    private Data() {}

    /** A package in which each of the twelve rules finds something, in about one record of a thousand. */
    static PackagePlan plan(int calls) {
        int some = Math.max(1, calls / 1000);
        return PackagePlan.ofCalls(calls)
                .with(Defect.COMPLETE_ELEMENTS, some)
                .with(Defect.NUMBER_FORMAT, some)
                .with(Defect.CALLING_HOURS, some)
                .with(Defect.CONSENT_MISSING, some)
                .with(Defect.CONSENT_NUMBER_MISMATCH, some)
                .with(Defect.CONSENT_EXPIRED, some)
                .with(Defect.IDENTIFICATION, some)
                .with(Defect.SHORT_CALLS, 2)
                .with(Defect.HOURLY_FREQUENCY, 2)
                .with(Defect.DAILY_FREQUENCY, 2)
                .with(Defect.NIGHT_CALL, some)
                .with(Defect.YEAR_COVERAGE, 1)
                .with(Defect.RECORDING_RETAINED, some);
    }

    /** Folder of a package of that many calls, as CSV or JSON lines, in one file or in twelve. */
    public static Path folder(Path work, int calls, PackagePlan.Format format, boolean split) {
        String name = calls + "-" + format.name().toLowerCase(Locale.ROOT) + (split ? "-split" : "");
        return made(work.resolve(name), plan(calls).withFiles(format, false, split));
    }

    private static Path made(Path folder, PackagePlan plan) {
        Path done = folder.resolveSibling(folder.getFileName() + ".done");
        try {
            if (!Files.exists(done)) {
                delete(folder);
                PackageGenerator.generate(plan, folder);
                Files.createFile(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** Deletes a folder and what is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
