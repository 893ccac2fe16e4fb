package io.hegui.rules.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as matching sees it: without punctuation and spaces, in half width, in simplified characters, in lower case. The
 * percent sign is a character. Stateless and thread-safe.
 */
public final class PlainText {

    private PlainText() {}

    /** The letters, digits and percent signs of a text in the form in which texts compare. */
    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '%')
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
