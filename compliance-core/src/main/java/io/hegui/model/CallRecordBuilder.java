package io.hegui.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link CallRecord} field by field; what is not set stays absent. Mutable, for one thread. */
public final class CallRecordBuilder {
    private @Nullable String id;
    private @Nullable PhoneNumber caller;
    private @Nullable PhoneNumber callee;
    private @Nullable Moment startedAt;
    private @Nullable Integer ringSeconds;
    private @Nullable Integer talkSeconds;
    private @Nullable Direction direction;
    private @Nullable Purpose purpose;
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
    private Map<String, String> unreadable = Map.of();

    CallRecordBuilder() {}

    /** Sets id; null means absent. */
    public CallRecordBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /** Sets caller; null means absent. */
    public CallRecordBuilder caller(@Nullable PhoneNumber value) {
        caller = value;
        return this;
    }

    /** Sets callee; null means absent. */
    public CallRecordBuilder callee(@Nullable PhoneNumber value) {
        callee = value;
        return this;
    }

    /** Sets startedAt; null means absent. */
    public CallRecordBuilder startedAt(@Nullable Moment value) {
        startedAt = value;
        return this;
    }

    /** Sets ringSeconds; null means absent. */
    public CallRecordBuilder ringSeconds(@Nullable Integer value) {
        ringSeconds = value;
        return this;
    }

    /** Sets talkSeconds; null means absent. */
    public CallRecordBuilder talkSeconds(@Nullable Integer value) {
        talkSeconds = value;
        return this;
    }

    /** Sets direction; null means absent. */
    public CallRecordBuilder direction(@Nullable Direction value) {
        direction = value;
        return this;
    }

    /** Sets purpose; null means absent. */
    public CallRecordBuilder purpose(@Nullable Purpose value) {
        purpose = value;
        return this;
    }

    /** Sets outcome; null means absent. */
    public CallRecordBuilder outcome(@Nullable Outcome value) {
        outcome = value;
        return this;
    }

    /** Sets agentId; null means absent. */
    public CallRecordBuilder agentId(@Nullable String value) {
        agentId = value;
        return this;
    }

    /** Sets aiAgent; null means absent. */
    public CallRecordBuilder aiAgent(@Nullable Boolean value) {
        aiAgent = value;
        return this;
    }

    /** Sets scriptVersion; null means absent. */
    public CallRecordBuilder scriptVersion(@Nullable String value) {
        scriptVersion = value;
        return this;
    }

    /** Sets subject; null means absent. */
    public CallRecordBuilder subject(@Nullable String value) {
        subject = value;
        return this;
    }

    /** Sets client; null means absent. */
    public CallRecordBuilder client(@Nullable String value) {
        client = value;
        return this;
    }

    /** Sets converted; null means absent. */
    public CallRecordBuilder converted(@Nullable Boolean value) {
        converted = value;
        return this;
    }

    /** Sets orderId; null means absent. */
    public CallRecordBuilder orderId(@Nullable String value) {
        orderId = value;
        return this;
    }

    /** Sets sector; null means absent. */
    public CallRecordBuilder sector(@Nullable Sector value) {
        sector = value;
        return this;
    }

    /** Sets consentId; null means absent. */
    public CallRecordBuilder consentId(@Nullable String value) {
        consentId = value;
        return this;
    }

    /** Sets recordingFile; null means absent. */
    public CallRecordBuilder recordingFile(@Nullable String value) {
        recordingFile = value;
        return this;
    }

    /** Sets recordingSha256; null means absent. */
    public CallRecordBuilder recordingSha256(@Nullable String value) {
        recordingSha256 = value;
        return this;
    }

    /** Sets recordingNotice; null means absent. */
    public CallRecordBuilder recordingNotice(@Nullable String value) {
        recordingNotice = value;
        return this;
    }

    /** Sets segments; null means absent. */
    public CallRecordBuilder segments(@Nullable List<Segment> value) {
        segments = value;
        return this;
    }

    /** Sets the raw texts of unreadable fields by field name. */
    public CallRecordBuilder unreadable(Map<String, String> value) {
        unreadable = Map.copyOf(value);
        return this;
    }

    /** The record with what was set so far. */
    public CallRecord build() {
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
                unreadable);
    }
}
