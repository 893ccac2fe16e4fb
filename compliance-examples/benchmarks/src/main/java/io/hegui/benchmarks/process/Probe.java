package io.hegui.benchmarks.process;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a measured process tells of itself, as one line that {@link Fork} reads. For one thread at a time. */
public final class Probe {

    /** Begins the line. */
    static final String MARK = "MEASURED ";

    private static final Path STATUS = Path.of("/proc/self/status");

    private final Map<String, Double> values = new LinkedHashMap<>();

    /** Notes a figure. */
    void put(String name, double value) {
        values.put(name, value);
    }

    /** Runs a task and notes its nanoseconds by the wall and of all threads of this process, per record. */
    void time(String name, long records, Task task) throws IOException {
        long wall = System.nanoTime();
        long cpu = cpuNanos();
        task.run();
        put(name + ".wall", (double) (System.nanoTime() - wall) / records);
        put(name + ".cpu", (double) (cpuNanos() - cpu) / records);
    }

    /** What is timed. */
    @FunctionalInterface
    interface Task {
        void run() throws IOException;
    }

    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Notes collections and the most memory that was ever resident, and prints everything. */
    void print() throws IOException {
        long collections = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        put("gc.count", (double) collections);
        put("gc.millis", (double) millis);
        put("rss.mb", residentMegabytes());
        System.out.println(MARK + new ObjectMapper().writeValueAsString(values));
    }

    /** Megabytes that are resident now; NaN where the system doesn't tell. */
    public static double residentNow() throws IOException {
        return status("VmRSS:");
    }

    private static double residentMegabytes() throws IOException {
        return status("VmHWM:");
    }

    private static double status(String name) throws IOException {
        if (!Files.exists(STATUS)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024.0;
            }
        }
        return Double.NaN;
    }
}
