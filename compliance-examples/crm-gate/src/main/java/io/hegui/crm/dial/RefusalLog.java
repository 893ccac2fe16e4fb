package io.hegui.crm.dial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a decision log while it is written: which attempts were refused on a day, and which of them because of the
 * do-not-call list. Reads each line once, from the newest file that was begun before the day on. Thread-safe.
 */
public final class RefusalLog {

    /**
     * Attempts refused on a day, each once however often the log names it.
     *
     * @param all all
     * @param listed those whose number is on the do-not-call list
     */
    public record Refused(long all, long listed) {}

    private static final String LISTED = "marketing/do-not-call";
    private static final int HASH_AND_BLANK = 65;
    private static final ObjectReader JSON = new ObjectMapper().reader();

    private final Path folder;
    private LocalDate day = LocalDate.MIN;
    private Path file = Path.of("");
    private long read;
    private final Set<String> all = new HashSet<>();
    private final Set<String> listed = new HashSet<>();

    /** Reads the log in that folder. */
    public RefusalLog(Path folder) {
        this.folder = folder;
    }

    /**
     * What was refused on a day, up to now.
     *
     * @throws IOException when the log can't be read
     */
    public synchronized Refused on(LocalDate asked) throws IOException {
        List<Path> files = files();
        if (!asked.equals(day)) {
            begin(asked, files);
        }
        for (Path next : files) {
            if (next.compareTo(file) > 0) {
                file = next;
                read = 0;
            }
            if (next.equals(file)) {
                readOn();
            }
        }
        return new Refused(all.size(), listed.size());
    }

    /** Starts at the newest file that was begun before the day; the files of the day follow it. */
    private void begin(LocalDate asked, List<Path> files) throws IOException {
        day = asked;
        all.clear();
        listed.clear();
        file = Path.of("");
        read = 0;
        for (int i = files.size() - 1; i >= 0; i--) {
            if (begunBefore(files.get(i), asked)) {
                file = files.get(i);
                return;
            }
        }
    }

    private static boolean begunBefore(Path file, LocalDate day) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String begun = lines.findFirst()
                    .filter(line -> line.length() > HASH_AND_BLANK)
                    .map(RefusalLog::heading)
                    .orElse("");
            return !begun.isEmpty() && LocalDate.parse(begun).isBefore(day);
        }
    }

    private static String heading(String line) {
        try {
            return JSON.readTree(line.substring(HASH_AND_BLANK)).path("day").asText();
        } catch (IOException e) {
            return "";
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().matches("decisions-\\d{6,9}\\.log"))
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Takes the whole lines that were not there before; a line that is still being written waits. */
    private void readOn() throws IOException {
        byte[] bytes;
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long there = log.length();
            bytes = new byte[Math.toIntExact(Math.max(0, there - read))];
            log.seek(read);
            log.readFully(bytes);
        }
        int begin = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                take(new String(bytes, begin, at - begin, StandardCharsets.UTF_8));
                begin = at + 1;
            }
        }
        read += begin;
    }

    private void take(String line) throws IOException {
        if (line.length() <= HASH_AND_BLANK) {
            return;
        }
        JsonNode entry = JSON.readTree(line.substring(HASH_AND_BLANK));
        if (!entry.path("decision").asText().equals("BLOCK")
                || !entry.path("at").asText().startsWith(day.toString())) {
            return;
        }
        String attempt = entry.path("attempt").asText();
        all.add(attempt);
        for (JsonNode reason : entry.path("reasons")) {
            if (reason.path("rule").asText().equals(LISTED)) {
                listed.add(attempt);
            }
        }
    }
}
