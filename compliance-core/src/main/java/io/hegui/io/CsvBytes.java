package io.hegui.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Makes records of CSV lines in UTF-8 straight from the bytes. It takes the lines that are plain: whole records whose
 * quotes, if any, open and close a field and are not doubled. From the first other line of a block on, the block is left to
 * {@link CsvRecords}, whose results are always the same; so are these. For one thread.
 *
 * @param <R> record
 */
final class CsvBytes<R> {

    private static final int ODD = -1;

    private final String file;
    private final RecordDraft<?, R> draft;
    private final int[] columns;
    private final IntakeCount count;
    private final RecordSink<R> sink;
    private final CsvRecords<R> plain;

    /** Beginnings and ends of the fields of a line; those beyond the columns are only counted. */
    private final int[] begins;

    private final int[] ends;
    private int fields;
    private boolean ascii;
    private boolean firstQuoted;

    CsvBytes(
            String file,
            RecordDraft<?, R> draft,
            CsvColumns columns,
            CsvRecords<R> plain,
            IntakeCount count,
            RecordSink<R> sink) {
        this.file = file;
        this.draft = draft;
        this.columns = columns.toArray();
        this.begins = new int[this.columns.length];
        this.ends = new int[this.columns.length];
        this.plain = plain;
        this.count = count;
        this.sink = sink;
    }

    /** Reads whole lines. */
    void read(LineBlocks lines) throws IOException {
        if (!lines.isWhole()) {
            plain.read(lines.text());
            return;
        }
        byte[] bytes = lines.bytes();
        int at = lines.from();
        while (plain.isHeaderAhead() && at < lines.to()) {
            int end = lineEnd(bytes, at, lines.to());
            plain.read(text(bytes, at, end));
            at = end;
        }
        if (!plain.isWaiting()) {
            at = readPlainLines(bytes, at, lines.to());
        }
        if (at < lines.to()) {
            plain.read(text(bytes, at, lines.to()));
        }
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(to, at + 1);
    }

    /** Reads lines up to the first odd one, whose offset it returns. */
    private int readPlainLines(byte[] bytes, int from, int to) {
        int at = from;
        long line = plain.line();
        while (at < to) {
            int next = split(bytes, at, to);
            if (next == ODD || !take(bytes, line)) {
                break;
            }
            line++;
            at = next;
        }
        plain.skip(line - plain.line());
        return at;
    }

    /** Splits a line into fields; returns the offset behind its end, or {@link #ODD}. */
    private int split(byte[] bytes, int begin, int to) {
        int at = begin;
        int field = 0;
        int fieldBegin = begin;
        long high = 0;
        firstQuoted = false;
        while (at < to) {
            long word = Words.at(bytes, at);
            high |= at + Words.BYTES <= to ? word : Words.first(word, to - at);
            // all bytes up to the comma: hardly any others stand in a field
            for (long marks = Words.below(word, ',' + 1); marks != 0; marks &= marks - 1) {
                int mark = at + (Long.numberOfTrailingZeros(marks) >>> 3);
                byte b = bytes[mark];
                if (b == ',') {
                    if (field < columns.length) {
                        begins[field] = fieldBegin;
                        ends[field] = mark;
                    }
                    field++;
                    fieldBegin = mark + 1;
                } else if (b == '\n') {
                    if (mark >= to) {
                        return ODD;
                    }
                    return close(bytes, begin, field, fieldBegin, mark, high);
                } else if (b == '\r') {
                    if (mark + 1 >= to || bytes[mark + 1] != '\n') {
                        return ODD;
                    }
                } else if (b == '"') {
                    return mark == fieldBegin ? splitQuoted(bytes, begin, to) : ODD;
                }
            }
            at += Words.BYTES;
        }
        // the last line of a file, without an end
        return ODD;
    }

    private int close(byte[] bytes, int begin, int field, int fieldBegin, int lineFeed, long high) {
        int end = lineFeed > begin && bytes[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        if (field < columns.length) {
            begins[field] = fieldBegin;
            ends[field] = end;
        }
        fields = field + 1;
        ascii = !Words.anyHigh(high);
        return end - begin > LineBlocks.LONGEST ? ODD : lineFeed + 1;
    }

    /** The same for a line with quotes, byte by byte. */
    private int splitQuoted(byte[] bytes, int begin, int to) {
        int at = begin;
        int field = 0;
        while (true) {
            int fieldBegin = at;
            int end;
            if (at < to && bytes[at] == '"') {
                firstQuoted |= field == 0;
                fieldBegin = at + 1;
                end = fieldBegin;
                while (end < to && bytes[end] != '"' && bytes[end] != '\n' && bytes[end] != '\r') {
                    end++;
                }
                if (end >= to || bytes[end] != '"') {
                    return ODD;
                }
                at = end + 1;
            } else {
                while (at < to && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r' && bytes[at] != '"') {
                    at++;
                }
                end = at;
            }
            if (field < columns.length) {
                begins[field] = fieldBegin;
                ends[field] = end;
            }
            field++;
            if (at < to && bytes[at] == ',') {
                at++;
                continue;
            }
            if (at < to && bytes[at] == '\r') {
                at++;
            }
            if (at >= to || bytes[at] != '\n') {
                return ODD;
            }
            fields = field;
            ascii = false;
            return at - begin > LineBlocks.LONGEST ? ODD : at + 1;
        }
    }

    /** Takes the line that was split; false when it isn't quite UTF-8. */
    private boolean take(byte[] bytes, long line) {
        if (fields == 1 && !firstQuoted && isBlank(bytes)) {
            return true;
        }
        if (fields != columns.length) {
            count.reject(file, line, fields + " columns, the header has " + columns.length);
            return true;
        }
        draft.begin();
        for (int i = 0; i < columns.length; i++) {
            if (columns[i] >= 0 && begins[i] < ends[i] && !draft.set(columns[i], bytes, begins[i], ends[i], ascii)) {
                return false;
            }
        }
        count.accept();
        sink.accept(draft.build(), line);
        return true;
    }

    private boolean isBlank(byte[] bytes) {
        if (columns.length == 0) {
            return false;
        }
        String text = text(bytes, begins[0], ends[0]);
        return text.codePoints().allMatch(c -> c <= Character.MAX_VALUE && Character.isWhitespace(c));
    }
}
