package io.hegui.benchmarks.process;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Reading the same files with a library and no rules. Stateless. */
final class Readers {

    private static final int COLUMNS = 22;

    /** Keeps what was read from being optimised away. */
    @SuppressWarnings("UnusedVariable")
    private static volatile int seen;

    private Readers() {}

    /** A call as a program reads it that doesn't check it: texts stay texts, segments among them. */
    private record PlainCall(
            String id,
            String caller,
            String callee,
            @Nullable LocalDateTime startedAt,
            @Nullable Integer ringSeconds,
            @Nullable Integer talkSeconds,
            @Nullable Direction direction,
            @Nullable Purpose purpose,
            @Nullable Outcome outcome,
            String agentId,
            @Nullable Boolean aiAgent,
            String scriptVersion,
            String subject,
            String client,
            @Nullable Boolean converted,
            String orderId,
            @Nullable Sector sector,
            String consentId,
            String recordingFile,
            String recordingSha256,
            String recordingNotice,
            String segments) {}

    /** FastCSV to its own records of texts. */
    static long fastCsvFields(Path file) throws IOException {
        long count = -1;
        int lengths = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord line : reader) {
                count++;
                lengths += line.getField(COLUMNS - 1).length();
            }
        }
        seen = lengths;
        return count;
    }

    /** FastCSV to records with typed fields. */
    static long fastCsvRecords(Path file) throws IOException {
        long count = 0;
        int hashes = 0;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            Iterator<CsvRecord> lines = reader.iterator();
            CsvRecord header = lines.next();
            if (header.getFieldCount() != COLUMNS || !header.getField(0).equals("id")) {
                throw new IOException("another header than expected");
            }
            while (lines.hasNext()) {
                PlainCall call = call(lines.next());
                count++;
                hashes += call.id.length() + (call.startedAt == null ? 0 : call.startedAt.getSecond());
            }
        }
        seen = hashes;
        return count;
    }

    private static PlainCall call(CsvRecord line) {
        return new PlainCall(
                line.getField(0),
                line.getField(1),
                line.getField(2),
                line.getField(3).length() < 16 ? null : LocalDateTime.parse(line.getField(3)),
                number(line.getField(4)),
                number(line.getField(5)),
                line.getField(6).isEmpty() ? null : Direction.valueOf(line.getField(6)),
                line.getField(7).isEmpty() ? null : Purpose.valueOf(line.getField(7)),
                line.getField(8).isEmpty() ? null : Outcome.valueOf(line.getField(8)),
                line.getField(9),
                truth(line.getField(10)),
                line.getField(11),
                line.getField(12),
                line.getField(13),
                truth(line.getField(14)),
                line.getField(15),
                line.getField(16).isEmpty() ? null : Sector.valueOf(line.getField(16)),
                line.getField(17),
                line.getField(18),
                line.getField(19),
                line.getField(20),
                line.getField(21));
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static @Nullable Boolean truth(String text) {
        return text.isEmpty() ? null : Boolean.valueOf(text);
    }

    /** Jackson's streaming parser alone: every token, every value's text, no records. */
    static long jacksonTokens(Path file) throws IOException {
        long count = 0;
        int lengths = 0;
        int depth = 0;
        try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    count += depth == 0 ? 1 : 0;
                    depth++;
                } else if (token == JsonToken.END_OBJECT) {
                    depth--;
                } else if (token.isScalarValue()) {
                    lengths += parser.getText().length();
                }
            }
        }
        seen = lengths;
        return count;
    }
}
