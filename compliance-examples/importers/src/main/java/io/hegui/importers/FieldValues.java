package io.hegui.importers;

import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Labelled;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sets mapped texts on a record. Stateless and thread-safe. */
final class FieldValues {

    private static final Map<String, Direction> DIRECTIONS = terms(Direction.class);
    private static final Map<String, Purpose> PURPOSES = terms(Purpose.class);
    private static final Map<String, Outcome> OUTCOMES = terms(Outcome.class);
    private static final Map<String, Sector> SECTORS = terms(Sector.class);

    /** How a text is set; false when it can't be read. */
    private static final Map<String, BiFunction<CallRecordBuilder, String, Boolean>> SETTERS = setters();

    private FieldValues() {}

    /** Fields of which the texts are terms. */
    static boolean isTerm(String field) {
        return List.of("direction", "purpose", "outcome", "sector", "aiAgent", "converted", TargetFields.TYPE)
                .contains(field);
    }

    /** Whether it is a term of ours for that field. */
    static boolean isKnown(String field, String text) {
        BiFunction<CallRecordBuilder, String, Boolean> set = SETTERS.get(field);
        return set != null && set.apply(io.hegui.model.CallRecord.builder(), text);
    }

    /**
     * Sets a field.
     *
     * @return false when the text can't be read; nothing was set
     */
    static boolean set(CallRecordBuilder call, String field, String text) {
        BiFunction<CallRecordBuilder, String, Boolean> set = SETTERS.get(field);
        if (set == null) {
            throw new IllegalArgumentException("no field '" + field + "'");
        }
        return set.apply(call, text);
    }

    /** The direction at the end of a text such as 营销呼出; null when there is none. */
    static @Nullable Direction directionOfType(String type) {
        for (Direction direction : Direction.values()) {
            if (type.endsWith(direction.label())
                    || type.toUpperCase(Locale.ROOT).endsWith(direction.name())) {
                return direction;
            }
        }
        return null;
    }

    /** The outcome of a term; null when it is none. */
    static @Nullable Outcome outcome(String text) {
        return OUTCOMES.get(text);
    }

    /** The direction of a term; null when it is none. */
    static @Nullable Direction direction(String text) {
        return DIRECTIONS.get(text);
    }

    private static Map<String, BiFunction<CallRecordBuilder, String, Boolean>> setters() {
        Map<String, BiFunction<CallRecordBuilder, String, Boolean>> all = new HashMap<>();
        all.put("id", text(CallRecordBuilder::id));
        all.put("direction", term(DIRECTIONS, CallRecordBuilder::direction));
        all.put("purpose", term(PURPOSES, CallRecordBuilder::purpose));
        all.put("outcome", term(OUTCOMES, CallRecordBuilder::outcome));
        all.put("sector", term(SECTORS, CallRecordBuilder::sector));
        all.put("agentId", text(CallRecordBuilder::agentId));
        all.put("aiAgent", truth(CallRecordBuilder::aiAgent));
        all.put("converted", truth(CallRecordBuilder::converted));
        all.put("scriptVersion", text(CallRecordBuilder::scriptVersion));
        all.put("subject", text(CallRecordBuilder::subject));
        all.put("client", text(CallRecordBuilder::client));
        all.put("orderId", text(CallRecordBuilder::orderId));
        all.put("consentId", text(CallRecordBuilder::consentId));
        all.put("recordingFile", text(CallRecordBuilder::recordingFile));
        all.put("recordingSha256", (call, value) -> {
            boolean hex = value.matches("[0-9a-fA-F]+");
            if (hex) {
                call.recordingSha256(value);
            }
            return hex;
        });
        all.put("recordingNotice", text(CallRecordBuilder::recordingNotice));
        all.put(TargetFields.TYPE, FieldValues::type);
        return Map.copyOf(all);
    }

    private static boolean type(CallRecordBuilder call, String value) {
        Direction direction = directionOfType(value);
        if (direction == null) {
            return false;
        }
        String rest = value.toUpperCase(Locale.ROOT).endsWith(direction.name())
                ? value.substring(0, value.length() - direction.name().length())
                : value.substring(0, value.length() - direction.label().length());
        Purpose purpose = PURPOSES.get(rest.strip());
        if (purpose == null && !rest.isBlank()) {
            return false;
        }
        call.direction(direction);
        if (purpose != null) {
            call.purpose(purpose);
        }
        return true;
    }

    private interface Set<T> {
        void on(CallRecordBuilder call, T value);
    }

    private static BiFunction<CallRecordBuilder, String, Boolean> text(Set<String> set) {
        return (call, value) -> {
            set.on(call, value);
            return true;
        };
    }

    private static <T> BiFunction<CallRecordBuilder, String, Boolean> term(Map<String, T> terms, Set<T> set) {
        return (call, value) -> {
            T term = terms.get(value);
            if (term != null) {
                set.on(call, term);
            }
            return term != null;
        };
    }

    private static BiFunction<CallRecordBuilder, String, Boolean> truth(Set<Boolean> set) {
        return term(Map.of("true", true, "false", false, "1", true, "0", false, "是", true, "否", false), set);
    }

    private static <E extends Enum<E> & Labelled> Map<String, E> terms(Class<E> type) {
        Map<String, E> terms = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            terms.put(constant.name(), constant);
            constant.labels().forEach(label -> terms.put(label, constant));
        }
        return Map.copyOf(terms);
    }
}
