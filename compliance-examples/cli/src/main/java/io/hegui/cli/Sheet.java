package io.hegui.cli;

/**
 * A text sheet of 100 columns in which Chinese characters are two columns wide. Mutable, for one thread.
 */
final class Sheet {

    /** Columns of a line. */
    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();
    private final boolean chinese;
    private final boolean colours;

    /** An empty sheet; in Chinese it sets Chinese punctuation, colours are for terminals only. */
    Sheet(Language language, boolean colours) {
        this.chinese = language == Language.zh;
        this.colours = colours;
    }

    /** Colours that a sheet knows. */
    enum Colour {
        RED("31;1"),
        YELLOW("33"),
        GREEN("32"),
        BOLD("1"),
        FAINT("2");

        private final String code;

        Colour(String code) {
            this.code = code;
        }
    }

    /** A piece of text in a colour, where there are colours; for the last cell of a line. */
    String in(Colour colour, String piece) {
        return colours ? "\u001B[" + colour.code + "m" + piece + "\u001B[0m" : piece;
    }

    /** A line as it is. */
    Sheet line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** An empty line. */
    Sheet gap() {
        text.append('\n');
        return this;
    }

    /** A heading between two rules. */
    Sheet heading(String heading) {
        gap();
        line(in(Colour.BOLD, set(heading)));
        return line("-".repeat(WIDTH));
    }

    /** A thick rule. */
    Sheet bar() {
        return line("=".repeat(WIDTH));
    }

    /** Left and right at the ends of one line, or on two lines where they don't fit. */
    Sheet ends(String rawLeft, String rawRight) {
        String left = set(rawLeft);
        String right = set(rawRight);
        int space = WIDTH - width(left) - width(right);
        return space < 2 ? line(left).line(right) : line(left + " ".repeat(space) + right);
    }

    /** A label and a text beside it, wrapped below itself. */
    Sheet labelled(int indent, String label, int labelWidth, String body) {
        return wrapped(" ".repeat(indent) + pad(label, labelWidth), indent + labelWidth, body);
    }

    /** A paragraph. */
    Sheet paragraph(int indent, String body) {
        return wrapped(" ".repeat(indent), indent, body);
    }

    private Sheet wrapped(String first, int indent, String raw) {
        String body = set(raw);
        StringBuilder line = new StringBuilder(first);
        int used = width(first);
        int start = 0;
        while (start < body.length()) {
            int end = pieceEnd(body, start);
            String piece = body.substring(start, end);
            if (used + width(piece.stripTrailing()) > WIDTH && used > indent) {
                line(line.toString());
                line.setLength(0);
                line.append(" ".repeat(indent));
                used = indent;
                piece = piece.stripLeading();
            }
            line.append(piece);
            used += width(piece);
            start = end;
        }
        return line(line.toString());
    }

    /** The end of what must stay on one line: a word with the blanks behind it, or a wide character and its punctuation. */
    private static int pieceEnd(String body, int start) {
        int at = start + Character.charCount(body.codePointAt(start));
        if (width(body.codePointAt(start)) == 1) {
            while (at < body.length() && body.charAt(at) != ' ' && width(body.codePointAt(at)) == 1) {
                at += Character.charCount(body.codePointAt(at));
            }
        }
        while (at < body.length() && (body.charAt(at) == ' ' || closes(body.charAt(at)))) {
            at++;
        }
        return at;
    }

    private static boolean closes(char c) {
        return "\uFF0C\u3002\uFF1B\uFF1A\u3001\uFF09\u300B\u201D\uFF01\uFF1F,.;:)!?%".indexOf(c) >= 0;
    }

    /** In Chinese: full-width punctuation where it follows a Chinese character. */
    private String set(String raw) {
        return chinese ? ChinesePunctuation.set(raw) : raw;
    }

    /** The text with blanks behind it up to that many columns; at least one blank. */
    static String pad(String cell, int columns) {
        return cell + " ".repeat(Math.max(1, columns - width(cell)));
    }

    /** The text with blanks before it up to that many columns. */
    static String right(String cell, int columns) {
        return " ".repeat(Math.max(0, columns - width(cell))) + cell;
    }

    /** Columns that a text takes in a terminal. */
    static int width(String text) {
        int columns = 0;
        boolean escape = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            escape = escape ? c != 'm' : c == '\u001B';
            columns += escape || (c == 'm' && i > 0 && isColour(text, i)) ? 0 : width(c);
        }
        return columns;
    }

    /** Whether the letter m at {@code end} ends a colour code. */
    private static boolean isColour(String text, int end) {
        int start = text.lastIndexOf('\u001B', end);
        return start >= 0 && text.substring(start, end).matches("\u001B\\[[0-9;]*");
    }

    private static int width(int c) {
        boolean wide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    /** What is written so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
