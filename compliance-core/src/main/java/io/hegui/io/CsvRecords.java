package io.hegui.io;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of CSV lines (RFC 4180). A quote that is opened and not closed costs its own line only: reading resumes
 * at the line after it. For one thread.
 *
 * @param <R> record
 */
final class CsvRecords<R> {

    /** How far a record may reach before its beginning is given up; quotes can double the length of a text. */
    private static final int LONGEST_OPEN = 4 * LineBlocks.LONGEST;

    private static final int WAIT = -1;

    private final CsvReader.CsvReaderBuilder rfc4180 = CsvReader.builder()
            .skipEmptyLines(false)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    private final String file;
    private final RecordDraft<?, R> draft;
    private final int[] columns;
    private final IntakeCount count;
    private final RecordSink<R> sink;
    private final Row row = new Row();
    private boolean headerAhead;
    private boolean givenUp;

    private String text = "";
    private long line;
    private int knownOffset;
    private long knownLine;

    /**
     * Reads lines of a file.
     *
     * @param firstLine number of the first line that will be read
     * @param headerAhead whether the header is still to come
     */
    CsvRecords(
            String file,
            RecordDraft<?, R> draft,
            CsvColumns columns,
            long firstLine,
            boolean headerAhead,
            IntakeCount count,
            RecordSink<R> sink) {
        this.file = file;
        this.draft = draft;
        this.columns = columns.toArray();
        this.line = firstLine;
        this.headerAhead = headerAhead;
        this.count = count;
        this.sink = sink;
    }

    /** Reads whole lines; the beginning of a record that isn't whole yet waits for the next call. */
    void read(String lines) throws IOException {
        parse(text.isEmpty() ? lines : text.concat(lines), false);
    }

    /** Whether the beginning of a record waits for the next lines, or the header is still to come. */
    boolean isWaiting() {
        return headerAhead || !text.isEmpty();
    }

    /** Whether the header is still to come. */
    boolean isHeaderAhead() {
        return headerAhead && text.isEmpty();
    }

    /** Whether a quote was given up as one that is never closed. */
    boolean hasGivenUp() {
        return givenUp;
    }

    /** The number of the next line, when nothing waits. */
    long line() {
        return line;
    }

    /** Says that so many lines were read elsewhere. */
    void skip(long lines) {
        line += lines;
    }

    /** Reads what still waits. */
    void finish() throws IOException {
        parse(text, true);
    }

    private void parse(String all, boolean last) throws IOException {
        text = all;
        knownOffset = 0;
        knownLine = line;
        int at = 0;
        while (at < text.length()) {
            int next = parseFrom(at, last);
            if (next == WAIT) {
                return;
            }
            at = next;
        }
        text = "";
    }

    /** Parses from an offset, where {@link #line} begins; returns where to resume. */
    private int parseFrom(int at, boolean last) throws IOException {
        long base = line - 1;
        try (CsvReader<Row> csv = rfc4180.build(row, new SliceReader(text, at))) {
            for (Row current : csv) {
                long begun = base + current.begun;
                if (take(begun)) {
                    continue;
                }
                // a record of the wrong shape: was it a stray quote that swallowed lines?
                rejectShape(begun, current);
                int start = offsetOf(begun);
                int lineEnd = CsvLine.end(text, start);
                if (current.chars > LineBlocks.LONGEST || swallowed(start, lineEnd)) {
                    line = begun + 1;
                    return lineEnd;
                }
            }
            line = base + row.begun;
            return text.length();
        } catch (CsvParseException e) {
            return resume(base + row.begun, last);
        }
    }

    private int resume(long begun, boolean last) throws IOException {
        int start = offsetOf(begun);
        boolean open = CsvLine.recordEnd(text, start) == CsvLine.OPEN;
        if (open && !last && text.length() - start <= LONGEST_OPEN) {
            text = text.substring(start);
            line = begun;
            return WAIT;
        }
        givenUp |= open;
        int lineEnd = CsvLine.end(text, start);
        takeAlone(begun, CsvLine.fields(text.substring(start, lineEnd)));
        line = begun + 1;
        return lineEnd;
    }

    /** Takes a line that isn't quite RFC 4180 but can be split. */
    private void takeAlone(long begun, @Nullable List<String> fields) {
        if (fields == null) {
            count.reject(file, begun, "a quote is opened and not closed");
            return;
        }
        row.handleBegin(begun);
        for (String field : fields) {
            row.handleField(row.fields, field.toCharArray(), 0, field.length(), true);
        }
        if (!take(begun)) {
            rejectShape(begun, row);
        }
    }

    /** Whether a record reaches over several lines of which the second is a record of the right shape by itself. */
    private boolean swallowed(int start, int lineEnd) {
        int end = CsvLine.recordEnd(text, start);
        if (end != CsvLine.OPEN && end <= lineEnd) {
            return false;
        }
        List<String> second = CsvLine.fields(text.substring(lineEnd, CsvLine.end(text, lineEnd)));
        return second != null && second.size() == columns.length;
    }

    private void rejectShape(long begun, Row current) {
        count.reject(
                file,
                begun,
                current.chars > LineBlocks.LONGEST
                        ? "longer than " + LineBlocks.LONGEST + " characters"
                        : current.fields + " columns, the header has " + columns.length);
    }

    /** Takes a record; false when it has the wrong shape. */
    private boolean take(long begun) {
        if (row.isBlank()) {
            return true;
        }
        if (headerAhead) {
            headerAhead = false;
            return true;
        }
        if (row.fields != columns.length || row.chars > LineBlocks.LONGEST) {
            return false;
        }
        count.accept();
        sink.accept(draft.build(), begun);
        return true;
    }

    private int offsetOf(long wanted) {
        while (knownLine < wanted) {
            knownOffset = CsvLine.end(text, knownOffset);
            knownLine++;
        }
        return knownOffset;
    }

    /** Takes fields from the parser's buffer straight to the draft. */
    private final class Row extends AbstractBaseCsvCallbackHandler<Row> {

        private long begun;
        private int fields;
        private int chars;
        private boolean onlyBlank;

        private boolean isBlank() {
            return fields == 0 || (fields == 1 && onlyBlank);
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            begun = startingLineNumber;
            fields = 0;
            chars = 0;
            draft.begin();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            fields++;
            chars += length;
            if (index == 0) {
                onlyBlank = !quoted && isBlank(buffer, offset, length);
            }
            if (index < columns.length && columns[index] >= 0 && !headerAhead) {
                draft.set(columns[index], buffer, offset, offset + length);
            }
        }

        private static boolean isBlank(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (!Character.isWhitespace(buffer[i])) {
                    return false;
                }
            }
            return true;
        }

        @Override
        protected @Nullable Row buildRecord() {
            return this;
        }
    }
}
