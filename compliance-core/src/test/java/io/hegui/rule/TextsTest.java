package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final RuleId ONE = new RuleId("test/one");
    private static final RuleId TWO = new RuleId("test/two");

    private static Properties properties(String... entries) {
        Properties properties = new Properties();
        for (int i = 0; i < entries.length; i += 2) {
            properties.setProperty(entries[i], entries[i + 1]);
        }
        return properties;
    }

    private static final Texts TEXTS = Texts.of(
            "test",
            properties("one.message", "缺{missing}", "one.message.LATE", "迟"),
            properties("one.message", "{missing} missing", "one.message.LATE", "late"));

    @Test
    void a_text_is_found_by_rule_and_key() {
        assertThat(TEXTS.get(ONE, "message")).isEqualTo(new LocalizedText("缺{missing}", "{missing} missing"));
        assertThat(TEXTS.has(ONE, "message")).isTrue();
        assertThat(TEXTS.has(ONE, "title")).isFalse();
        assertThat(TEXTS.has(TWO, "message")).isFalse();
        assertThat(TEXTS.has(new RuleId("other/one"), "message")).isFalse();
        assertThat(Texts.none().has(ONE, "message")).isFalse();
    }

    @Test
    void a_text_is_given_in_the_language_asked_for() {
        LocalizedText text = new LocalizedText("迟", "late");

        assertThat(text.in(true)).isEqualTo("late");
        assertThat(text.in(false)).isEqualTo("迟");
    }

    @Test
    void a_reason_has_its_own_text_or_the_plain_one() {
        assertThat(TEXTS.get(ONE, "message", "LATE")).isEqualTo(new LocalizedText("迟", "late"));
        assertThat(TEXTS.get(ONE, "message", "EARLY")).isEqualTo(TEXTS.get(ONE, "message"));
    }

    @Test
    void a_text_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> TEXTS.get(TWO, "title"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule test/two has no text 'title'");
    }

    @Test
    void a_text_in_one_language_only_is_refused() {
        Properties one = properties("one.title", "x");
        Properties none = new Properties();

        assertThatThrownBy(() -> Texts.of("test", one, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text test/one.title is missing in English");
        assertThatThrownBy(() -> Texts.of("test", none, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("text test/one.title is missing in Chinese");
    }

    @Test
    void texts_given_later_are_read_once_when_asked_for() {
        AtomicInteger times = new AtomicInteger();
        Texts later = Texts.later("test", () -> {
            times.incrementAndGet();
            return Map.of("test/two.title", new LocalizedText("二", "two"));
        });

        boolean pending = later.isPending("test");
        String title = later.get(TWO, "title").en();

        assertThat(pending).isTrue();
        assertThat(title).isEqualTo("two");
        assertThat(later.isPending("test")).isFalse();
        assertThat(later.isPending("other")).isFalse();
        assertThat(later.has(TWO, "fails")).isFalse();
        assertThat(times).hasValue(1);
        assertThat(TEXTS.isPending("test")).isFalse();
    }

    @Test
    void texts_are_put_together_and_of_one_family_the_later_ones_win() {
        Texts more = Texts.of(
                "test",
                properties("one.message", "新", "two.title", "二"),
                properties("one.message", "new", "two.title", "two"));
        Texts other = Texts.of("other", properties("one.title", "他"), properties("one.title", "other"));

        Texts all = TEXTS.and(more).and(other);

        assertThat(all.get(ONE, "message").en()).isEqualTo("new");
        assertThat(all.get(ONE, "message", "LATE").en()).isEqualTo("late");
        assertThat(all.get(TWO, "title").zh()).isEqualTo("二");
        assertThat(all.get(new RuleId("other/one"), "title").zh()).isEqualTo("他");
        assertThat(TEXTS.has(TWO, "title")).isFalse();
    }

    private static LocalizedText filled(String text, Values values) {
        return Texts.fill(new LocalizedText(text, text), values);
    }

    @Test
    void placeholders_become_values_every_time_and_unknown_ones_stay() {
        Values values = Values.measured(new BigDecimal("1E+2"), 20L).and("open", true);

        LocalizedText text = filled("{measured}>{limit}, {measured} {open} {other}", values);

        assertThat(text.en()).isEqualTo("100>20, 100 true {other}");
        assertThat(text.zh()).isEqualTo(text.en());
    }

    @Test
    void a_value_that_reads_like_its_placeholder_is_filled_in_once() {
        assertThat(filled("{name}{name}", Values.of("name", "{name}x")).en()).isEqualTo("{name}x{name}x");
    }

    @Test
    void fields_and_constants_are_called_by_their_terms_in_chinese() {
        Values values = Values.of("missing", List.of("agents", "2024-01", "whatever"))
                .and("section", "license")
                .and("province", "CN-BJ")
                .and("subject", "*")
                .and("kind", "WHATEVER")
                .and("empty", "");

        LocalizedText text = filled("{missing}|{section}|{province}|{subject}|{kind}|{empty}|", values);

        assertThat(text.en()).isEqualTo("agents, 2024-01, whatever|license|CN-BJ|*|WHATEVER||");
        assertThat(text.zh()).isEqualTo("坐席名册、2024-01、whatever|许可证信息|北京|全部|WHATEVER||");
    }

    @Test
    void constants_of_the_model_are_called_as_the_model_calls_them() {
        assertThat(filled("{place}", Values.of("place", "VALID")).zh()).isEqualTo("有效");
    }
}
