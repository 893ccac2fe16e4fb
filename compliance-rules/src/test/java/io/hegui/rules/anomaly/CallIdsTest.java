package io.hegui.rules.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CallIdsTest {

    @Property
    void every_id_comes_back(@ForAll List<String> texts, @ForAll @NumericChars @StringLength(max = 30) String digits) {
        CallIds ids = new CallIds();

        for (String text : texts) {
            long code = ids.pack(text + digits);

            assertThat(ids.unpack(code)).isEqualTo(text + digits);
        }
    }

    @Property
    void every_id_comes_back_from_another_table(
            @ForAll List<String> ours,
            @ForAll List<String> theirs,
            @ForAll @NumericChars @StringLength(max = 20) String digits) {
        CallIds one = new CallIds();
        CallIds other = new CallIds();
        ours.forEach(one::pack);
        List<Long> codes =
                theirs.stream().map(text -> other.pack(text + digits)).toList();

        var translate = one.translating(other);

        for (int i = 0; i < codes.size(); i++) {
            assertThat(one.unpack(translate.applyAsLong(codes.get(i)))).isEqualTo(theirs.get(i) + digits);
        }
    }

    @Test
    void ids_come_back_when_there_are_more_prefixes_than_are_kept() {
        CallIds ids = new CallIds();
        CallIds merged = new CallIds();
        merged.pack("x-1");
        long[] codes = new long[5_000];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = ids.pack("p" + i + "-007");
        }

        var translate = merged.translating(ids);

        for (int i = 0; i < codes.length; i++) {
            assertThat(ids.unpack(codes[i])).isEqualTo("p" + i + "-007");
            assertThat(merged.unpack(translate.applyAsLong(codes[i]))).isEqualTo("p" + i + "-007");
        }
    }

    @Test
    void no_id_stays_none() {
        assertThat(new CallIds().unpack(new CallIds().pack(null))).isNull();
    }
}
