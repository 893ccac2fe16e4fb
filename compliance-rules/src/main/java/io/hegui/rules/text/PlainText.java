package io.hegui.rules.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as matching sees it: without punctuation and spaces, in half width, in simplified characters, in lower case. The
 * percent sign is a character. Stateless and thread-safe.
 */
public final class PlainText {

    /** Punctuation of Chinese texts that needs no normalizing to be left out. */
    private static final String PUNCTUATION = "\u3000、。《》「」『』【】，！：；？（）“”‘’—…·";

    /** Last character of the block that every supported Java knows as a letter. */
    private static final char LAST_QUICK = '\u9fef';

    private PlainText() {}

    /** The letters, digits and percent signs of a text in the form in which texts compare. */
    public static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                plain.append((char) (c + ('a' - 'A')));
            } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '%') {
                plain.append(c);
            } else if (c >= '\u4e00' && c <= LAST_QUICK) {
                plain.append(Simplified.of(c));
            } else if (c >= '\u0080' && PUNCTUATION.indexOf(c) < 0) {
                return normalized(text);
            }
        }
        return plain.toString();
    }

    /** Number of letters, digits and percent signs, each counted once. */
    public static int length(String text) {
        String plain = of(text);
        return plain.codePointCount(0, plain.length());
    }

    /** The same for any text; what {@link #of} shortens for the characters that Chinese texts are made of. */
    static String normalized(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || c == '%')
                .map(c -> c <= Character.MAX_VALUE ? Simplified.of((char) c) : c)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
