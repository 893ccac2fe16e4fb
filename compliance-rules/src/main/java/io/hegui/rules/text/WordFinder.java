package io.hegui.rules.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds the words of a lexicon in a text in one pass, however many there are. Words and texts compare as
 * {@link PlainText}; a word inside one of the exceptions is not found there. Immutable and thread-safe.
 */
public final class WordFinder {

    private final Map<String, String> wordByPlain = new HashMap<>();
    private final Trie words;
    private final Trie exceptions;
    private final boolean hasExceptions;

    private WordFinder(Collection<String> words, Collection<String> exceptions) {
        words.forEach(word -> wordByPlain.putIfAbsent(PlainText.of(word), word));
        wordByPlain.remove("");
        this.hasExceptions = !exceptions.isEmpty();
        this.words = trie(wordByPlain.keySet());
        this.exceptions = trie(exceptions.stream().map(PlainText::of).toList());
    }

    private static Trie trie(Collection<String> keywords) {
        Trie.TrieBuilder builder = Trie.builder();
        keywords.stream().filter(keyword -> !keyword.isEmpty()).forEach(builder::addKeyword);
        return builder.build();
    }

    /** A finder of these words. */
    public static WordFinder of(Collection<String> words) {
        return new WordFinder(words, List.of());
    }

    /** A finder of these words except where they are part of an exception. */
    public static WordFinder of(Collection<String> words, Collection<String> exceptions) {
        return new WordFinder(words, exceptions);
    }

    /** Whether any of the words stands in the text. */
    public boolean findsAnyIn(String text) {
        return !find(text).isEmpty();
    }

    /** Whether all of the words stand in the text, in any order. */
    public boolean findsAllIn(String text) {
        if (hasExceptions) {
            return find(text).size() == wordByPlain.size();
        }
        String plain = PlainText.of(text);
        for (String word : wordByPlain.keySet()) {
            if (!plain.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The words that stand in the text, as the lexicon writes them, sorted, each once. */
    public List<String> find(String text) {
        String plain = PlainText.of(text);
        Collection<Emit> hits = words.parseText(plain);
        if (hits.isEmpty()) {
            return List.of();
        }
        Collection<Emit> excepted = exceptions.parseText(plain);
        TreeSet<String> found = new TreeSet<>();
        for (Emit hit : hits) {
            boolean allowed =
                    excepted.stream().anyMatch(e -> e.getStart() <= hit.getStart() && e.getEnd() >= hit.getEnd());
            if (!allowed) {
                found.add(wordByPlain.getOrDefault(hit.getKeyword(), hit.getKeyword()));
            }
        }
        return new ArrayList<>(found);
    }
}
