package io.hegui.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PackedTextsTest {

    @Property
    void every_text_comes_out_as_it_went_in_and_has_a_code_of_its_own(@ForAll List<String> texts) {
        PackedTexts packed = new PackedTexts();
        Map<String, Long> codes = new HashMap<>();
        texts.forEach(text -> codes.put(text, packed.note(text)));

        assertThat(new HashSet<>(codes.values())).hasSameSizeAs(codes.keySet());
        codes.forEach((text, code) -> {
            assertThat(packed.text(code)).isEqualTo(text);
            assertThat(packed.find(text)).isEqualTo(code);
            assertThat(packed.note(text)).isEqualTo(code);
        });
    }

    @Test
    void random_texts_beyond_the_shapes_are_kept_as_well() {
        Random random = new Random(1);
        PackedTexts packed = new PackedTexts();
        List<String> texts = new ArrayList<>();
        Set<Long> codes = new HashSet<>();
        for (int i = 0; i < 30_000; i++) {
            String text = new UUID(random.nextLong(), random.nextLong()) + (i % 3 == 0 ? "号" : "") + "x";
            texts.add(text);
            codes.add(packed.note(text));
        }

        assertThat(codes).hasSize(30_000);
        for (String text : texts) {
            assertThat(packed.text(packed.find(text))).isEqualTo(text);
        }
        assertThat(packed.find("x-y")).isEqualTo(PackedTexts.NONE);
        assertThat(packed.note(null)).isEqualTo(PackedTexts.NONE);
        assertThat(packed.text(PackedTexts.NONE)).isNull();
    }

    @Property
    void a_column_answers_as_a_map(@ForAll long seed, @ForAll @IntRange(min = 1, max = 50_000) int rows) {
        Random random = new Random(seed);
        LongColumn longs = new LongColumn();
        IntColumn ints = new IntColumn();
        CharColumn chars = new CharColumn();
        Map<Integer, Integer> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            int row = random.nextInt(rows);
            int value = random.nextInt(3) == 0 ? 0 : random.nextInt(60_000);
            longs.set(row, value);
            ints.set(row, value);
            chars.set(row, (char) value);
            expected.put(row, value);
        }

        for (int i = 0; i < 300; i++) {
            int row = random.nextInt(rows + 10_000);
            assertThat(longs.get(row)).isEqualTo(expected.getOrDefault(row, 0).longValue());
            assertThat(ints.get(row)).isEqualTo(expected.getOrDefault(row, 0));
            assertThat(chars.get(row))
                    .isEqualTo((char) expected.getOrDefault(row, 0).intValue());
        }
        expected.forEach((row, value) -> assertThat(ints.get(row)).isEqualTo(value));
    }
}
