package io.hegui.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON lines in UTF-8 straight from the bytes. It takes the lines that are plain: an object of texts
 * without escapes, whole and decimal numbers, truth values, nulls, and lists where a field may be one. Any other line is
 * left to {@link JsonRecords}, whose results are always the same; so are these. For one thread.
 *
 * @param <R> record
 */
final class JsonBytes<R> {

    private static final int ODD = -1;
    private static final int NOT_OURS = -2;
    private static final int NOT_OURS_UNCOUNTED = -3;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_NUMBER = 32;

    /** A name that is not ours. */
    private record Name(int from, int to, String text) {}

    private final RecordDraft<?, R> draft;
    private final IntakeCount count;
    private final RecordSink<R> sink;
    private final JsonRecords<?, R> plain;

    private static final long NULL = word("null");
    private static final long TRUE = word("true");
    private static final long FALSE = word("false");

    /** Names of fields, and names that were counted as {@link #NOT_OURS}. */
    private final ByteCache<JsonKey> keys = new ByteCache<>();

    private final JsonKey start = JsonKey.start();

    /** Names of the line to count once the line is accepted: a line that is too long counts none. */
    private final List<Name> uncounted = new ArrayList<>();

    /** Whether the text passed last is ASCII. */
    private boolean ascii;

    JsonBytes(RecordDraft<?, R> draft, JsonRecords<?, R> plain, IntakeCount count, RecordSink<R> sink) {
        this.draft = draft;
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
        while (at < lines.to()) {
            int next = readLine(bytes, at, lines.to());
            if (next == ODD) {
                next = lineEnd(bytes, at, lines.to());
                plain.read(new String(bytes, at, next - at, StandardCharsets.UTF_8));
            }
            at = next;
        }
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(to, at + 1);
    }

    /** Reads a line; returns the offset behind its end, or {@link #ODD} when nothing came of it. */
    private int readLine(byte[] bytes, int begin, int to) throws IOException {
        int at = behindSpace(bytes, begin, to);
        if (at < to && bytes[at] == '\n') {
            plain.skip(1);
            return at + 1;
        }
        uncounted.clear();
        draft.begin();
        at = at < to && bytes[at] == '{' ? readObject(bytes, at + 1, to) : ODD;
        at = at == ODD ? to : behindSpace(bytes, at, to);
        if (at >= to || bytes[at] != '\n' || at - begin > LineBlocks.LONGEST) {
            return ODD;
        }
        for (Name name : uncounted) {
            count.unknown(name.text);
            keys.put(bytes, name.from, name.to, JsonKey.of(NOT_OURS, bytes, name.from, name.to));
        }
        count.accept();
        sink.accept(draft.build(), plain.line());
        plain.skip(1);
        return at + 1;
    }

    /** Reads an object from behind its brace on; returns the offset behind its end. */
    private int readObject(byte[] bytes, int from, int to) throws IOException {
        int at = behindSpace(bytes, from, to);
        if (at < to && bytes[at] == '}') {
            return at + 1;
        }
        JsonKey before = start;
        while (at < to && bytes[at] == '"') {
            JsonKey key = before.next(bytes, at + 1, to);
            int field;
            if (key != null) {
                before = key;
                field = key.field();
                at += 1 + key.length();
            } else {
                int nameEnd = textEnd(bytes, at + 1, to);
                key = nameEnd == ODD ? null : key(bytes, at + 1, nameEnd);
                if (key == null) {
                    return ODD;
                }
                field = key.field();
                at = behindSpace(bytes, nameEnd + 1, to);
                if (at >= to || bytes[at] != ':') {
                    return ODD;
                }
                at++;
                if (field != NOT_OURS_UNCOUNTED) {
                    before.follow(key);
                }
                before = key;
            }
            at = readValue(bytes, behindSpace(bytes, at, to), to, field);
            at = at == ODD ? to : behindSpace(bytes, at, to);
            if (at >= to || bytes[at] != ',') {
                return at < to && bytes[at] == '}' ? at + 1 : ODD;
            }
            at = behindSpace(bytes, at + 1, to);
        }
        return ODD;
    }

