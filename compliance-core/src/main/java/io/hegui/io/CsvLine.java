package io.hegui.io;

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

    /** The number of columns of {@code text[from, to)}; 0 when it ends within quotes. */
    static int columns(String text, int from, int to) {
        boolean quoted = false;
        boolean fieldStart = true;
        int columns = from < to ? 1 : 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (quoted) {
                quoted = c != '"';
                fieldStart = false;
            } else if (c == '"' && (fieldStart || text.charAt(i - 1) == '"')) {
                quoted = true;
                fieldStart = false;
            } else {
                fieldStart = c == ',';
                columns += fieldStart ? 1 : 0;
            }
        }
        return quoted ? 0 : columns;
    }
}
