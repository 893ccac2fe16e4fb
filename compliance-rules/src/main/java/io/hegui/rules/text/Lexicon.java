package io.hegui.rules.text;

import io.hegui.rule.Parameter;
import java.util.List;

/** 词库: the dated words of a parameter, ready to be found in texts. Immutable and thread-safe. */
public final class Lexicon {

    private final int[] from;
    private final WordFinder[] finders;

    private Lexicon(Parameter<List<String>> words) {
        int values = words.values().size();
        from = new int[values];
        finders = new WordFinder[values];
        for (int i = 0; i < values; i++) {
            Parameter.Value<List<String>> value = words.values().get(i);
            from[i] = (int) value.from().toEpochDay();
            finders[i] = WordFinder.of(value.value());
        }
    }

    /** The lexicon of a parameter. */
    public static Lexicon of(Parameter<List<String>> words) {
        return new Lexicon(words);
    }

    /** The words in force on a day, by days since 1970-01-01; the earliest ones stand for the days before them too. */
    public WordFinder on(int epochDay) {
        int current = 0;
        for (int i = 1; i < from.length && from[i] <= epochDay; i++) {
            current = i;
        }
        return finders[current];
    }
}