    /** The name in that range; null when it has to be read with care. */
    private @Nullable JsonKey key(byte[] bytes, int from, int to) {
        if (from == to || to - from > LONGEST_NAME) {
            return null;
        }
        JsonKey known = keys.get(bytes, from, to);
        if (known != null) {
            return known;
        }
        String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        int field = draft.kind().indexOfName(name);
        if (field < 0 && name.indexOf('\uFFFD') >= 0) {
            return null;
        }
        JsonKey key = JsonKey.of(field < 0 ? NOT_OURS_UNCOUNTED : field, bytes, from, to);
        if (field < 0) {
            uncounted.add(new Name(from, to, name));
        } else {
            keys.put(bytes, from, to, key);
        }
        return key;
    }

    /** Reads a value onto the field; returns the offset behind it. */
    private int readValue(byte[] bytes, int from, int to, int field) throws IOException {
        if (from >= to) {
            return ODD;
        }
        return switch (bytes[from]) {
            case '"' -> {
                int end = textEnd(bytes, from + 1, to);
                yield end != ODD && set(field, bytes, from + 1, end, ascii) ? end + 1 : ODD;
            }
            case '[' -> {
                int end = field < 0 ? ODD : listEnd(bytes, from, to);
                yield end != ODD && draft.setList(field, bytes, from, end) ? end : ODD;
            }
            case 'n' -> wordEnd(bytes, from, to, NULL, 4);
            case 't' -> scalar(bytes, from, wordEnd(bytes, from, to, TRUE, 4), field);
            case 'f' -> scalar(bytes, from, wordEnd(bytes, from, to, FALSE, 5), field);
            default -> scalar(bytes, from, numberEnd(bytes, from, to), field);
        };
    }

    private int scalar(byte[] bytes, int from, int end, int field) {
        return end != ODD && set(field, bytes, from, end, true) ? end : ODD;
    }

    private boolean set(int field, byte[] bytes, int from, int to, boolean isAscii) {
        return field < 0 || draft.set(field, bytes, from, to, isAscii);
    }

    private static int wordEnd(byte[] bytes, int from, int to, long word, int length) {
        boolean stands = from + length < to && Words.first(Words.at(bytes, from), length) == word;
        return stands ? from + length : ODD;
    }

    private static long word(String text) {
        return Words.at(Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), Words.BYTES), 0);
    }

    /** The end of digits, perhaps with a point between them; no zero leads others. */
    private static int numberEnd(byte[] bytes, int from, int to) {
        int point = digitsEnd(bytes, from, to);
        if (point == from || (bytes[from] == '0' && point > from + 1)) {
            return ODD;
        }
        if (point == to || bytes[point] != '.') {
            return point - from > LONGEST_NUMBER ? ODD : point;
        }
        int end = digitsEnd(bytes, point + 1, to);
        return end == point + 1 || end - from > LONGEST_NUMBER ? ODD : end;
    }

    private static int digitsEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }

    /** The quote that ends a text; {@link #ODD} when an escape or a control character comes before. */
    private int textEnd(byte[] bytes, int from, int to) {
        long high = 0;
        for (int at = from; at < to; at += Words.BYTES) {
            long word = Words.at(bytes, at);
            long stops = Words.textEnds(word);
            if (stops != 0) {
                int length = Long.numberOfTrailingZeros(stops) >>> 3;
                ascii = !Words.anyHigh(high | Words.first(word, length));
                return at + length < to && bytes[at + length] == '"' ? at + length : ODD;
            }
            high |= word;
        }
        return ODD;
    }

    /** The offset behind a list that begins at its bracket; whether it is a right one is not looked at. */
    private int listEnd(byte[] bytes, int from, int to) {
        int depth = 0;
        int at = from;
        while (at < to) {
            byte b = bytes[at];
            if (b == '"') {
                at = textEnd(bytes, at + 1, to);
                if (at == ODD) {
                    return ODD;
                }
            } else if (b == '[') {
                depth++;
            } else if (b == ']' && --depth == 0) {
                return at + 1;
            } else if (b == '\n') {
                return ODD;
            }
            at++;
        }
        return ODD;
    }

    private static int behindSpace(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
        return at;
    }
}
