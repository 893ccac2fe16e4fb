package io.hegui.io;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where lines and records of CSV text end; for the rare line that the parser couldn't split. Stateless. */
final class CsvLine {

    /** The text ends within quotes. */
    static final int OPEN = -1;

    private CsvLine() {}

    /** The offset behind the line that begins at {@code from}, behind its line end. */
    static int end(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return i + 1;
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    /** The offset behind the record that begins at {@code from}, line ends in quotes being text; or {@link #OPEN}. */
    static int recordEnd(String text, int from) {
        boolean quoted = false;
        boolean fieldStart = true;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"') {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
            } else if (c == '"' && fieldStart) {
                quoted = true;
                fieldStart = false;
            } else if (c == '\n' || c == '\r') {
                return end(text, i);
            } else {
                fieldStart = c == ',';
            }
        }
        return quoted ? OPEN : text.length();
    }

    /**
     * The fields of one line, where characters behind a closing quote belong to the field; null when the line ends
     * within quotes.
     */
    static @Nullable List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean fieldStart = true;
        int length = withoutLineEnd(line);
        for (int i = 0; i < length; i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < length && line.charAt(i + 1) == '"') {
                    field.append(c);
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
                fieldStart = true;
                continue;
            } else if (c == '"' && fieldStart) {
                quoted = true;
            } else {
                field.append(c);
            }
            fieldStart = false;
        }
        fields.add(field.toString());
        return quoted ? null : fields;
    }

    private static int withoutLineEnd(String line) {
        int length = line.length();
        while (length > 0 && (line.charAt(length - 1) == '\n' || line.charAt(length - 1) == '\r')) {
            length--;
        }
        return length;
    }
}
