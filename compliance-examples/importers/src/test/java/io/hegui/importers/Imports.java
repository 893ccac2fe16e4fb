package io.hegui.importers;

import io.hegui.io.ProgressListener;
import io.hegui.model.CallRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs imports of texts. */
final class Imports {

    /** What came out. */
    record Result(List<CallRecord> calls, ImportSummary summary) {

        CallRecord call(int index) {
            return calls.get(index);
        }

        long dropped(DropReason reason) {
            CountedPlaces places = summary.dropped().get(reason);
            return places == null ? 0 : places.count();
        }

        long noted(ImportNote note) {
            CountedPlaces places = summary.notes().get(note);
            return places == null ? 0 : places.count();
        }
    }

    private Imports() {}

    static Result of(ImportMapping mapping, String... texts) {
        return of(CallImport.by(mapping), "in.csv", StandardCharsets.UTF_8, texts);
    }

    static Result of(CallImport importer, String name, Charset charset, String... texts) {
        try {
            Path folder = Files.createTempDirectory("import");
            List<Path> files = new ArrayList<>();
            for (String text : texts) {
                Path file = folder.resolve(files.size() + name);
                Files.write(file, text.getBytes(charset));
                files.add(file);
            }
            return of(importer, files.toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Result of(CallImport importer, Path... files) {
        List<CallRecord> calls = new ArrayList<>();
        ImportSummary summary =
                importer.read(List.of(files), files[0].toAbsolutePath().getParent(), ProgressListener.NONE, calls::add);
        return new Result(calls, summary);
    }

    /** A file of the test resources. */
    static String sample(String name) {
        try (var in = Imports.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
