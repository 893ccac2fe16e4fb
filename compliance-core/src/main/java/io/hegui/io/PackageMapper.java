package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.function.Function;

/** Makes the strict mapper for {@code inspection.json}: unknown fields, wrong types and duplicate keys are errors. */
final class PackageMapper {

    private PackageMapper() {}

    static ObjectMapper create() {
        SimpleModule times = new SimpleModule("times");
        add(times, LocalDate.class, "a date such as 2025-03-31", LocalDate::parse);
        add(times, LocalTime.class, "a time of day such as 09:00", PackageMapper::timeOfDay);
        add(times, YearMonth.class, "a month such as 2025-03", YearMonth::parse);
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(times)
                .build();
    }

    private static LocalTime timeOfDay(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static <T> void add(SimpleModule module, Class<T> type, String expected, Function<String, T> parse) {
        module.addDeserializer(type, new StdScalarDeserializer<T>(type) {
            private static final long serialVersionUID = 1L;

            @Override
            @SuppressWarnings("unchecked")
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                String text = parser.getValueAsString();
                try {
                    if (text != null) {
                        return parse.apply(text);
                    }
                } catch (DateTimeException e) {
                    return (T) context.handleWeirdStringValue(type, text, expected);
                }
                return (T) context.handleUnexpectedToken(type, parser);
            }
        });
    }
}
