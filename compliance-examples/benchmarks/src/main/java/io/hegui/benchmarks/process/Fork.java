package io.hegui.benchmarks.process;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A process to be measured. Immutable and thread-safe.
 *
 * @param jvm options of the JVM
 * @param classPath class path
 * @param main main class
 * @param arguments its arguments
 */
public record Fork(List<String> jvm, String classPath, Class<?> main, List<String> arguments) {

    /** Where a process ran out of its heap, this stands for its figures. */
    public static final String OUT_OF_MEMORY = "out-of-memory";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One of the tasks of {@link Child}, with the class path of this process. */
    public static Fork task(List<String> jvm, Object... arguments) {
        return new Fork(
                jvm,
                System.getProperty("java.class.path"),
                Child.class,
                Arrays.stream(arguments).map(Object::toString).toList());
    }

    /** This class path without entries whose path holds one of these words. */
    public static String classPathWithout(String... words) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Arrays.stream(words).noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Runs it to its end.
     *
     * @return what it printed by {@link Probe}, and {@code process}: milliseconds from its start to its end
     * @throws IllegalStateException when it fails, but for want of memory
     */
    public Map<String, Double> run() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-Dfile.encoding=UTF-8", "-cp", classPath, main.getName()));
        command.addAll(arguments);
        try {
            long start = System.nanoTime();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            double millis = (System.nanoTime() - start) / 1e6;
            if (exit != 0 && output.contains("OutOfMemoryError")) {
                return Map.of(OUT_OF_MEMORY, 1.0);
            }
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", arguments) + " failed: " + output);
            }
            Map<String, Double> measured = new TreeMap<>(parse(output));
            measured.put("process", millis);
            return measured;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Map<String, Double> parse(String output) throws IOException {
        for (String line : output.lines().toList()) {
            if (line.startsWith(Probe.MARK)) {
                return JSON.readValue(line.substring(Probe.MARK.length()), new TypeReference<>() {});
            }
        }
        return Map.of();
    }
}
