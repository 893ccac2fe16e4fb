package io.hegui.importers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one of our fields comes from: a column, or one text for all records. Immutable and thread-safe.
 *
 * @param column name of the column; null when {@code constant} is given
 * @param values texts of the column and what they mean in our terms; null as meaning: not known yet. A text that doesn't
 *     stand here is read as it is
 * @param constant what all records have; null when {@code column} is given
 * @param form how seconds are written when that can't be seen: {@code mm:ss} or {@code HH:mm}; null: as it shows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldMapping(
        @Nullable String column,
        Map<String, @Nullable String> values,
        @Nullable String constant,
        @Nullable String form) {

    /** Checks that it is one of both. */
    @JsonCreator
    public FieldMapping(
            @JsonProperty("column") @Nullable String column,
            @JsonProperty("values") @Nullable Map<String, @Nullable String> values,
            @JsonProperty("constant") @Nullable String constant,
            @JsonProperty("form") @Nullable String form) {
        if ((column == null) == (constant == null)) {
            throw new IllegalArgumentException("a field needs a 'column' or a 'constant', and only one of them");
        }
        if (form != null && !form.equals("mm:ss") && !form.equals("HH:mm")) {
            throw new IllegalArgumentException("'form' is mm:ss or HH:mm");
        }
        this.column = column;
        this.values = values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.constant = constant;
        this.form = form;
    }

    /** The column of that name, its texts as they are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FieldMapping of(String column) {
        return new FieldMapping(column, null, null, null);
    }

    /** The same text for all records. */
    public static FieldMapping constant(String text) {
        return new FieldMapping(null, null, text, null);
    }

    /** The same with the meaning of texts. */
    public FieldMapping withValues(Map<String, @Nullable String> meanings) {
        return new FieldMapping(column, meanings, constant, form);
    }
}
