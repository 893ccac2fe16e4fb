package io.hegui.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The jars that a host gets with core and rules. Stateless. */
final class FootprintRun {

    private static final double MEGABYTE = 1_000_000;
    private static final double MOST_MEGABYTES = 8;

    private FootprintRun() {}

    static Section run() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        double total = 0;
        for (String entry : List.of(classPath().split(File.pathSeparator, -1))) {
            Path jar = Path.of(entry);
            if (!Files.isRegularFile(jar)) {
                throw new IOException(entry + " is no jar: run it from the phase verify");
            }
            total += Files.size(jar);
            rows.add(List.of(jar.getFileName().toString(), String.format(Locale.ROOT, "%,d", Files.size(jar))));
        }
        rows.add(List.of("together", String.format(Locale.ROOT, "%,.0f", total)));
        return Section.of(
                "footprint",
                List.of(new Section.Table(List.of("jar", "bytes"), rows)),
                List.of(Ratio.exact("megabytes of jars", total / MEGABYTE, MOST_MEGABYTES)));
    }

    /** The class path of a host, as the build wrote it down. */
    static String classPath() throws IOException {
        String file = System.getProperty("benchmarks.runtime-classpath");
        if (file == null) {
            throw new IOException("-Dbenchmarks.runtime-classpath names no file");
        }
        return Files.readString(Path.of(file)).strip();
    }
}
