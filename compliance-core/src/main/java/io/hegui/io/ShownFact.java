package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads whether a document shows something: true, false, or what it shows, such as a name. Thread-safe. */
final class ShownFact extends StdScalarDeserializer<Boolean> {

    private static final long serialVersionUID = 1L;

    ShownFact() {
        super(Boolean.class);
    }

    @Override
    public @Nullable Boolean deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_STRING -> shows(parser.getText().strip());
            default -> throw new PackageFault(parser, "true, false or a text", false, null);
        };
    }

    /** A text names what is shown, unless it is a plain no; null when it is empty. */
    private static @Nullable Boolean shows(String text) {
        return text.isEmpty() ? null : !Boolean.FALSE.equals(FieldText.truth(text));
    }
}
