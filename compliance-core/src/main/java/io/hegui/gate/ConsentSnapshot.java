package io.hegui.gate;

import io.hegui.model.ConsentRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.CompactConsents;
import io.hegui.rule.ConsentBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Consents for millions of numbers, about 50 bytes each: {@link CompactConsents} of what a gate looks at, id, number,
 * subject, purpose, given, expires, withdrawn; a record that comes out lacks confirmation, channel and evidence, so it
 * is not for audits. It knows its digest, so that facts are swapped without walking through it. Hand it to {@link
 * io.hegui.rule.Facts.Builder#consents}. Immutable and thread-safe.
 */
public final class ConsentSnapshot implements ConsentBook, GateDigest.Known {

    private final CompactConsents consents;
    private final String digest;

    private ConsentSnapshot(Builder builder) {
        consents = builder.consents.build();
        digest = builder.sum.hex();
    }

    /** Starts without consents. */
    public static Builder builder() {
        return new Builder();
    }

    /** The consents of another book. */
    public static ConsentSnapshot of(Iterable<ConsentRecord> consents) {
        Builder builder = builder();
        consents.forEach(builder::add);
        return builder.build();
    }

    @Override
    public @Nullable ConsentRecord byId(String id) {
        return consents.byId(id);
    }

    @Override
    public List<ConsentRecord> byPhone(PhoneNumber phone) {
        return consents.byPhone(phone);
    }

    @Override
    public Iterable<ConsentRecord> all() {
        return consents.all();
    }

    @Override
    public String digest() {
        return digest;
    }

    /** Bytes that its arrays take. */
    public long bytes() {
        return consents.bytes();
    }

    /** Gathers consents one by one. Mutable, for one thread. */
    public static final class Builder {

        private final CompactConsents.Builder consents = CompactConsents.builder();
        private final GateDigest.Sum sum = new GateDigest.Sum();

        private Builder() {}

        /** Adds a consent. One without a number serves only calls that name it. */
        public Builder add(ConsentRecord consent) {
            sum.add(consent);
            consents.add(ConsentRecord.builder()
                    .id(consent.id())
                    .phone(consent.phone())
                    .subject(consent.subject())
                    .purpose(consent.purpose())
                    .givenAt(consent.givenAt())
                    .expiresAt(consent.expiresAt())
                    .withdrawnAt(consent.withdrawnAt())
                    .build());
            return this;
        }

        /** The snapshot; the builder is not used afterwards. */
        public ConsentSnapshot build() {
            return new ConsentSnapshot(this);
        }
    }
}
