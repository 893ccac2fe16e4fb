package io.hegui.cli;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Runs what a page holds, in a folder of its own, as its readers would. Takes a file of steps, a line each, fields parted by
 * tabs, and writes a file beside it, a line a step: empty when all went well, else what went wrong.
 */
final class DocRunner {

    /** The day on which the pages are read. */
    private static final Clock READ_ON = Clock.fixed(Instant.parse("2025-03-20T04:00:00Z"), ZoneOffset.UTC);

    private DocRunner() {}

    public static void main(String[] arguments) throws Exception {
        Path steps = Path.of(arguments[0]);
        List<String> results = new ArrayList<>();
        for (String step : Files.readAllLines(steps)) {
            results.add(run(List.of(step.split("\t"))).replace('\n', '\u2028'));
        }
        Files.write(steps.resolveSibling("results"), results);
    }

    private static String run(List<String> step) {
        try {
            return switch (step.get(0)) {
                case "statements" -> statements(step.get(1));
                case "test" -> test(step.get(1));
                case "unknown" -> "no command of ours: " + step;
                default -> program(Integer.parseInt(step.get(1)), step.subList(2, step.size()));
            };
        } catch (Throwable e) {
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
    }

    private static String statements(String type) throws Throwable {
        try {
            Class.forName(type).getMethod("run").invoke(null);
            return "";
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String test(String type) throws ClassNotFoundException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Class.forName(type)))
                                .filters(EngineFilter.includeEngines("junit-jupiter"))
                                .build(),
                        listener);
        StringWriter failures = new StringWriter();
        listener.getSummary().printFailuresTo(new PrintWriter(failures));
        return listener.getSummary().getTestsSucceededCount() == 0 ? "no test ran\n" + failures : failures.toString();
    }

    private static String program(int exit, List<String> arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Compliance.run(
                new Terminal(new PrintWriter(out), new PrintWriter(err, true), READ_ON, false, Map.of()),
                arguments.toArray(String[]::new));
        return code == exit ? "" : "exit " + code + ", expected " + exit + "\n" + err;
    }
}
