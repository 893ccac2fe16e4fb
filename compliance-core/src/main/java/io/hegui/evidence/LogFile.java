package io.hegui.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of a decision log. Immutable and thread-safe.
 *
 * @param path where it lies
 * @param number its number, from 1
 */
record LogFile(Path path, int number) {

    private static final Pattern NAME = Pattern.compile("decisions-(\\d{6,9})\\.log");

    /** The file of that number in a folder. */
    static LogFile of(Path folder, int number) {
        return new LogFile(folder.resolve(name(number)), number);
    }

    static String name(int number) {
        return String.format(Locale.ROOT, "decisions-%06d.log", number);
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /** The files in a folder, in the order of their numbers. */
    static List<LogFile> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(path -> new LogFile(path, number(path)))
                    .filter(file -> file.number > 0)
                    .sorted(Comparator.comparingInt(LogFile::number))
                    .toList();
        }
    }

    private static int number(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
