package io.hegui.render.xlsx;

/** Texts that may stand in a cell. Stateless. */
final class CellText {

    /** A cell holds at most 32,767 characters. */
    private static final int MOST = 32_000;

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private CellText() {}

    /**
     * The text as a cell may hold it: what a program could take for a formula, also after a way through CSV, gets an
     * apostrophe before it; characters that XML can't hold become U+FFFD; what is too long is cut.
     */
    static String of(String text) {
        StringBuilder cell = new StringBuilder();
        if (!text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0) {
            cell.append('\'');
        }
        text.codePoints().limit(MOST).map(c -> legal(c) ? c : 0xFFFD).forEach(cell::appendCodePoint);
        return text.codePointCount(0, text.length()) > MOST ? cell.append('…').toString() : cell.toString();
    }

    private static boolean legal(int c) {
        return c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF;
    }
}
