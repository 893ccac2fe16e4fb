package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Our reading of JSON is the JSON library's: the same values, the same documents refused. */
class JsonTest {

    private static final ObjectMapper LIBRARY =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            " ",
            "\n",
            "\"",
            "\\",
            "\"a\"",
            "\"\"",
            "\"b\":",
            "\"值\"",
            "\"\\u4f60\"",
            "\"\\n\\t\\\"\\\\\\/\"",
            "\\u12",
            "\"\\x\"",
            "\uFFFD",
            "\u0001",
            "\"\uD83D\uDE00\"",
            "true",
            "false",
            "null",
            "nul",
            "0",
            "-0",
            "01",
            "-",
            "12.50",
            "1.",
            ".5",
            "1e3",
            "1E-2 ",
            "2e",
            "+1",
            "123456789012345678901",
            "//",
            "NaN");

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(PIECES).list().ofMaxSize(7).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<JsonNode> scalars = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.strings().ofMaxLength(6).map(LIBRARY.getNodeFactory()::textNode)),
                Tuple.of(2, Arbitraries.longs().map(LIBRARY.getNodeFactory()::numberNode)),
                Tuple.of(2, Arbitraries.bigDecimals().map(LIBRARY.getNodeFactory()::numberNode)),
                Tuple.of(1, Arbitraries.of(true, false).map(LIBRARY.getNodeFactory()::booleanNode)),
                Tuple.of(1, Arbitraries.just(LIBRARY.nullNode())));
        Arbitrary<JsonNode> trees = Arbitraries.recursive(() -> scalars, JsonTest::nested, 0, 3);
        return trees.map(JsonNode::toPrettyString);
    }

    private static Arbitrary<JsonNode> nested(Arbitrary<JsonNode> inner) {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        inner.list()
                                .ofMaxSize(3)
                                .map(all -> LIBRARY.createArrayNode().addAll(all))),
                Tuple.of(
                        2,
                        Arbitraries.maps(Arbitraries.strings().ofMaxLength(4), inner)
                                .ofMaxSize(3)
                                .map(all -> LIBRARY.createObjectNode().setAll(all))));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void requireSame(Json ours, JsonNode theirs) {
        assertThat(ours.isArray()).isEqualTo(theirs.isArray());
        assertThat(ours.isNull()).isEqualTo(theirs.isNull());
        assertThat(ours.isText()).isEqualTo(theirs.isTextual());
        assertThat(ours.isNumber()).isEqualTo(theirs.isNumber());
        assertThat(ours.isTrue()).isEqualTo(theirs.isBoolean() && theirs.booleanValue());
        if (theirs.isTextual()) {
            assertThat(ours.text()).isEqualTo(theirs.textValue());
        }
        if (theirs.isNumber()) {
            assertThat(new java.math.BigDecimal(ours.text())).isEqualByComparingTo(theirs.decimalValue());
        }
        if (ours.isWhole()) {
            assertThat(Long.parseLong(ours.text())).isEqualTo(theirs.longValue());
        }
        List<JsonNode> elements = new ArrayList<>();
        theirs.forEach(elements::add);
        List<Json> own = new ArrayList<>();
        ours.forEach(own::add);
        assertThat(own).hasSameSizeAs(elements);
        for (int i = 0; i < own.size(); i++) {
            requireSame(own.get(i), elements.get(i));
        }
        assertThat(ours.fields().keySet())
                .containsExactlyElementsOf(
                        theirs.properties().stream().map(Map.Entry::getKey).toList());
    }

    @Property
    void a_document_reads_as_the_library_reads_it(@ForAll("documents") String document) throws IOException {
        requireSame(Json.read(utf8(document)), LIBRARY.readTree(document));
    }

    @Property
    void what_the_library_refuses_is_refused(@ForAll("soups") String soup) {
        Throwable theirs = catchThrowable(() -> STRICT.readTree(utf8(soup)));
        Throwable ours = catchThrowable(() -> Json.read(utf8(soup)));

        if (theirs == null) {
            assertThat(ours).as(soup).isNull();
        } else {
            assertThat(ours).as(soup).isInstanceOf(JsonProcessingException.class);
        }
    }

    @Example
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] broken = {'"', (byte) 0xC3, '"'};

        assertThatThrownBy(() -> Json.read(broken)).isInstanceOf(IOException.class);
    }

    @Example
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertThat(Json.read(utf8("\uFEFF{\"a\": 1}")).path("a").text()).isEqualTo("1");
    }

    @Example
    void of_two_fields_of_one_name_the_last_counts() throws IOException {
        assertThat(Json.read(utf8("{\"a\": 1, \"a\": 2}")).path("a").text()).isEqualTo("2");
    }

    @Example
    void a_value_shows_as_it_was_written() throws IOException {
        assertThat(Json.read(utf8("{\"a\": {\"b\" : [1.50, \"你\"]}}")).path("a"))
                .hasToString("{\"b\" : [1.50, \"你\"]}");
    }
}
