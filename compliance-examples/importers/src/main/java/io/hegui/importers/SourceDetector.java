package io.hegui.importers;

import io.hegui.io.InputError;
import io.hegui.io.TextSource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds out of which system files are. Stateless and thread-safe. */
final class SourceDetector {

    private static final int LOOKED_AT = 50;

    private SourceDetector() {}

    /**
     * The system of the first file.
     *
     * @throws InputError when it is none that is known, and the mapping has no fields
     */
    static SourceKind of(List<Path> files, ImportMapping mapping) {
        Path file = files.get(0);
        String name = String.valueOf(file.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            List<String> lines = firstLines(file);
            if (lines.stream().findFirst().map(FreeSwitchLegs::isJson).orElse(false)) {
                return SourceKind.FREESWITCH;
            }
            ImportMapping plain = ImportMapping.none().withZone(mapping.zone());
            int asterisk = score(new AsteriskLegs(plain), lines);
            int freeSwitch = score(new FreeSwitchLegs(plain), lines);
            if (asterisk != freeSwitch) {
                return asterisk > freeSwitch ? SourceKind.ASTERISK : SourceKind.FREESWITCH;
            }
        }
        if (!mapping.fields().isEmpty()) {
            return SourceKind.TABLE;
        }
        throw new InputError(
                name + ": found neither rows of Asterisk nor of FreeSWITCH, expected one of them or a mapping");
    }

    private static List<String> firstLines(Path file) {
        TextSource text = TextSource.of(file);
        Charset charset = text.charset(header -> false);
        List<String> lines = new ArrayList<>();
        try (Lines all = new Lines(text.open(charset, bytes -> {}))) {
            for (String line = all.next(); line != null && lines.size() < LOOKED_AT; line = all.next()) {
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException e) {
            throw text.unreadable(e);
        }
        return lines;
    }

    private static int score(LegReader reader, List<String> lines) {
        int[] score = {0};
        RowSink count = new RowSink() {
            @Override
            public void row(long line, List<String> cells, boolean last) {
                score[0] += reader.header(cells) != null ? LOOKED_AT : reader.layoutOf(cells) != null ? 1 : 0;
            }

            @Override
            public void row(long line, Layout layout, List<String> cells) {
                score[0]++;
            }

            @Override
            public void unreadable(long line, DropReason reason) {
                // tells nothing
            }
        };
        try (Lines text = new Lines(new java.io.StringReader(String.join("\n", lines)))) {
            new CsvRows(text, ',', count).read();
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
        return score[0];
    }
}
