package io.hegui.rule;

/**
 * A text in Chinese and English. Immutable and thread-safe.
 *
 * @param zh Chinese
 * @param en English
 */
public record LocalizedText(String zh, String en) {

    /** The text in the language that {@code english} asks for. */
    public String in(boolean english) {
        return english ? en : zh;
    }
}
