package io.hegui.rule;

import org.jspecify.annotations.Nullable;

/**
 * Where a rule or a value comes from. Immutable and thread-safe.
 *
 * @param ref short name of the guide or instrument, such as {@code S1} or {@code 电信条例}
 * @param article article, such as {@code Art. 24}; null when unknown or when the instrument was read only in excerpts
 * @param layer what kind of instrument it is
 */
public record Source(String ref, @Nullable String article, Layer layer) {

    /** A source without article. */
    public static Source of(String ref, Layer layer) {
        return new Source(ref, null, layer);
    }

    /** The same instrument at {@code article}. */
    public Source at(String article) {
        return new Source(ref, article, layer);
    }

    @Override
    public String toString() {
        return article == null ? ref : ref + " " + article;
    }
}
