package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call record in the making: 通话类型 gives purpose and direction in one ({@code 营销呼出}), wherever its column stands,
 * and explicit fields beat it, even those that can't be read. It makes the record itself: a builder more would be made for
 * every call that is read. For one thread.
 */
final class CallDraft {

    private @Nullable String type;
    private @Nullable Direction direction;
    private @Nullable Purpose purpose;
    private @Nullable String id;
    private @Nullable PhoneNumber caller;
    private @Nullable PhoneNumber callee;
    private @Nullable Moment startedAt;
    private @Nullable Integer ringSeconds;
    private @Nullable Integer talkSeconds;
    private @Nullable Outcome outcome;
    private @Nullable String agentId;
    private @Nullable Boolean aiAgent;
    private @Nullable String scriptVersion;
    private @Nullable String subject;
    private @Nullable String client;
    private @Nullable Boolean converted;
    private @Nullable String orderId;
    private @Nullable Sector sector;
    private @Nullable String consentId;
    private @Nullable String recordingFile;
    private @Nullable String recordingSha256;
    private @Nullable String recordingNotice;
    private @Nullable List<Segment> segments;

    void type(String value) {
        type = value;
    }

    void direction(Direction value) {
        direction = value;
    }

    void purpose(Purpose value) {
        purpose = value;
    }

    void id(String value) {
        id = value;
    }

    void caller(PhoneNumber value) {
        caller = value;
    }

    void callee(PhoneNumber value) {
        callee = value;
    }

    void startedAt(Moment value) {
        startedAt = value;
    }

    void ringSeconds(Integer value) {
        ringSeconds = value;
    }

    void talkSeconds(Integer value) {
        talkSeconds = value;
    }

    void outcome(Outcome value) {
        outcome = value;
    }

    void agentId(String value) {
        agentId = value;
    }

    void aiAgent(Boolean value) {
        aiAgent = value;
    }

    void scriptVersion(String value) {
        scriptVersion = value;
    }

    void subject(String value) {
        subject = value;
    }

    void client(String value) {
        client = value;
    }

    void converted(Boolean value) {
        converted = value;
    }

    void orderId(String value) {
        orderId = value;
    }

    void sector(Sector value) {
        sector = value;
    }

    void consentId(String value) {
        consentId = value;
    }

    void recordingFile(String value) {
        recordingFile = value;
    }

    void recordingSha256(String value) {
        recordingSha256 = value;
    }

    void recordingNotice(String value) {
        recordingNotice = value;
    }

    void segments(List<Segment> value) {
        segments = value;
    }

    /** The record; an unreadable type is added to the unreadable texts. */
    CallRecord build(Map<String, String> unreadable) {
        Map<String, String> all = unreadable;
        if (type != null && !readType(type, unreadable)) {
            all = new HashMap<>(unreadable);
            all.put("type", type);
        }
        return new CallRecord(
                id,
                caller,
                callee,
                startedAt,
                ringSeconds,
                talkSeconds,
                direction,
                purpose,
                outcome,
                agentId,
                aiAgent,
                scriptVersion,
                subject,
                client,
                converted,
                orderId,
                sector,
                consentId,
                recordingFile,
                recordingSha256,
                recordingNotice,
                segments,
                Map.copyOf(all));
    }

    private boolean readType(String text, Map<String, String> unreadable) {
        for (Direction end : Direction.values()) {
            for (String term : List.of(end.label(), end.name())) {
                if (text.endsWith(term)) {
                    String rest =
                            text.substring(0, text.length() - term.length()).strip();
                    Purpose known = CallFields.PURPOSES.get(rest);
                    direction = direction == null && !unreadable.containsKey("direction") ? end : direction;
                    purpose = purpose == null && !unreadable.containsKey("purpose") ? known : purpose;
                    return known != null || rest.isEmpty();
                }
            }
        }
        return false;
    }
}
