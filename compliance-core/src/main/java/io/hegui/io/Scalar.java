package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a single value of {@code inspection.json}; what can't be read is a {@link PackageFault}. Thread-safe. */
final class Scalar<T> extends StdScalarDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Set<JsonToken> tokens;
    private final String expected;
    private final transient Function<String, @Nullable T> read;
    private final boolean quoting;

    Scalar(Class<T> type, Set<JsonToken> tokens, String expected, Function<String, @Nullable T> read) {
        this(type, tokens, expected, read, true);
    }

    private Scalar(
            Class<?> type,
            Set<JsonToken> tokens,
            String expected,
            Function<String, @Nullable T> read,
            boolean quoting) {
        super(type);
        this.tokens = tokens;
        this.expected = expected;
        this.read = read;
        this.quoting = quoting;
    }

    /** The same, but a text found in its place is never quoted: it may be a name. */
    Scalar<T> unquoted() {
        return new Scalar<>(handledType(), tokens, expected, read, false);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (tokens.contains(parser.currentToken())) {
            try {
                T value = read.apply(parser.getText());
                if (value != null) {
                    return value;
                }
            } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
                throw new PackageFault(parser, expected, quoting, e);
            }
        }
        throw new PackageFault(parser, expected, quoting, null);
    }
}
