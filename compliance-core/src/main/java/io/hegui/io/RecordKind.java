package io.hegui.io;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ComplaintCaseBuilder;
import io.hegui.model.ConsentRecord;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.DoNotCallEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * A kind of record stream: its fields by name, and how a record is made of them. Immutable and thread-safe.
 *
 * @param <B> builder of the record
 * @param <R> record
 */
final class RecordKind<B, R> {

    static final RecordKind<CallDraft, CallRecord> CALLS =
            new RecordKind<>("calls", CallFields.ALL, CallDraft::new, CallDraft::build);
    static final RecordKind<ConsentRecordBuilder, ConsentRecord> CONSENTS = new RecordKind<>(
            "consents",
            ConsentFields.ALL,
            ConsentRecord::builder,
            (b, raw) -> b.unreadable(raw).build());
    static final RecordKind<ComplaintCaseBuilder, ComplaintCase> COMPLAINTS = new RecordKind<>(
            "complaints",
            ComplaintFields.ALL,
            ComplaintCase::builder,
            (b, raw) -> b.unreadable(raw).build());
    static final RecordKind<DoNotCallDraft, DoNotCallEntry> DO_NOT_CALL =
            new RecordKind<>("do-not-call", DoNotCallDraft.FIELDS, DoNotCallDraft::new, DoNotCallDraft::build);

    private final String name;
    private final List<Field<B>> fields;
    private final Supplier<B> open;
    private final BiFunction<B, Map<String, String>, R> build;
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> byHeader = new HashMap<>();

    private RecordKind(
            String name, List<Field<B>> fields, Supplier<B> open, BiFunction<B, Map<String, String>, R> build) {
        this.name = name;
        this.fields = fields;
        this.open = open;
        this.build = build;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).inJson()) {
                byName.put(fields.get(i).name(), i);
            }
            byHeader.put(fields.get(i).name(), i);
            byHeader.put(fields.get(i).header(), i);
        }
    }

    /** What the stream is called: files of it begin with this name. */
    String name() {
        return name;
    }

    List<Field<B>> fields() {
        return fields;
    }

    /** The place of the field of that name in JSON; -1 when there is none. */
    int indexOfName(String field) {
        return byName.getOrDefault(field, -1);
    }

    /** The place of the field of that CSV header, English or Chinese; -1 when there is none. */
    int indexOfHeader(String header) {
        return byHeader.getOrDefault(header, -1);
    }

    B newBuilder() {
        return open.get();
    }

    /** The record of a builder and the unreadable texts. */
    R build(B builder, Map<String, String> unreadable) {
        return build.apply(builder, unreadable);
    }
}
