package io.hegui.cli;

import io.hegui.io.ProgressListener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line on a terminal that tells how far a reading has come, how fast it is and about how long it will take. Written
 * anew a few times a second, wiped out at the end. Thread-safe.
 */
final class ProgressLine implements ProgressListener {

    private static final long NANOS = 1_000_000_000L;
    private static final long BETWEEN = NANOS / 5;
    /** Before that, a rate says little. */
    private static final long FIRST_RATE = NANOS;

    private static final double MEGABYTE = 1e6;
    private static final int MOST_PERCENT = 100;

    private final PrintWriter out;
    private final LongSupplier nanoTime;
    private final long begun;
    private long shownAt;
    private int width;

    ProgressLine(PrintWriter out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
        this.shownAt = begun - BETWEEN;
    }

    @Override
    public synchronized void progressed(long bytes, long total) {
        long now = nanoTime.getAsLong();
        if (bytes >= total) {
            wipe();
        } else if (now - shownAt >= BETWEEN) {
            shownAt = now;
            show(line(bytes, total, now - begun));
        }
    }

    private static String line(long bytes, long total, long nanos) {
        String percent = "读取 reading " + bytes * MOST_PERCENT / total + " %";
        if (nanos < FIRST_RATE || bytes == 0) {
            return percent;
        }
        double bytesASecond = (double) bytes * NANOS / nanos;
        long left = (long) Math.ceil((total - bytes) / bytesASecond);
        return percent
                + String.format(
                        Locale.ROOT, " · %.1f MB/s · 剩余 left %d:%02d", bytesASecond / MEGABYTE, left / 60, left % 60);
    }

    private void show(String line) {
        int blanks = Math.max(0, width - line.length());
        out.print("\r" + line + " ".repeat(blanks));
        out.flush();
        width = line.length();
    }

    private void wipe() {
        if (width > 0) {
            // Chinese characters are two columns wide
            out.print("\r" + " ".repeat(2 * width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
