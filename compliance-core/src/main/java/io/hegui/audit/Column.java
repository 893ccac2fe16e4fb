package io.hegui.audit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field of a block of calls: a table of the few values that occur and an index a call; texts that hardly repeat as
 * bytes; anything else as the objects themselves. What comes out equals what went in. Immutable and thread-safe.
 */
abstract sealed class Column {

    /** A value that occurs fewer times than this on average is not worth an entry in a table. */
    private static final int FEWEST_USES = 4;

    private static final int BYTE_VALUES = 1 << Byte.SIZE;

    /** The value of a row. */
    abstract @Nullable Object get(int row);

    /** Makes a column of these values; the array is not kept. */
    static Column of(@Nullable Object[] values) {
        Map<@Nullable Object, Integer> indexes = new HashMap<>();
        int[] rows = new int[values.length];
        boolean texts = true;
        int most = Math.max(1, values.length / FEWEST_USES);
        for (int row = 0; row < values.length; row++) {
            Object value = values[row];
            texts &= value == null || value instanceof String;
            if (row > 0 && value == values[row - 1]) {
                rows[row] = rows[row - 1];
            } else if (indexes.size() <= most) {
                Integer next = indexes.size();
                Integer known = indexes.putIfAbsent(key(value), next);
                rows[row] = known == null ? next : known;
            }
        }
        if (indexes.size() <= most) {
            return table(values, rows, indexes.size());
        }
        return texts ? new Texts(values) : new Objects(values.clone());
    }

    /** Numbers that are written differently are equal, but not the same: they are told apart by their texts. */
    private static @Nullable Object key(@Nullable Object value) {
        return value instanceof io.hegui.model.PhoneNumber number ? number.text() : value;
    }

    private static Column table(@Nullable Object[] values, int[] rows, int size) {
        @Nullable Object[] table = new Object[size];
        for (int row = 0; row < rows.length; row++) {
            table[rows[row]] = values[row];
        }
        return size == 1
                ? new Constant(table[0])
                : size <= BYTE_VALUES ? new ByteTable(table, rows) : new Table(table, rows);
    }

    /** The same value in every row. */
    private static final class Constant extends Column {
        private final @Nullable Object value;

        Constant(@Nullable Object value) {
            this.value = value;
        }

        @Override
        @Nullable
        Object get(int row) {
            return value;
        }
    }

    /** Up to 256 values. */
    private static final class ByteTable extends Column {
        private final @Nullable Object[] table;
        private final byte[] rows;

        ByteTable(@Nullable Object[] table, int[] rows) {
            this.table = table;
            this.rows = new byte[rows.length];
            for (int row = 0; row < rows.length; row++) {
                this.rows[row] = (byte) rows[row];
            }
        }

        @Override
        @Nullable
        Object get(int row) {
            return table[rows[row] & (BYTE_VALUES - 1)];
        }
    }

    /** Up to 65,536 values: blocks are smaller than that. */
    private static final class Table extends Column {
        private final @Nullable Object[] table;
        private final char[] rows;

        Table(@Nullable Object[] table, int[] rows) {
            this.table = table;
            this.rows = new char[rows.length];
            for (int row = 0; row < rows.length; row++) {
                this.rows[row] = (char) rows[row];
            }
        }

        @Override
        @Nullable
        Object get(int row) {
            return table[rows[row]];
        }
    }

    /** Texts one after the other: a byte a character when none needs more, else two. */
    private static final class Texts extends Column {
        private static final int NONE = -1;

        private final byte[] bytes;
        private final int[] ends;
        private final boolean narrow;

        Texts(@Nullable Object[] values) {
            StringBuilder all = new StringBuilder();
            ends = new int[values.length];
            boolean onlyNarrow = true;
            for (int row = 0; row < values.length; row++) {
                if (values[row] instanceof String text) {
                    onlyNarrow &= text.chars().allMatch(c -> c <= 0xFF);
                    all.append(text);
                    ends[row] = all.length();
                } else {
                    ends[row] = NONE - all.length();
                }
            }
            narrow = onlyNarrow;
            bytes = narrow ? all.toString().getBytes(StandardCharsets.ISO_8859_1) : wide(all);
        }

        /** Not an encoding of Unicode: a lone surrogate must come out as it went in. */
        private static byte[] wide(CharSequence text) {
            byte[] bytes = new byte[text.length() * 2];
            for (int i = 0; i < text.length(); i++) {
                bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
                bytes[2 * i + 1] = (byte) text.charAt(i);
            }
            return bytes;
        }

        private static int position(int end) {
            return end < 0 ? NONE - end : end;
        }

        @Override
        @Nullable
        Object get(int row) {
            int end = ends[row];
            if (end < 0) {
                return null;
            }
            int from = row == 0 ? 0 : position(ends[row - 1]);
            if (narrow) {
                return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
            }
            char[] chars = new char[end - from];
            for (int i = 0; i < chars.length; i++) {
                chars[i] = (char) ((bytes[2 * (from + i)] << 8) | (bytes[2 * (from + i) + 1] & 0xFF));
            }
            return new String(chars);
        }
    }

    /** The objects themselves. */
    private static final class Objects extends Column {
        private final @Nullable Object[] values;

        Objects(@Nullable Object[] values) {
            this.values = Arrays.copyOf(values, values.length);
        }

        @Override
        @Nullable
        Object get(int row) {
            return values[row];
        }
    }
}
