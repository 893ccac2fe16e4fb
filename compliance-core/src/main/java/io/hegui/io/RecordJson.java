package io.hegui.io;

import com.fasterxml.jackson.databind.JsonNode;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads records from JSON objects, as in a line of a {@code .jsonl} file. Stateless and thread-safe. */
public final class RecordJson {

    private RecordJson() {}

    /**
     * Reads a call; an unreadable field becomes absent, its raw text is kept.
     *
     * @throws InputError when the node is no object
     */
    public static CallRecord call(JsonNode node) {
        return read(RecordKind.CALLS, node);
    }

    /**
     * Reads a consent.
     *
     * @throws InputError when the node is no object
     */
    public static ConsentRecord consent(JsonNode node) {
        return read(RecordKind.CONSENTS, node);
    }

    /**
     * Reads a complaint case.
     *
     * @throws InputError when the node is no object
     */
    public static ComplaintCase complaint(JsonNode node) {
        return read(RecordKind.COMPLAINTS, node);
    }

    private static <B, R> R read(RecordKind<B, R> kind, JsonNode node) {
        RecordDraft<B, R> draft = new RecordDraft<>(kind);
        JsonRecords<B, R> records = new JsonRecords<>(kind.name(), draft, 1, new IntakeCount(), (r, line) -> {});
        char[] text = node.toString().toCharArray();
        try {
            String fault = records.parse(text, 0, text.length);
            if (fault != null) {
                throw new InputError(kind.name() + ": " + fault);
            }
            return draft.build();
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory can be read", e);
        }
    }
}
