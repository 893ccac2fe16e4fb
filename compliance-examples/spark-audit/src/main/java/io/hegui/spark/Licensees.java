package io.hegui.spark;

import io.hegui.Hegui;
import io.hegui.PackageAudit;
import io.hegui.io.InputError;
import io.hegui.io.PackageFolder;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The licensees of a job, a folder each. Broadcast to the executors, where it opens a licensee's package when a task needs
 * it and keeps those used last: consents and complaints are held once an executor, not once a task. Thread-safe.
 */
final class Licensees implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DOCUMENT = "inspection.json";

    private final String root;
    private final List<String> names;
    private final LocalDate asOf;
    private final HeguiSource source;
    private final int kept;
    private transient @Nullable Hegui hegui;
    private transient @Nullable Map<Integer, FutureTask<PackageAudit>> open;

    private Licensees(String root, List<String> names, LocalDate asOf, HeguiSource source, int kept) {
        this.root = root;
        this.names = names;
        this.asOf = asOf;
        this.source = source;
        this.kept = kept;
    }

    /**
     * The folders in {@code root} that hold an {@code inspection.json}, in the order of their names.
     *
     * @param kept how many packages an executor holds open at most
     * @throws InputError when there is none
     */
    static Licensees in(Path root, LocalDate asOf, HeguiSource source, int kept) {
        try (Stream<Path> folders = Files.list(root)) {
            List<String> names = folders.filter(folder -> Files.isRegularFile(folder.resolve(DOCUMENT)))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
            if (names.isEmpty()) {
                throw new InputError(
                        root + ": found no package folder, expected one a licensee, each with " + DOCUMENT);
            }
            return new Licensees(root.toAbsolutePath().toString(), names, asOf, source, kept);
        } catch (IOException e) {
            throw new InputError(root + ": found no folder that can be read, expected a folder of package folders", e);
        }
    }

    List<String> names() {
        return names;
    }

    Path folder(int licensee) {
        return Path.of(root, names.get(licensee));
    }

    /** The library, opened once an executor. */
    synchronized Hegui hegui() {
        Hegui known = hegui;
        if (known == null) {
            known = source.open();
            hegui = known;
        }
        return known;
    }

    /**
     * The audit of a licensee.
     *
     * @throws InputError when its package can't be read
     */
    PackageAudit audit(int licensee) {
        FutureTask<PackageAudit> opening = opening(licensee);
        opening.run();
        try {
            return opening.get();
        } catch (ExecutionException e) {
            forget(licensee, opening);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(names.get(licensee) + " could not be opened", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the task was interrupted");
        }
    }

    /** The one that is opening it or has done so; the package used longest ago is let go. */
    private synchronized FutureTask<PackageAudit> opening(int licensee) {
        Map<Integer, FutureTask<PackageAudit>> known = open;
        if (known == null) {
            known = new LinkedHashMap<>(16, 0.75f, true);
            open = known;
        }
        FutureTask<PackageAudit> opening = known.computeIfAbsent(
                licensee, l -> new FutureTask<>(() -> hegui().open(PackageFolder.open(folder(l)), asOf)));
        if (known.size() > kept) {
            known.remove(known.keySet().iterator().next());
        }
        return opening;
    }

    private synchronized void forget(int licensee, FutureTask<PackageAudit> failed) {
        if (open != null) {
            open.remove(licensee, failed);
        }
    }
}
