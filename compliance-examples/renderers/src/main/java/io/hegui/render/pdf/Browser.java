package io.hegui.render.pdf;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A browser of the Chromium kind that prints pages without a window. Immutable and thread-safe.
 *
 * @param program the program
 */
public record Browser(Path program) {

    /** Names the browser to use, before all others. */
    public static final String VARIABLE = "HEGUI_BROWSER";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");
    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");
    private static final long PATIENCE_SECONDS = 300;

    /**
     * The browser that {@value #VARIABLE} names, else the first one on the path or in its usual place.
     *
     * @param environment environment variables
     */
    public static Optional<Browser> find(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable).map(Browser::new);
        }
        List<Path> candidates = new ArrayList<>();
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                NAMES.forEach(name -> candidates.add(Path.of(folder, name)));
            }
        }
        PLACES.forEach(place -> candidates.add(Path.of(place)));
        return candidates.stream()
                .filter(candidate -> Files.isRegularFile(candidate) && Files.isExecutable(candidate))
                .findFirst()
                .map(Browser::new);
    }

    /**
     * Prints a page.
     *
     * @param page a file
     * @return the PDF
     * @throws IOException when the browser fails or takes too long; one line
     */
    byte[] print(Path page) throws IOException {
        Path folder = Files.createTempDirectory("hegui-print");
        try {
            Path pdf = folder.resolve("report.pdf");
            Path log = folder.resolve("log.txt");
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--headless",
                    "--disable-gpu",
                    "--disable-extensions",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--no-pdf-header-footer",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--print-to-pdf=" + pdf));
            if ("root".equals(System.getProperty("user.name"))) {
                command.add("--no-sandbox");
            }
            command.add(page.toUri().toString());
            run(command, log);
            if (!Files.isRegularFile(pdf) || Files.size(pdf) == 0) {
                throw new IOException(program + " printed nothing");
            }
            byte[] printed = Files.readAllBytes(pdf);
            if (!isWhole(printed)) {
                throw new IOException(program + " printed a document without its end; is there room in "
                        + folder.toAbsolutePath().getParent() + "?");
            }
            return printed;
        } finally {
            delete(folder);
        }
    }

    /** A document ends with its end-of-file marker, which at most a line end follows. */
    private static boolean isWhole(byte[] pdf) {
        int tail = Math.min(pdf.length, 16);
        return new String(pdf, pdf.length - tail, tail, StandardCharsets.ISO_8859_1)
                .strip()
                .endsWith("%%EOF");
    }

    private void run(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(program + " did not finish within " + PATIENCE_SECONDS + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " printed", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException | java.nio.file.DirectoryNotEmptyException e) {
            // a browser that was just told to end may still be writing; what is left lies in the temporary folder
            folder.toFile().deleteOnExit();
        }
    }
}
