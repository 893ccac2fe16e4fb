package io.hegui.io;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the last texts of a field were read to, so that a million calls share the objects of some hundred
 * agents. Direct-mapped: a text that falls on a taken place takes it over. Gives up when most texts are new. For one
 * thread.
 *
 * @param <T> what a text is read to
 */
final class TextCache<T> {

    private static final int FEWEST = 1 << 4;
    private static final int MOST = 1 << 12;
    private static final int TRIAL = 1 << 14;

    private final Function<String, @Nullable T> read;
    private @Nullable String[] texts = new String[FEWEST];
    private @Nullable Object[] values = new Object[FEWEST];
    private int misses;
    private int tried;
    private int failed;

    TextCache(Function<String, @Nullable T> read) {
        this.read = read;
    }

    /** What the characters are read to; null when they can't be. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(char[] buffer, int from, int to) {
        if (tried == TRIAL && failed > TRIAL / 2) {
            // hardly two records share a text: remembering only costs
            return read.apply(new String(buffer, from, to - from));
        }
        tried += tried < TRIAL ? 1 : 0;
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + buffer[i];
        }
        hash ^= hash >>> 12;
        int place = hash & (texts.length - 1);
        String known = texts[place];
        if (known == null || !same(known, buffer, from, to)) {
            place = makeRoom(hash);
            known = new String(buffer, from, to - from);
            texts[place] = known;
            values[place] = read.apply(known);
        }
        return (T) values[place];
    }

    /** A larger table forgets what it held: it fills again quickly. */
    private int makeRoom(int hash) {
        failed += tried < TRIAL ? 1 : 0;
        if (++misses > texts.length && texts.length < MOST) {
            texts = new String[texts.length * 4];
            values = new Object[texts.length];
            misses = 0;
        }
        return hash & (texts.length - 1);
    }

    private static boolean same(String text, char[] buffer, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != buffer[i]) {
                return false;
            }
        }
        return true;
    }
}
