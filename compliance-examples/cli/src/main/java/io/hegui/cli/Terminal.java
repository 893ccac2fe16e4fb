package io.hegui.cli;

import io.hegui.io.ProgressListener;
import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * What the program talks to. Immutable; writers are for one thread.
 *
 * @param out for results
 * @param err for errors and progress
 * @param clock tells today, for {@code --as-of}
 * @param interactive whether a person watches: progress and colours
 * @param environment environment variables
 */
record Terminal(PrintWriter out, PrintWriter err, Clock clock, boolean interactive, Map<String, String> environment) {

    /** The real one, UTF-8 whatever the platform says. */
    static Terminal system() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        return new Terminal(
                new PrintWriter(out, false, java.nio.charset.StandardCharsets.UTF_8),
                new PrintWriter(err, true, java.nio.charset.StandardCharsets.UTF_8),
                Clock.system(java.time.ZoneId.of("Asia/Shanghai")),
                watched(),
                System.getenv());
    }

    /** Whether a person watches; since JDK 22 there is a console even without one, and it says so. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean watched() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    boolean colours() {
        return interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Shows how far a reading has come, on a terminal only. */
    ProgressListener progress() {
        if (!interactive) {
            return ProgressListener.NONE;
        }
        return new ProgressLine(err, System::nanoTime);
    }
}
