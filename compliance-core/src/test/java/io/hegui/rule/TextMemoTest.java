package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextMemoTest {

    private final List<String> asked = new ArrayList<>();
    private final TextMemo<String> memo = new TextMemo<>(text -> {
        asked.add(text);
        return text.isEmpty() ? null : text + "!";
    });

    /** Texts of one hash code, which share their places. */
    private static final List<String> ALIKE = List.of("AaAa", "BBBB", "AaBB");

    @Test
    void a_text_that_comes_again_is_not_looked_up_again() {
        assertThat(memo.get("A1")).isEqualTo("A1!");
        assertThat(memo.get("A1")).isEqualTo("A1!");
        assertThat(memo.get("")).isNull();

        assertThat(asked).containsExactly("A1", "");
    }

    @Test
    void of_texts_that_share_their_places_the_last_two_are_remembered() {
        memo.get(ALIKE.get(0));
        memo.get(ALIKE.get(1));
        assertThat(memo.get(ALIKE.get(0))).isEqualTo("AaAa!");
        assertThat(memo.get(ALIKE.get(1))).isEqualTo("BBBB!");
        memo.get(ALIKE.get(2));
        assertThat(memo.get(ALIKE.get(1))).isEqualTo("BBBB!");
        assertThat(memo.get(ALIKE.get(0))).isEqualTo("AaAa!");

        assertThat(asked).containsExactly("AaAa", "BBBB", "AaBB", "AaAa");
    }

    @Property
    void what_is_found_is_that_of_the_text_whatever_came_before(@ForAll List<@IntRange(max = 9_999) Integer> numbers) {
        List<String> texts = new ArrayList<>(ALIKE);
        numbers.forEach(number -> texts.add(String.valueOf(number)));

        for (int round = 0; round < 2; round++) {
            for (String text : texts) {
                assertThat(memo.get(text)).isEqualTo(text + "!");
            }
        }
    }
}
