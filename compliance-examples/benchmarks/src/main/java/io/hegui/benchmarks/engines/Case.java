package io.hegui.benchmarks.engines;

import io.hegui.io.CallChunk;
import io.hegui.io.PackageFolder;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.InspectionPackage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the rules are run on. Immutable and thread-safe.
 *
 * @param year the reporting year
 * @param asOf day of the audit
 * @param calls calls in memory
 * @param consents consents in memory
 * @param inspection the package without its records; null where only one call is judged
 */
public record Case(
        int year,
        LocalDate asOf,
        List<CallRecord> calls,
        List<ConsentRecord> consents,
        @Nullable InspectionPackage inspection) {

    /** Reads a package folder into memory. */
    public static Case read(Path folder, LocalDate asOf) {
        PackageFolder held = PackageFolder.open(folder);
        List<CallRecord> calls = new ArrayList<>();
        for (CallChunk chunk : held.callChunks(1)) {
            chunk.read(calls::add);
        }
        List<ConsentRecord> consents = new ArrayList<>();
        Objects.requireNonNull(held.consents(), "no consents").all().forEach(consents::add);
        int year = Objects.requireNonNull(held.inspection().year(), "no year");
        return new Case(year, asOf, List.copyOf(calls), List.copyOf(consents), held.inspection());
    }
}
