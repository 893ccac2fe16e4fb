package io.hegui.rules.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * 繁体到简体: folds traditional characters to simplified ones, character by character, by the table of OpenCC. Stateless
 * and thread-safe.
 */
final class Simplified {

    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final char[] TABLE = table();

    private Simplified() {}

    /** The simplified form of a character; the character itself when it has none. */
    static char of(char c) {
        return c < FIRST || c > LAST ? c : TABLE[c - FIRST];
    }

    private static char[] table() {
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        try (InputStream in = Simplified.class.getResourceAsStream("traditional.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (int i = 0; line.charAt(0) != '#' && i < line.length(); i += 2) {
                    table[line.charAt(i) - FIRST] = line.charAt(i + 1);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("traditional.txt can't be read", e);
        }
        return settled(table);
    }

    /** Follows every character to its end, so that folding twice is folding once. */
    private static char[] settled(char[] table) {
        for (int i = 0; i < table.length; i++) {
            while (table[table[i] - FIRST] != table[i]) {
                table[i] = table[table[i] - FIRST];
            }
        }
        return table;
    }
}
