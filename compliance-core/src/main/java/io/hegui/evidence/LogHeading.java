package io.hegui.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a log file: what it is and where the chain comes from. Immutable and thread-safe.
 *
 * @param file number of the file
 * @param first number of its first entry
 * @param day day of its first entry; null for a file begun without one
 * @param previous hash of the line before it, in the file before
 */
record LogHeading(int file, long first, @Nullable LocalDate day, String previous) {

    private static final Pattern FORM = Pattern.compile("\\{\"log\":\"decision-log/1\",\"file\":(\\d{1,9}),"
            + "\"first\":(\\d{1,18}),\"day\":\"([0-9-]*)\",\"previous\":\"([0-9a-f]{64})\"}");

    byte[] toJson() {
        String json = "{\"log\":\"decision-log/1\",\"file\":" + file + ",\"first\":" + first + ",\"day\":\""
                + (day == null ? "" : day) + "\",\"previous\":\"" + previous + "\"}";
        return json.getBytes(StandardCharsets.US_ASCII);
    }

    /** The heading that stands there; null when it is none. */
    static @Nullable LogHeading parse(byte[] line, int from, int to) {
        Matcher heading = FORM.matcher(new String(line, from, to - from, StandardCharsets.ISO_8859_1));
        if (!heading.matches()) {
            return null;
        }
        try {
            String day = heading.group(3);
            return new LogHeading(
                    Integer.parseInt(heading.group(1)),
                    Long.parseLong(heading.group(2)),
                    day.isEmpty() ? null : LocalDate.parse(day),
                    heading.group(4));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
