package io.hegui.io;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.hegui.model.Labelled;
import io.hegui.model.MaterialFacts;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the strict mapper for {@code inspection.json}: unknown fields, wrong types and duplicate keys are errors. */
final class PackageMapper {

    private static final Set<JsonToken> TEXT = EnumSet.of(JsonToken.VALUE_STRING);
    private static final Set<JsonToken> TEXT_OR_NUMBER =
            EnumSet.of(JsonToken.VALUE_STRING, JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> NUMBER = EnumSet.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    private static final Set<JsonToken> TRUTH = EnumSet.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);
    private static final int LONGEST_NUMBER = 40;

    private PackageMapper() {}

    static ObjectMapper create() {
        Scalars scalars = new Scalars();
        scalars.addDeserializer(
                LocalDate.class, new Scalar<>(LocalDate.class, TEXT, "a date such as 2025-03-31", PackageMapper::date));
        scalars.addDeserializer(
                LocalTime.class,
                new Scalar<>(LocalTime.class, TEXT, "a time of day such as 09:00", PackageMapper::timeOfDay));
        scalars.addDeserializer(
                YearMonth.class, new Scalar<>(YearMonth.class, TEXT, "a month such as 2025-03", YearMonth::parse));
        scalars.addDeserializer(
                Moment.class,
                new Scalar<>(Moment.class, TEXT, "a date or date-time such as 2025-03-31T09:30:00", Moment::tryParse));
        scalars.addDeserializer(
                PhoneNumber.class,
                new Scalar<>(PhoneNumber.class, TEXT_OR_NUMBER, "a number as text", PhoneNumber::of));
        scalars.addDeserializer(
                BigDecimal.class, new Scalar<>(BigDecimal.class, TEXT_OR_NUMBER, "a number", PackageMapper::decimal));
        scalars.addDeserializer(
                Integer.class, new Scalar<>(Integer.class, NUMBER, "a whole number", PackageMapper::integer));
        scalars.addDeserializer(
                Long.class, new Scalar<>(Long.class, NUMBER, "a whole number", PackageMapper::longInteger));
        scalars.addDeserializer(
                Boolean.class, new Scalar<>(Boolean.class, TRUTH, "true or false", Boolean::valueOf).unquoted());
        scalars.addDeserializer(String.class, new PlainText());
        SimpleModule module = new SimpleModule("inspection package");
        module.setDeserializers(scalars);
        module.setMixInAnnotation(MaterialFacts.class, MaterialFactsMixIn.class);
        return JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
                .withConfigOverride(Map.class, o -> o.setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SET)))
                .addModule(module)
                .build();
    }

    private static @Nullable LocalDate date(String text) {
        Moment moment = Moment.tryParse(text);
        return moment == null ? null : moment.date();
    }

    private static LocalTime timeOfDay(String text) {
        return text.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(text);
    }

    private static @Nullable BigDecimal decimal(String text) {
        String number = text.strip();
        if (number.length() > LONGEST_NUMBER) {
            return null;
        }
        BigDecimal value = new BigDecimal(number);
        return Math.abs(value.scale()) > LONGEST_NUMBER ? null : value;
    }

    private static @Nullable Integer integer(String text) {
        BigDecimal value = decimal(text);
        return value == null ? null : value.intValueExact();
    }

    private static @Nullable Long longInteger(String text) {
        BigDecimal value = decimal(text);
        return value == null ? null : value.longValueExact();
    }

    /** Names and Chinese terms of an enum; provinces by their code. */
    private static <E> @Nullable Scalar<E> ofEnum(Class<E> type) {
        E[] constants = type.getEnumConstants();
        if (constants == null) {
            return null;
        }
        Map<String, E> known = new HashMap<>();
        for (E constant : constants) {
            known.put(nameOf(constant), constant);
            if (constant instanceof Labelled labelled) {
                labelled.labels().forEach(label -> known.putIfAbsent(label, constant));
            }
        }
        String names = Arrays.stream(constants).map(PackageMapper::nameOf).collect(Collectors.joining(", "));
        return new Scalar<>(type, TEXT, "one of " + names, known::get);
    }

    private static String nameOf(Object constant) {
        return constant instanceof Province province ? province.code() : ((Enum<?>) constant).name();
    }

    /** Reads single values, every enum of the model among them. */
    private static final class Scalars extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return ofEnum(type);
        }
    }
}
