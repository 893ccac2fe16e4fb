package io.hegui.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Follows the chain through one file up to the first line that doesn't fit. For one thread. */
final class LogScan {

    private final LogFile file;
    private long goodBytes;
    private long lines;
    private long next;
    private String hash = HashChain.START;
    private @Nullable LogHeading heading;
    private LogFault.@Nullable Kind fault;
    private long tornBytes;
    private String tornHash = "";
    private long wholeBytes;

    private LogScan(LogFile file, long next) {
        this.file = file;
        this.next = next;
    }

    /**
     * Follows the chain.
     *
     * @param next number that the first entry should bear
     * @param hashes hears the hash of every good line
     */
    static LogScan of(LogFile file, long next, Consumer<String> hashes) throws IOException {
        LogScan scan = new LogScan(file, next);
        try (LogLines lines = new LogLines(file.path())) {
            while (lines.next() && scan.take(lines)) {
                hashes.accept(scan.hash);
            }
        }
        if (scan.heading == null && scan.fault == null) {
            scan.lines = 1;
            scan.fault = LogFault.Kind.TORN;
        }
        return scan;
    }

    private boolean take(LogLines line) {
        lines++;
        String own = line.length() > HashChain.LENGTH && line.bytes()[HashChain.LENGTH] == ' '
                ? new String(line.bytes(), 0, HashChain.LENGTH, StandardCharsets.ISO_8859_1)
                : "";
        int from = HashChain.LENGTH + 1;
        LogHeading first = heading == null ? heading(line, own) : null;
        String before = first == null ? hash : first.previous();
        boolean fits = !own.isEmpty()
                && !line.isTooLong()
                && (heading != null || first != null)
                && own.equals(HashChain.next(before, line.bytes(), from, line.length()));
        if (!line.isEnded()) {
            fault = line.isTooLong() ? LogFault.Kind.ALTERED : LogFault.Kind.TORN;
            tornBytes = line.length();
            tornHash = own;
            wholeBytes = fits ? line.length() : fitsWithoutLast(line, own, before) ? line.length() - 1L : 0;
            return false;
        }
        if (!fits) {
            fault = LogFault.Kind.ALTERED;
            return false;
        }
        if (first != null) {
            heading = first;
            next = first.first();
        } else {
            next++;
        }
        hash = own;
        goodBytes += line.length() + 1L;
        return true;
    }

    /** Whether the line would fit without its last byte: then only its line end is damaged. */
    private boolean fitsWithoutLast(LogLines line, String own, String before) {
        int from = HashChain.LENGTH + 1;
        return heading != null
                && line.length() > from
                && own.equals(HashChain.next(before, line.bytes(), from, line.length() - 1));
    }

    private static @Nullable LogHeading heading(LogLines line, String own) {
        return own.isEmpty() ? null : LogHeading.parse(line.bytes(), HashChain.LENGTH + 1, line.length());
    }

    /** What is wrong with the line behind the last good one; null when nothing is. */
    LogFault.@Nullable Kind fault() {
        return fault;
    }

    /** The fault with its place, the number of the entry counted from what the caller expected. */
    @Nullable
    LogFault place(long expected) {
        return fault == null ? null : new LogFault(fault, file.name(), lines, heading == null ? expected : next);
    }

    /** The heading; null when it is not as it was written. */
    @Nullable
    LogHeading heading() {
        return heading;
    }

    /** Bytes of the good lines. */
    long goodBytes() {
        return goodBytes;
    }

    /** Number of the entry behind the last good one. */
    long next() {
        return next;
    }

    /** Hash of the last good line. */
    String hash() {
        return hash;
    }

    /** Bytes of a line without line end. */
    long tornBytes() {
        return tornBytes;
    }

    /** Hash that a line without line end bears. */
    String tornHash() {
        return tornHash;
    }

    /** Bytes of an entry that lacks nothing but its line end; 0 when there is none. */
    long wholeBytes() {
        return wholeBytes;
    }
}
