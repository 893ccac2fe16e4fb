package io.hegui.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds a {@link ConsentRecord} field by field; what is not set stays absent. Mutable, for one thread. */
public final class ConsentRecordBuilder {

    private @Nullable String id;
    private @Nullable PhoneNumber phone;
    private @Nullable String subject;
    private @Nullable Purpose purpose;
    private @Nullable Moment givenAt;
    private @Nullable Moment confirmedAt;
    private @Nullable Moment expiresAt;
    private @Nullable Moment withdrawnAt;
    private @Nullable ConsentChannel channel;
    private @Nullable String evidenceFile;
    private @Nullable String evidenceSha256;
    private Map<String, String> unreadable = Map.of();

    ConsentRecordBuilder() {}

    /** Sets id; null means absent. */
    public ConsentRecordBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /** Sets phone; null means absent. */
    public ConsentRecordBuilder phone(@Nullable PhoneNumber value) {
        phone = value;
        return this;
    }

    /** Sets subject; null means absent. */
    public ConsentRecordBuilder subject(@Nullable String value) {
        subject = value;
        return this;
    }

    /** Sets purpose; null means absent. */
    public ConsentRecordBuilder purpose(@Nullable Purpose value) {
        purpose = value;
        return this;
    }

    /** Sets givenAt; null means absent. */
    public ConsentRecordBuilder givenAt(@Nullable Moment value) {
        givenAt = value;
        return this;
    }

    /** Sets confirmedAt; null means absent. */
    public ConsentRecordBuilder confirmedAt(@Nullable Moment value) {
        confirmedAt = value;
        return this;
    }

    /** Sets expiresAt; null means absent. */
    public ConsentRecordBuilder expiresAt(@Nullable Moment value) {
        expiresAt = value;
        return this;
    }

    /** Sets withdrawnAt; null means absent. */
    public ConsentRecordBuilder withdrawnAt(@Nullable Moment value) {
        withdrawnAt = value;
        return this;
    }

    /** Sets channel; null means absent. */
    public ConsentRecordBuilder channel(@Nullable ConsentChannel value) {
        channel = value;
        return this;
    }

    /** Sets evidenceFile; null means absent. */
    public ConsentRecordBuilder evidenceFile(@Nullable String value) {
        evidenceFile = value;
        return this;
    }

    /** Sets evidenceSha256; null means absent. */
    public ConsentRecordBuilder evidenceSha256(@Nullable String value) {
        evidenceSha256 = value;
        return this;
    }

    /** Sets the raw texts of unreadable fields by field name. */
    public ConsentRecordBuilder unreadable(Map<String, String> value) {
        unreadable = Map.copyOf(value);
        return this;
    }

    /** The record with what was set so far. */
    public ConsentRecord build() {
        return new ConsentRecord(
                id,
                phone,
                subject,
                purpose,
                givenAt,
                confirmedAt,
                expiresAt,
                withdrawnAt,
                channel,
                evidenceFile,
                evidenceSha256,
                unreadable);
    }
}
