package io.hegui.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ComplaintCase} field by field; what is not set stays absent. Mutable, for one thread. */
public final class ComplaintCaseBuilder {

    private @Nullable String id;
    private @Nullable ComplaintChannel channel;
    private @Nullable String category;
    private @Nullable PhoneNumber phone;
    private List<String> callIds = List.of();
    private @Nullable Moment receivedAt;
    private @Nullable String agentId;
    private @Nullable String plan;
    private @Nullable Moment firstFeedbackAt;
    private @Nullable BigDecimal promisedHours;
    private @Nullable Moment resolvedAt;
    private @Nullable String result;
    private @Nullable Boolean userSatisfied;
    private @Nullable String recordingFile;
    private @Nullable String recordingOriginalSha256;
    private @Nullable String recordingSha256;
    private @Nullable Boolean recordingEdited;
    private @Nullable Boolean recordingDenoised;
    private Map<String, String> unreadable = Map.of();

    ComplaintCaseBuilder() {}

    /** Sets id; null means absent. */
    public ComplaintCaseBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /** Sets channel; null means absent. */
    public ComplaintCaseBuilder channel(@Nullable ComplaintChannel value) {
        channel = value;
        return this;
    }

    /** Sets category; null means absent. */
    public ComplaintCaseBuilder category(@Nullable String value) {
        category = value;
        return this;
    }

    /** Sets phone; null means absent. */
    public ComplaintCaseBuilder phone(@Nullable PhoneNumber value) {
        phone = value;
        return this;
    }

    /** Sets callIds. */
    public ComplaintCaseBuilder callIds(List<String> value) {
        callIds = List.copyOf(value);
        return this;
    }

    /** Sets receivedAt; null means absent. */
    public ComplaintCaseBuilder receivedAt(@Nullable Moment value) {
        receivedAt = value;
        return this;
    }

    /** Sets agentId; null means absent. */
    public ComplaintCaseBuilder agentId(@Nullable String value) {
        agentId = value;
        return this;
    }

    /** Sets plan; null means absent. */
    public ComplaintCaseBuilder plan(@Nullable String value) {
        plan = value;
        return this;
    }

    /** Sets firstFeedbackAt; null means absent. */
    public ComplaintCaseBuilder firstFeedbackAt(@Nullable Moment value) {
        firstFeedbackAt = value;
        return this;
    }

    /** Sets promisedHours; null means absent. */
    public ComplaintCaseBuilder promisedHours(@Nullable BigDecimal value) {
        promisedHours = value;
        return this;
    }

    /** Sets resolvedAt; null means absent. */
    public ComplaintCaseBuilder resolvedAt(@Nullable Moment value) {
        resolvedAt = value;
        return this;
    }

    /** Sets result; null means absent. */
    public ComplaintCaseBuilder result(@Nullable String value) {
        result = value;
        return this;
    }

    /** Sets userSatisfied; null means absent. */
    public ComplaintCaseBuilder userSatisfied(@Nullable Boolean value) {
        userSatisfied = value;
        return this;
    }

    /** Sets recordingFile; null means absent. */
    public ComplaintCaseBuilder recordingFile(@Nullable String value) {
        recordingFile = value;
        return this;
    }

    /** Sets recordingOriginalSha256; null means absent. */
    public ComplaintCaseBuilder recordingOriginalSha256(@Nullable String value) {
        recordingOriginalSha256 = value;
        return this;
    }

    /** Sets recordingSha256; null means absent. */
    public ComplaintCaseBuilder recordingSha256(@Nullable String value) {
        recordingSha256 = value;
        return this;
    }

    /** Sets recordingEdited; null means absent. */
    public ComplaintCaseBuilder recordingEdited(@Nullable Boolean value) {
        recordingEdited = value;
        return this;
    }

    /** Sets recordingDenoised; null means absent. */
    public ComplaintCaseBuilder recordingDenoised(@Nullable Boolean value) {
        recordingDenoised = value;
        return this;
    }

    /** Sets the raw texts of unreadable fields by field name. */
    public ComplaintCaseBuilder unreadable(Map<String, String> value) {
        unreadable = Map.copyOf(value);
        return this;
    }

    /** The record with what was set so far. */
    public ComplaintCase build() {
        return new ComplaintCase(
                id,
                channel,
                category,
                phone,
                callIds,
                receivedAt,
                agentId,
                plan,
                firstFeedbackAt,
                promisedHours,
                resolvedAt,
                result,
                userSatisfied,
                recordingFile,
                recordingOriginalSha256,
                recordingSha256,
                recordingEdited,
                recordingDenoised,
                unreadable);
    }
}
