package io.hegui.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A process that appends to a decision log until it is killed. It tells on standard output what it found at opening, and
 * every attempt once it is acknowledged. Arguments: folder, first attempt, durability, bytes written at a time (0: all).
 */
final class LogWriterProcess {

    private LogWriterProcess() {}

    public static void main(String[] arguments) throws IOException {
        int pieces = Integer.parseInt(arguments[3]);
        LogOptions options = LogOptions.standard()
                .with(Durability.valueOf(arguments[2]))
                .withFileBytes(16_384)
                .withDailyFiles(false);
        try (DecisionLog log =
                DecisionLog.open(Path.of(arguments[0]), options, (file, bytes) -> write(file, bytes, pieces))) {
            PrintStream out = System.out;
            LogOpening.Torn torn = log.opening().torn();
            out.println("opened " + log.opening().entries() + (torn == null ? "" : torn.kept() ? " kept" : " cut"));
            for (int i = Integer.parseInt(arguments[1]); ; i++) {
                log.append(Decisions.blocked(i));
                out.write(("acknowledged " + i + ";\n").getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }

    /** As a slow device would: the kill falls into the middle of an entry. */
    private static void write(RandomAccessFile file, byte[] bytes, int atATime) throws IOException {
        if (atATime == 0) {
            file.write(bytes);
            return;
        }
        for (int at = 0; at < bytes.length; at += atATime) {
            file.write(bytes, at, Math.min(atATime, bytes.length - at));
        }
    }
}
