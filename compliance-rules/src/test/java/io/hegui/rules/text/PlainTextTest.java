package io.hegui.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("投資有風險,入市需謹慎。100%%AbＡ１ \u3000第一·…〇々é\u0301Ⅷİ")
                .withCharRange('\u4e00', '\u9fff')
                .ofMaxLength(12);
    }

    @Property
    void the_short_way_gives_what_the_long_way_gives(@ForAll("texts") String text) {
        assertThat(PlainText.of(text)).isEqualTo(PlainText.normalized(text));
    }

    @Property
    void any_text_reads_the_same_the_short_and_the_long_way(@ForAll String text) {
        assertThat(PlainText.of(text)).isEqualTo(PlainText.normalized(text));
    }

    @Property
    void folding_twice_is_folding_once(@ForAll("texts") String text) {
        String plain = PlainText.of(text);

        assertThat(PlainText.of(plain)).isEqualTo(plain);
    }

    @Test
    void punctuation_spaces_width_and_script_do_not_matter_but_the_percent_sign_does() {
        assertThat(PlainText.of("「投資 有風險」,入市需謹慎!")).isEqualTo("投资有风险入市需谨慎");
        assertThat(PlainText.of("100% OK")).isEqualTo("100%ok");
    }

    @Test
    void characters_are_counted_without_punctuation_and_spaces() {
        assertThat(PlainText.length("您好, 本电话为营销电话。")).isEqualTo(10);
        assertThat(PlainText.length("\uD840\uDC00 a")).isEqualTo(2);
    }

    @Test
    void the_table_of_traditional_characters_is_the_one_of_opencc() throws IOException {
        Map<Character, Character> openCc = new TreeMap<>();
        try (InputStream in = getClass().getResourceAsStream("/data/dictionary/TSCharacters.txt")) {
            assertThat(in).as("the dictionary of opencc4j on the class path").isNotNull();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(line -> {
                        String[] pair = line.split("[\t ]");
                        if (pair.length > 1 && pair[0].length() == 1 && pair[1].length() == 1) {
                            openCc.put(pair[0].charAt(0), pair[1].charAt(0));
                        }
                    });
        }

        assertThat(openCc).hasSizeGreaterThan(2_000).allSatisfy((traditional, first) -> {
            char simplified = first;
            while (openCc.getOrDefault(simplified, simplified) != simplified) {
                simplified = openCc.get(simplified);
            }
            assertThat(Simplified.of(traditional)).isEqualTo(simplified);
        });
        for (char c = '\u3400'; c <= '\u9fff'; c++) {
            assertThat(Simplified.of(c) == c || openCc.containsKey(c)).isTrue();
        }
    }
}
