package io.hegui.io;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hegui.model.CallRecord;
import io.hegui.model.Labelled;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Segment;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes call records as {@code calls*.csv} (model.md "CallRecord"): what is written reads back as the same record, a field
 * that couldn't be read as the same raw text. An absent field is an empty cell. Numbers are written in full. For one thread.
 */
public final class CallFileWriter implements Closeable {

    private static final int NANO_DIGITS = 9;

    private static final Map<String, Function<CallRecord, @Nullable Object>> CELLS = cells();

    private final CsvWriter csv;
    private final boolean chinese;
    private long written;

    /**
     * Writes the header line, with LF behind each line.
     *
     * @param out is closed by {@link #close}
     * @param chinese whether headers and constants are the Chinese ones
     */
    public CallFileWriter(Writer out, boolean chinese) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        this.chinese = chinese;
        csv.writeRecord(headers(chinese));
    }

    private static List<String> headers(boolean chinese) {
        return CELLS.keySet().stream()
                .map(name -> chinese
                        ? RecordKind.CALLS
                                .fields()
                                .get(RecordKind.CALLS.indexOfHeader(name))
                                .header()
                        : name)
                .toList();
    }

    /** Names of the columns that are written, in their order, as in {@code CallRecord}. */
    public static List<String> columns() {
        return List.copyOf(CELLS.keySet());
    }

    /**
     * Whether a record has a value for a field; one that couldn't be read is none.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public static boolean isPresent(CallRecord call, String field) {
        return cell(field).apply(call) != null;
    }

    private static Function<CallRecord, @Nullable Object> cell(String field) {
        Function<CallRecord, @Nullable Object> cell = CELLS.get(field);
        if (cell == null) {
            throw new IllegalArgumentException("no field '" + field + "', expected one of " + CELLS.keySet());
        }
        return cell;
    }

    /**
     * The value of a field, as it would be written in English; null when it is absent or couldn't be read.
     *
     * @throws IllegalArgumentException when there is no such field
     */
    public static @Nullable String value(CallRecord call, String field) {
        Object value = cell(field).apply(call);
        return value == null ? null : text(value, false);
    }

    /**
     * Writes one record.
     *
     * @throws IOException when it can't be written
     */
    public void write(CallRecord call) throws IOException {
        List<String> row = new ArrayList<>(CELLS.size());
        CELLS.forEach((name, cell) -> {
            Object value = cell.apply(call);
            row.add(value == null ? call.unreadable().getOrDefault(name, "") : text(value, chinese));
        });
        try {
            csv.writeRecord(row);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        written++;
    }

    /** How many records were written. */
    public long written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static Map<String, Function<CallRecord, @Nullable Object>> cells() {
        Map<String, Function<CallRecord, @Nullable Object>> cells = new LinkedHashMap<>();
        cells.put("id", CallRecord::id);
        cells.put("caller", CallRecord::caller);
        cells.put("callee", CallRecord::callee);
        cells.put("startedAt", CallRecord::startedAt);
        cells.put("ringSeconds", CallRecord::ringSeconds);
        cells.put("talkSeconds", CallRecord::talkSeconds);
        cells.put("direction", CallRecord::direction);
        cells.put("purpose", CallRecord::purpose);
        cells.put("outcome", CallRecord::outcome);
        cells.put("agentId", CallRecord::agentId);
        cells.put("aiAgent", CallRecord::aiAgent);
        cells.put("scriptVersion", CallRecord::scriptVersion);
        cells.put("subject", CallRecord::subject);
        cells.put("client", CallRecord::client);
        cells.put("converted", CallRecord::converted);
        cells.put("orderId", CallRecord::orderId);
        cells.put("sector", CallRecord::sector);
        cells.put("consentId", CallRecord::consentId);
        cells.put("recordingFile", CallRecord::recordingFile);
        cells.put("recordingSha256", CallRecord::recordingSha256);
        cells.put("recordingNotice", CallRecord::recordingNotice);
        cells.put("segments", CallRecord::segments);
        return Collections.unmodifiableMap(cells);
    }

    private static String text(Object value, boolean chinese) {
        if (value instanceof PhoneNumber number) {
            return number.text();
        }
        if (value instanceof Boolean truth) {
            return chinese ? (truth ? "是" : "否") : truth.toString();
        }
        if (value instanceof Labelled labelled && value instanceof Enum<?> constant) {
            return chinese ? labelled.label() : constant.name();
        }
        if (value instanceof List<?> segments) {
            return segments.stream().map(segment -> segment((Segment) segment)).collect(Collectors.joining("|"));
        }
        return value.toString();
    }

    private static String segment(Segment segment) {
        String span = segment.from() == null && segment.to() == null
                ? ""
                : "@" + seconds(segment.from()) + "-" + seconds(segment.to());
        return segment.kind().name() + span + (segment.text() == null ? "" : ":" + segment.text());
    }

    private static String seconds(@Nullable Duration duration) {
        return duration == null
                ? ""
                : BigDecimal.valueOf(duration.getSeconds())
                        .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
