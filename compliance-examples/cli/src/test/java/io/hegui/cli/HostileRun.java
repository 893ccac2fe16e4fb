package io.hegui.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Audits one folder after the other in a small heap, and prints of each the exit code and everything that was said. */
final class HostileRun {

    private HostileRun() {}

    public static void main(String[] folders) throws IOException {
        PrintWriter console = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        for (String folder : folders) {
            StringWriter said = new StringWriter();
            Terminal terminal =
                    new Terminal(new PrintWriter(said), new PrintWriter(said), Clock.systemUTC(), false, Map.of());
            int code = Compliance.run(terminal, "audit", folder, "--as-of", "2025-03-20", "--lang", "en");
            console.println("== " + Path.of(folder).getFileName() + " " + code);
            console.println(said);
        }
    }
}
