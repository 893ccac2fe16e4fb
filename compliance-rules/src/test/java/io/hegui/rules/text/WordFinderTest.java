package io.hegui.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordFinderTest {

    @Property
    void finds_exactly_the_words_that_the_text_contains(
            @ForAll @Size(max = 5) List<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 3) String> words,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String text) {
        List<String> expected =
                words.stream().distinct().filter(text::contains).sorted().toList();

        assertThat(WordFinder.of(words).find(text)).isEqualTo(expected);
        assertThat(WordFinder.of(words).findsAnyIn(text)).isEqualTo(!expected.isEmpty());
        assertThat(WordFinder.of(words).findsAllIn(text))
                .isEqualTo(words.stream().allMatch(text::contains));
    }

    @Test
    void a_word_inside_an_exception_is_not_found_but_elsewhere_it_is() {
        WordFinder finder = WordFinder.of(List.of("第一"), List.of("第一时间", "第一次"));

        assertThat(finder.find("第一 时间答复")).isEmpty();
        assertThat(finder.find("第一次,行业第一")).containsExactly("第一");
        assertThat(finder.findsAnyIn("第一次")).isFalse();
    }

    @Test
    void all_words_are_found_only_where_each_stands_outside_of_the_exceptions() {
        WordFinder finder = WordFinder.of(List.of("第一", "最好"), List.of("第一时间"));

        assertThat(finder.findsAllIn("最好的第一")).isTrue();
        assertThat(finder.findsAllIn("最好第一时间答复")).isFalse();
        assertThat(finder.findsAllIn("最好")).isFalse();
    }

    @Test
    void words_are_shown_as_the_lexicon_writes_them() {
        assertThat(WordFinder.of(List.of("100%", "國家級")).find("国家级 100%")).containsExactly("100%", "國家級");
    }

    @Test
    void the_words_in_force_on_the_day_are_used() {
        Source own = Source.of("own", Layer.OWN);
        LocalDate change = LocalDate.of(2024, 7, 1);
        Lexicon lexicon = Lexicon.of(new Parameter<>(
                ParameterKey.words("test/words"),
                "words",
                new LocalizedText("词", "words"),
                List.of(
                        new Parameter.Value<>(LocalDate.of(2000, 1, 1), null, null, List.of("旧词"), own),
                        new Parameter.Value<>(change, null, null, List.of("新词"), own))));
        int day = (int) change.toEpochDay();

        assertThat(lexicon.on(day - 1).findsAnyIn("旧词")).isTrue();
        assertThat(lexicon.on(day - 1).findsAnyIn("新词")).isFalse();
        assertThat(lexicon.on(day).findsAnyIn("旧词")).isFalse();
        assertThat(lexicon.on(day).findsAnyIn("新词")).isTrue();
        assertThat(lexicon.on(-1_000_000).findsAnyIn("旧词")).isTrue();
    }
}
