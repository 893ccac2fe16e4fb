package io.hegui.evidence;

/**
 * How a decision log is kept. Immutable and thread-safe.
 *
 * @param durability when an entry counts as written
 * @param numbers how telephone numbers stand in it
 * @param fileBytes size from which a new file is begun, {@value #SMALLEST_FILE} or more; a file may exceed it by one entry
 * @param daily whether a new file is begun for every day on which something is decided
 */
public record LogOptions(Durability durability, NumberForm numbers, long fileBytes, boolean daily) {

    /** The smallest size at which a file may be rotated, in bytes. */
    public static final long SMALLEST_FILE = 1024;

    private static final long STANDARD_FILE = 64L << 20;

    public LogOptions {
        if (fileBytes < SMALLEST_FILE) {
            throw new IllegalArgumentException("fileBytes is " + fileBytes + ", expected 1024 or more");
        }
    }

    /** Every entry forced to the device, numbers masked, a file a day and every 64 MiB. */
    public static LogOptions standard() {
        return new LogOptions(Durability.FORCED, NumberForm.masked(), STANDARD_FILE, true);
    }

    /** The same with another durability. */
    public LogOptions with(Durability value) {
        return new LogOptions(value, numbers, fileBytes, daily);
    }

    /** The same with numbers in another form. */
    public LogOptions with(NumberForm value) {
        return new LogOptions(durability, value, fileBytes, daily);
    }

    /** The same with files of another size, in bytes. */
    public LogOptions withFileBytes(long value) {
        return new LogOptions(durability, numbers, value, daily);
    }

    /** The same with or without a file for every day. */
    public LogOptions withDailyFiles(boolean value) {
        return new LogOptions(durability, numbers, fileBytes, value);
    }
}
