package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Purpose;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call record in the making: 通话类型 gives purpose and direction in one ({@code 营销呼出}), wherever it stands, and
 * explicit fields beat it. For one thread.
 */
final class CallDraft {

    private final CallRecordBuilder call = CallRecord.builder();
    private @Nullable String type;
    private @Nullable Direction direction;
    private @Nullable Purpose purpose;

    /** The builder of all other fields. */
    CallRecordBuilder call() {
        return call;
    }

    void type(String value) {
        type = value;
    }

    void direction(Direction value) {
        direction = value;
    }

    void purpose(Purpose value) {
        purpose = value;
    }

    /** The record; an unreadable type is added to the unreadable texts. */
    CallRecord build(Map<String, String> unreadable) {
        Map<String, String> all = unreadable;
        if (type != null && !readType(type)) {
            all = new HashMap<>(unreadable);
            all.put("type", type);
        }
        return call.direction(direction).purpose(purpose).unreadable(all).build();
    }

    private boolean readType(String text) {
        for (Direction end : Direction.values()) {
            for (String term : List.of(end.label(), end.name())) {
                if (text.endsWith(term)) {
                    String rest =
                            text.substring(0, text.length() - term.length()).strip();
                    Purpose known = CallFields.PURPOSES.get(rest);
                    direction = direction == null ? end : direction;
                    purpose = purpose == null ? known : purpose;
                    return known != null || rest.isEmpty();
                }
            }
        }
        return false;
    }
}
