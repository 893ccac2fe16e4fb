package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.InputError;
import io.hegui.io.ProgressListener;
import io.hegui.model.CallRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What fuzz tests demand of an import: one line of error, or counts that add up and the same records once more. */
final class Refusals {

    /** Characters of an error, inclusive. */
    private static final int LONGEST = 2_000;

    /** Takes an input. */
    @FunctionalInterface
    interface Taker {
        void take() throws Exception;
    }

    private Refusals() {}

    /** Lets an input be taken, or refused by one line of bounded length; anything else is a finding. */
    static void takesOrRefuses(Taker taker) {
        try {
            taker.take();
        } catch (InputError e) {
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(e.getMessage().codePoints().filter(Character::isISOControl))
                    .as("one line: %s", e.getMessage())
                    .isEmpty();
        } catch (Exception e) {
            throw new AssertionError("no refusal, but " + e, e);
        }
    }

    /** Imports a file with rows in memory and on disk. */
    static void imports(ImportMapping mapping, Path file) {
        takesOrRefuses(() -> {
            List<CallRecord> calls = new ArrayList<>();
            ImportSummary summary = read(CallImport.by(mapping), file, calls);

            assertThat(summary.legs() + summary.droppedRows()).isEqualTo(summary.rows());
            assertThat(summary.records()).isEqualTo(calls.size()).isEqualTo(summary.legs() - summary.joined());
            assertThat(summary.toJson()).endsWith("}\n");
            List<CallRecord> sorted = new ArrayList<>();
            ImportSummary onDisk = read(CallImport.by(mapping).withMemory(1), file, sorted);
            assertThat(sorted).isEqualTo(calls);
            assertThat(onDisk).isEqualTo(summary);
        });
    }

    private static ImportSummary read(CallImport importer, Path file, List<CallRecord> calls) {
        return importer.read(List.of(file), file.toAbsolutePath().getParent(), ProgressListener.NONE, calls::add);
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    /** What lies in a folder, so that a rest of an import shows. */
    static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }
}
