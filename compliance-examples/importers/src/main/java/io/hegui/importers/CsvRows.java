package io.hegui.importers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.hegui.io.TextSource;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits the rows of a CSV text. A quote that is opened and not closed costs its own line only, unless its end follows
 * within a few lines. For one thread.
 */
final class CsvRows {

    /** Over so many lines a quoted text may reach. */
    private static final int LONGEST_QUOTE = 20;

    private static final int BATCH = 512;
    private static final int BATCH_CHARS = 1 << 17;
    private static final String INSERT = "INSERT INTO ";

    private record Line(long number, String text, boolean tooLong, boolean ended) {}

    private final Lines lines;
    private final CsvReader.CsvReaderBuilder parser;
    private final RowSink sink;
    private final boolean comma;
    private final Deque<Line> ahead = new ArrayDeque<>();
    private final List<Line> batch = new ArrayList<>();
    private int batchChars;

    CsvRows(Lines lines, char delimiter, RowSink sink) {
        this.lines = lines;
        this.sink = sink;
        this.comma = delimiter == ',';
        this.parser = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** Gives all rows to the sink. */
    void read() throws IOException {
        for (Line line = next(); line != null; line = next()) {
            if (line.tooLong) {
                flush();
                sink.unreadable(line.number, DropReason.TOO_LONG);
            } else if (isOdd(line.text)) {
                flush();
                open(line);
            } else if (!line.text.isBlank()) {
                batch.add(line);
                batchChars += line.text.length();
                if (batch.size() == BATCH || batchChars > BATCH_CHARS) {
                    flush();
                }
            }
        }
        flush();
    }

    /** A line with an odd number of quotes: its text may go on. */
    private void open(Line first) throws IOException {
        List<Line> read = new ArrayList<>();
        StringBuilder whole = new StringBuilder(first.text);
        boolean odd = true;
        boolean ended = first.ended;
        while (odd && read.size() < LONGEST_QUOTE && whole.length() <= Lines.LONGEST) {
            Line more = next();
            if (more == null || more.tooLong) {
                if (more != null) {
                    read.add(more);
                }
                break;
            }
            read.add(more);
            whole.append('\n').append(more.text);
            odd = !isOdd(more.text);
            ended = more.ended;
        }
        List<String> cells = odd ? null : alone(whole.toString());
        if (cells != null) {
            sink.row(first.number, cells, !ended);
            return;
        }
        for (int i = read.size() - 1; i >= 0; i--) {
            ahead.addFirst(read.get(i));
        }
        sink.unreadable(first.number, first.ended ? DropReason.OPEN_QUOTE : DropReason.CUT_SHORT);
    }

    private void flush() throws IOException {
        if (batch.isEmpty()) {
            return;
        }
        List<CsvRecord> records = together();
        for (int i = 0; i < batch.size(); i++) {
            Line line = batch.get(i);
            List<String> cells =
                    records == null ? alone(line.text) : records.get(i).getFields();
            if (cells == null) {
                sink.unreadable(line.number, DropReason.OPEN_QUOTE);
            } else {
                sink.row(line.number, cells, !line.ended);
            }
        }
        batch.clear();
        batchChars = 0;
    }

    /** All lines of the batch; null when one of them is not one record by itself. */
    private @Nullable List<CsvRecord> together() {
        StringBuilder text = new StringBuilder(batchChars + batch.size());
        batch.forEach(line -> text.append(bare(line.text)).append('\n'));
        List<CsvRecord> records = parse(text.toString());
        if (records == null || records.size() != batch.size()) {
            return null;
        }
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).getStartingLineNumber() != i + 1) {
                return null;
            }
        }
        return records;
    }

    private @Nullable List<String> alone(String text) {
        List<CsvRecord> records = parse(bare(text));
        if (records != null && records.size() == 1) {
            return records.get(0).getFields();
        }
        return comma ? TextSource.fieldsOfLine(text) : null;
    }

    private @Nullable List<CsvRecord> parse(String text) {
        try (CsvReader<CsvRecord> csv = parser.ofCsvRecord(text)) {
            return csv.stream().toList();
        } catch (CsvParseException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can be read", e);
        }
    }

    /** The values of an SQL statement, as the template "sql" of FreeSWITCH writes them; any other line as it is. */
    private static String bare(String line) {
        if (!line.startsWith(INSERT)) {
            return line;
        }
        int from = line.indexOf('(');
        int to = line.lastIndexOf(')');
        return from < 0 || to < from ? line : line.substring(from + 1, to).replace("\", \"", "\",\"");
    }

    private static boolean isOdd(String line) {
        boolean odd = false;
        for (int i = line.indexOf('"'); i >= 0; i = line.indexOf('"', i + 1)) {
            odd = !odd;
        }
        return odd;
    }

    private @Nullable Line next() throws IOException {
        Line known = ahead.pollFirst();
        if (known != null) {
            return known;
        }
        String text = lines.next();
        return text == null ? null : new Line(lines.number(), text, lines.tooLong(), lines.ended());
    }
}
