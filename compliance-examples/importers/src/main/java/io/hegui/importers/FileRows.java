package io.hegui.importers;

import io.hegui.io.InputError;
import io.hegui.io.TextSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Reads the rows of a file, whatever it is. Stateless and thread-safe. */
final class FileRows {

    private static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');
    private static final int LOOKED_AT = 20;

    private FileRows() {}

    /** Gives the rows of a file to the sink. */
    static void read(Path file, SourceKind source, ImportMapping mapping, RowSink sink, LongConsumer progress) {
        if (isWorkbook(file)) {
            workbook(file, mapping, sink, progress);
            return;
        }
        TextSource text = TextSource.of(file);
        Charset charset = text.charset(name -> false);
        try {
            if (source == SourceKind.FREESWITCH && isJson(text, charset)) {
                new JsonRows(text, charset, FreeSwitchLegs.documents(mapping), sink).read(progress);
                text.requireUnchanged();
                return;
            }
        } catch (IOException e) {
            throw text.unreadable(e);
        }
        char delimiter = delimiter(text, charset, mapping);
        try (Lines lines = new Lines(text.open(charset, progress))) {
            new CsvRows(lines, delimiter, sink).read();
            text.requireUnchanged();
        } catch (IOException e) {
            throw text.unreadable(e);
        }
    }

    static boolean isWorkbook(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    private static void workbook(Path file, ImportMapping mapping, RowSink sink, LongConsumer progress) {
        try {
            new XlsxRows(file, mapping.sheet(), sink).read();
            progress.accept(Files.size(file));
        } catch (IOException e) {
            throw new InputError(
                    file.getFileName() + ": can't be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static boolean isJson(TextSource text, Charset charset) throws IOException {
        try (Lines lines = new Lines(text.open(charset, bytes -> {}))) {
            String line = lines.next();
            while (line != null && line.isBlank()) {
                line = lines.next();
            }
            return line != null && FreeSwitchLegs.isJson(line);
        }
    }

    /** What parts the columns: as the mapping says, else what stands most often in the first lines. */
    static char delimiter(TextSource text, Charset charset, ImportMapping mapping) {
        String given = mapping.delimiter();
        if (given != null) {
            return given.charAt(0);
        }
        int[] counts = new int[DELIMITERS.size()];
        try (Lines lines = new Lines(text.open(charset, bytes -> {}))) {
            for (int i = 0; i < LOOKED_AT; i++) {
                String line = lines.next();
                if (line == null) {
                    break;
                }
                count(line, counts);
            }
        } catch (IOException e) {
            throw text.unreadable(e);
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.get(best);
    }

    private static void count(String line, int[] counts) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            int which = quoted ? -1 : DELIMITERS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
    }
}
