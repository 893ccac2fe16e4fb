package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class RuleIdTest {

    private static boolean isId(String text) {
        try {
            return new RuleId(text).value().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Property
    void an_id_is_two_names_of_hyphenated_lower_case_words(
            @ForAll @StringLength(max = 7) @CharRange(from = 'a', to = 'b') @Chars({'/', '-', '0', '_', 'A'})
                    String text) {
        assertThat(isId(text)).isEqualTo(text.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void the_letters_and_digits_at_the_ends_of_their_ranges_are_taken() {
        assertThat(List.of("az09/za90", "a-9/0-z", "z/9")).allMatch(RuleIdTest::isId);
        assertThat(List.of("a`/b", "a{/b", "a:/b", "a./b", "9a/b", "a/b/c", "ab", "/b", "a/", "a/b-", "a--b/c"))
                .noneMatch(RuleIdTest::isId);
    }

    @Test
    void a_malformed_id_is_refused_in_one_line() {
        assertThatThrownBy(() -> new RuleId("Test/x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule id 'Test/x' is not of the form family/name in lower case, such as marketing/consent");
    }

    @Test
    void ids_have_a_family_and_a_name_and_are_ordered_and_told_by_text() {
        RuleId id = new RuleId("number/sub-lease");

        assertThat(id.family()).isEqualTo("number");
        assertThat(id.name()).isEqualTo("sub-lease");
        assertThat(id)
                .hasToString("number/sub-lease")
                .isEqualTo(new RuleId("number/sub-lease"))
                .hasSameHashCodeAs(new RuleId("number/sub-lease"))
                .isNotEqualTo(new RuleId("number/sublease"))
                .isNotEqualTo("number/sub-lease")
                .isLessThan(new RuleId("number/use"))
                .isGreaterThan(new RuleId("license/term"));
        assertThat(id.hashCode()).isNotEqualTo(new RuleId("number/use").hashCode());
    }
}
