package io.hegui.rules.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class IdCodesTest {

    private static final int MOST = 2_000;

    /** Ids of few forms, with digits, with what stands beside digits in ASCII, and with more digits than are packed. */
    @Provide
    Arbitrary<List<String>> ids() {
        Arbitrary<String> beginnings = Arbitraries.of("", "C", "C-", "9", "0", "话单", "a/", "b:");
        Arbitrary<String> digits = Arbitraries.strings().withChars("0189/:").ofMaxLength(IdCodes.MAX_DIGITS + 3);
        return Combinators.combine(beginnings, digits)
                .as((beginning, number) -> beginning + number)
                .list()
                .ofMaxSize(40);
    }

    @Property
    void every_id_has_a_code_of_its_own_that_is_positive_and_reads_back(@ForAll("ids") List<String> ids) {
        IdCodes codes = new IdCodes();
        Map<Long, String> byCode = new HashMap<>();

        for (String id : ids) {
            long code = codes.codeOf(id);

            assertThat(code).isPositive();
            assertThat(codes.text(code)).isEqualTo(id);
            assertThat(codes.codeOf(id)).isEqualTo(code);
            String before = byCode.put(code, id);
            assertThat(before == null || before.equals(id)).isTrue();
        }
    }

    @Property
    void codes_of_another_table_become_the_codes_of_the_same_ids(
            @ForAll("ids") List<String> ours, @ForAll("ids") List<String> theirs) {
        IdCodes codes = new IdCodes();
        IdCodes other = new IdCodes();
        ours.forEach(codes::codeOf);
        Map<String, Long> known = new HashMap<>();
        theirs.forEach(id -> known.put(id, other.codeOf(id)));

        IdCodes.Translation translation = codes.translating(other);

        known.forEach((id, code) -> assertThat(translation.of(code)).isEqualTo(codes.codeOf(id)));
    }

    @Property
    void what_is_packed_are_the_trailing_digits_and_never_more_than_fit(@ForAll("ids") List<String> ids) {
        for (String id : ids) {
            int split = IdCodes.split(id);

            assertThat(id.substring(split)).matches("[0-9]{0," + IdCodes.MAX_DIGITS + "}");
            boolean digitBefore = split > 0 && Character.isDigit(id.charAt(split - 1));
            assertThat(digitBefore && id.length() - split < IdCodes.MAX_DIGITS).isFalse();
        }
    }

    @Test
    void ids_that_follow_each_other_have_codes_that_follow_each_other() {
        IdCodes codes = new IdCodes();

        assertThat(codes.codeOf("C-0100") - codes.codeOf("C-0099")).isEqualTo(1);
        assertThat(codes.codeOf("C-99999999999999") - codes.codeOf("C-99999999999990"))
                .isEqualTo(9);
    }

    @Test
    void beyond_so_many_beginnings_an_id_has_no_code_but_those_that_have_one_keep_it() {
        IdCodes codes = new IdCodes();
        Set<Long> given = new HashSet<>();
        for (int i = 0; i < MOST; i++) {
            given.add(codes.codeOf("x" + i + "-7"));
        }

        assertThat(given).hasSize(MOST).doesNotContain(IdCodes.NONE);
        assertThat(codes.codeOf("y-7")).isEqualTo(IdCodes.NONE);
        assertThat(codes.codeOf("x0-8")).isPositive();
        assertThat(codes.codeOf("y-8")).isEqualTo(IdCodes.NONE);
        assertThat(codes.text(codes.codeOf("x1999-12"))).isEqualTo("x1999-12");
        IdCodes other = new IdCodes();
        long unknown = other.codeOf("y-9");
        long shared = other.codeOf("x5-9");
        IdCodes.Translation translation = codes.translating(other);
        assertThat(translation.of(unknown)).isEqualTo(IdCodes.NONE);
        assertThat(translation.of(shared)).isEqualTo(codes.codeOf("x5-9"));
    }
}
