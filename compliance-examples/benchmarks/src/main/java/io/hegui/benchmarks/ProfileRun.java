package io.hegui.benchmarks;

import io.hegui.benchmarks.process.Fork;
import io.hegui.fixtures.PackagePlan.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import one.convert.Arguments;
import one.convert.JfrToFlame;

/** Where the time and the memory of an audit go, by JFR. Stateless. */
final class ProfileRun {

    private static final int SHOWN = 20;
    private static final int PASSES = 4;
    private static final String OURS = "io.hegui.";
    private static final String MEASURING = "io.hegui.benchmarks.";

    private ProfileRun() {}

    /**
     * Records an audit from CSV with one thread, writes flame graphs beside the recording, and lists the top frames.
     *
     * @param label names the section: before or after a change
     */
    static Section run(Path work, int calls, String label) throws IOException {
        Path folder = Data.folder(work, calls, Format.CSV, false);
        Path recording = work.resolve("profile-" + label + ".jfr").toAbsolutePath();
        Fork.task(
                        List.of(
                                "-Xmx2g",
                                "-XX:+UseSerialGC",
                                "-XX:+UnlockDiagnosticVMOptions",
                                "-XX:+DebugNonSafepoints",
                                "-XX:StartFlightRecording=settings=profile,filename=" + recording),
                        "audit",
                        folder,
                        calls,
                        1,
                        PASSES)
                .run();
        flame(recording, work.resolve("flame-cpu-" + label + ".html"), "--cpu");
        flame(recording, work.resolve("flame-alloc-" + label + ".html"), "--alloc");
        System.err.println("flame graphs beside " + recording);
        return Section.of("profile-" + label, tables(recording), List.of());
    }

    private static void flame(Path recording, Path html, String kind) throws IOException {
        JfrToFlame.convert(
                recording.toString(), html.toString(), new Arguments(kind, "--title", "Hegui, audit from CSV"));
    }

    private static List<Section.Table> tables(Path recording) throws IOException {
        Map<String, Long> self = new HashMap<>();
        Map<String, Long> within = new HashMap<>();
        Map<String, Long> allocated = new HashMap<>();
        long samples = 0;
        long bytes = 0;
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                RecordedStackTrace trace = event.getStackTrace();
                if (trace == null || trace.getFrames().isEmpty()) {
                    continue;
                }
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        samples++;
                        self.merge(name(trace.getFrames().get(0).getMethod()), 1L, Long::sum);
                        ours(trace).forEach(name -> within.merge(name, 1L, Long::sum));
                    }
                    case "jdk.ObjectAllocationSample" -> {
                        long weight = event.getLong("weight");
                        bytes += weight;
                        RecordedClass type = event.getClass("objectClass");
                        allocated.merge(simple(type.getName()) + " in " + nearest(trace), weight, Long::sum);
                    }
                    default -> {}
                }
            }
        }
        return List.of(
                table("method, itself", "share of samples", self, samples),
                table("our method, with what it calls", "share of samples", within, samples),
                table("allocated, and our nearest method", "share of bytes", allocated, bytes));
    }

    private static Set<String> ours(RecordedStackTrace trace) {
        Set<String> names = new HashSet<>();
        for (RecordedFrame frame : trace.getFrames()) {
            if (isOurs(frame.getMethod()) && !isLambda(frame.getMethod())) {
                names.add(name(frame.getMethod()));
            }
        }
        return names;
    }

    private static boolean isOurs(RecordedMethod method) {
        String type = method.getType().getName();
        return type.startsWith(OURS) && !type.startsWith(MEASURING);
    }

    /** What the compiler made stands right above or below the method in which it was written. */
    private static boolean isLambda(RecordedMethod method) {
        return method.getType().getName().contains("$$Lambda")
                || method.getName().startsWith("lambda$");
    }

    private static String nearest(RecordedStackTrace trace) {
        for (RecordedFrame frame : trace.getFrames()) {
            if (isOurs(frame.getMethod())) {
                return name(frame.getMethod());
            }
        }
        return "the platform";
    }

    private static String name(RecordedMethod method) {
        return simple(method.getType().getName()) + "." + method.getName();
    }

    private static String simple(String type) {
        String plain = type.replaceAll("\\$\\$Lambda.*", "\\$\\$Lambda");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }

    private static Section.Table table(String what, String share, Map<String, Long> counts, long all) {
        List<List<String>> rows = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(SHOWN)
                .forEach(entry -> rows.add(List.of(
                        "`" + entry.getKey() + "`",
                        String.format(Locale.ROOT, "%.1f %%", 100.0 * entry.getValue() / Math.max(1, all)))));
        return new Section.Table(List.of(what, share), rows);
    }
}
