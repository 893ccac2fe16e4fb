package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of {@code inspection.json} that can't be read: what was found, what was expected. */
final class PackageFault extends JsonMappingException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_QUOTE = 40;

    /** A word or a date. Chinese text may be a name, many digits a telephone number: neither is quoted. */
    private static final Pattern QUOTABLE =
            Pattern.compile("\\d{4}[-/]\\d{1,2}([^\\d].{0,30})?|(?!(.*\\d){7})[\\w.:+/%-]*");

    private final String described;
    private final String quoted;
    private final String expected;

    PackageFault(JsonParser parser, String expected, boolean quoting, @Nullable Throwable cause) throws IOException {
        super(parser, expected, cause);
        this.described = describe(parser);
        this.quoted = quoting ? quote(parser) : described;
        this.expected = expected;
    }

    /** What was found; never its text when it stands in a field that holds what is personal. */
    String found(boolean personal) {
        return personal ? described : quoted;
    }

    String expected() {
        return expected;
    }

    /** What kind of value the parser stands at, without its content. */
    static String describe(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT, END_OBJECT, FIELD_NAME -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text of " + parser.getTextLength() + " characters";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> parser.getText();
            default -> "something else";
        };
    }

    private static String quote(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null || !token.isScalarValue() || parser.getTextLength() > LONGEST_QUOTE) {
            return describe(parser);
        }
        String text = parser.getText();
        if (!QUOTABLE.matcher(text).matches()) {
            return describe(parser);
        }
        return token == JsonToken.VALUE_STRING ? '"' + text + '"' : text;
    }
}
