package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetTest {

    @Test
    void counts_chinese_characters_as_two_columns() {
        assertThat(Sheet.width("合规 ok")).isEqualTo(7);
        assertThat(Sheet.width("\u001B[31;1m合规\u001B[0m")).isEqualTo(4);
        assertThat(Sheet.width("mmm")).isEqualTo(3);
    }

    @Test
    void wraps_at_100_columns_and_keeps_words_whole() {
        Sheet sheet = new Sheet(Language.en, false);

        sheet.labelled(2, "Label", 8, "word ".repeat(60) + "A-very-long-word-that-stays-whole");

        assertThat(sheet.toString().lines())
                .allSatisfy(line -> assertThat(Sheet.width(line)).isLessThanOrEqualTo(Sheet.WIDTH));
        assertThat(sheet.toString()).contains("A-very-long-word-that-stays-whole");
    }

    @Test
    void begins_no_line_with_punctuation() {
        Sheet sheet = new Sheet(Language.zh, false);

        sheet.paragraph(0, "授权有效,".repeat(40));

        assertThat(sheet.toString().lines()).noneMatch(line -> line.startsWith("\uFF0C"));
        assertThat(sheet.toString().lines())
                .allSatisfy(line -> assertThat(Sheet.width(line)).isLessThanOrEqualTo(Sheet.WIDTH + 2));
    }

    @Test
    void widens_punctuation_of_chinese_text_only() {
        assertThat(ChinesePunctuation.set("企业(含分公司)共3家,见 a,b: call(x)"))
                .isEqualTo("企业\uFF08含分公司\uFF09共3家\uFF0C见 a,b: call(x)");
    }
}
