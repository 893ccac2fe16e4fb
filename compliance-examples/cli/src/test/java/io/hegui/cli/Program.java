package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;

/** Runs the program on 20 March 2025 and keeps what it says. */
final class Program {

    private static final Clock TWENTIETH_OF_MARCH =
            Clock.fixed(Instant.parse("2025-03-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private final Map<String, String> environment;

    Program() {
        this(Map.of());
    }

    /** @param environment environment variables */
    Program(Map<String, String> environment) {
        this.environment = environment;
    }

    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Compliance.run(
                new Terminal(new PrintWriter(out), new PrintWriter(err, true), TWENTIETH_OF_MARCH, false, environment),
                arguments);
    }

    /** What the last run printed. */
    String out() {
        return out.toString();
    }

    /** What the last run said on standard error. */
    String err() {
        return err.toString();
    }

    /** What it prints, having ended with 0 and said nothing else. */
    String prints(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isEqualTo(0);
        assertThat(err.toString()).isEmpty();
        return out.toString();
    }

    void refuses(String expected, String... arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("compliance: ").contains(expected);
    }
}
