package io.hegui.io;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.hegui.model.CallRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes calls of the rows of a table whose columns are named as those of a CSV file, in English or Chinese. Texts are read
 * as in a CSV file: a blank one is an absent field, an unreadable one is kept as it was written. For one thread.
 */
public final class CallRows {

    private static final JsonFactory JSON = new JsonFactory();

    private final RecordDraft<CallDraft, CallRecord> draft = new RecordDraft<>(RecordKind.CALLS);
    private final List<String> unknown;
    private final int[] fields;

    private CallRows(CsvColumns columns) {
        this.unknown = columns.unknown();
        this.fields = columns.toArray();
    }

    /**
     * Reads rows with these columns.
     *
     * @param table what the table is called in an error
     * @param columns the names of its columns
     * @throws InputError when no column is ours, or one stands there twice
     */
    public static CallRows of(String table, List<String> columns) {
        return new CallRows(CsvColumns.of(RecordKind.CALLS, table, columns));
    }

    /** The columns that are not ours. */
    public List<String> unknownColumns() {
        return unknown;
    }

    /** Whether a column is ours. */
    public boolean isOurs(int column) {
        return fields[column] >= 0;
    }

    /** Begins the next row. */
    public void begin() {
        draft.begin();
    }

    /** Sets the text of a column of the row; of a column that is not ours it is passed over. */
    public void set(int column, String text) {
        if (isOurs(column)) {
            draft.set(fields[column], text.toCharArray(), 0, text.length());
        }
    }

    /** Sets a column of the row from a JSON array or object, such as marked segments. */
    public void setJson(int column, String json) {
        if (!isOurs(column)) {
            return;
        }
        Field.ListReader<CallDraft> list =
                draft.kind().fields().get(fields[column]).list();
        try (JsonParser parser = JSON.createParser(json)) {
            Consumer<CallDraft> items =
                    parser.nextToken() == JsonToken.START_ARRAY && list != null ? list.read(parser) : null;
            if (items == null) {
                draft.unreadable(fields[column], json);
            } else {
                items.accept(draft.builder());
            }
        } catch (JsonProcessingException e) {
            draft.unreadable(fields[column], json);
        } catch (IOException e) {
            throw new UncheckedIOException("characters in memory can be read", e);
        }
    }

    /** The call of the row. */
    public CallRecord call() {
        return draft.build();
    }
}
