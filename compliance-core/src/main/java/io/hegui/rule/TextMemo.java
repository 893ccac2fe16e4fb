package io.hegui.rule;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was found for the last texts, for texts that come again and again as the same object, such as the agents
 * of calls. A text is told by identity, so a look costs no comparison of characters; one that comes as another object is
 * looked up again. For one thread at a time.
 *
 * @param <T> what is found for a text
 */
public final class TextMemo<T> {

    private static final int PLACES = 1 << 12;

    private final Function<String, ? extends @Nullable T> find;
    private final @Nullable String[] texts = new String[PLACES];
    private final @Nullable Object[] found = new Object[PLACES];

    /** Remembers what this function finds; it always finds the same for equal texts. */
    public TextMemo(Function<String, ? extends @Nullable T> find) {
        this.find = find;
    }

    /** What the function finds for a text. */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // what was found is a T; identity is meant
    public @Nullable T get(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> 12) & PLACES - 2;
        if (texts[place] == text) {
            return (T) found[place];
        }
        // each pair of places keeps the two texts that came last
        T answer = texts[place + 1] == text ? (T) found[place + 1] : find.apply(text);
        texts[place + 1] = texts[place];
        found[place + 1] = found[place];
        texts[place] = text;
        found[place] = answer;
        return answer;
    }
}
