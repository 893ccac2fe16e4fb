package io.hegui.spark;

import io.hegui.io.CallRows;
import io.hegui.io.InputError;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table of calls: which one names the licensee, which ones are fields of a call, in English or Chinese.
 * Texts are read as in a CSV file; times are shown on China's clocks, nested values as JSON. Immutable and thread-safe.
 *
 * @param columns names of all columns but the licensee's
 * @param nested whether each of them holds nested values
 */
record CallTable(List<String> columns, List<Boolean> nested) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Where Spark puts a line of CSV or JSON that it can't read. */
    private static final String CORRUPT = "_corrupt_record";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    /**
     * Finds the columns.
     *
     * @throws InputError when there is no such column of licensees, no column of calls, or one twice
     */
    static CallTable of(StructType schema, String licenseeColumn) {
        List<String> columns = new ArrayList<>();
        List<Boolean> nested = new ArrayList<>();
        for (StructField field : schema.fields()) {
            if (!field.name().equals(licenseeColumn) && !field.name().equals(CORRUPT)) {
                columns.add(field.name());
                nested.add(isNested(field.dataType()));
            }
        }
        if (List.of(schema.fieldNames()).stream().noneMatch(licenseeColumn::equals)) {
            throw InputError.at(
                    "calls", "columns", String.join(", ", schema.fieldNames()), "one named " + licenseeColumn);
        }
        CallRows.of("calls", columns);
        return new CallTable(List.copyOf(columns), List.copyOf(nested));
    }

    private static boolean isNested(DataType type) {
        return type instanceof ArrayType || type instanceof MapType || type instanceof StructType;
    }

    /** The rows with the licensee in the first column; those of one licensee beside each other in each partition. */
    Dataset<Row> select(Dataset<Row> calls, String licenseeColumn) {
        List<Column> selected = new ArrayList<>();
        selected.add(column(licenseeColumn).cast("string"));
        for (int i = 0; i < columns.size(); i++) {
            Column column = column(columns.get(i));
            selected.add(nested.get(i) ? functions.to_json(column, Map.of("ignoreNullFields", "true")) : column);
        }
        String[] names = new String[selected.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = "c" + i;
        }
        return calls.select(selected.toArray(Column[]::new)).toDF(names).sortWithinPartitions("c0");
    }

    private static Column column(String name) {
        return functions.col('`' + name.replace("`", "``") + '`');
    }

    /** Reads a selected row. */
    void read(Row row, CallRows calls) {
        calls.begin();
        for (int i = 0; i < columns.size(); i++) {
            Object value = calls.isOurs(i) ? row.get(i + 1) : null;
            if (value == null) {
                continue;
            }
            if (nested.get(i)) {
                calls.setJson(i, value.toString());
            } else {
                calls.set(i, text(value));
            }
        }
    }

    private static String text(Object value) {
        if (value instanceof Timestamp timestamp) {
            return SECONDS.format(timestamp.toInstant().atZone(CHINA));
        }
        if (value instanceof Instant instant) {
            return SECONDS.format(instant.atZone(CHINA));
        }
        if (value instanceof LocalDateTime local) {
            return SECONDS.format(local);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    /** What the licensee column of a selected row says; null when nothing. */
    static @Nullable String licensee(Row row) {
        String text = row.getString(0);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
