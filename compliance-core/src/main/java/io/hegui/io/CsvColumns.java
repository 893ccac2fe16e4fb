package io.hegui.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a CSV file by its header line, in any order, English or Chinese. Immutable and thread-safe.
 *
 * @param fields for each column the place of its field; -1: not ours
 * @param unknown names of the columns that are not ours
 */
record CsvColumns(List<Integer> fields, List<String> unknown) {

    /**
     * Finds the columns.
     *
     * @throws InputError when no column is ours, or one stands there twice
     */
    static CsvColumns of(RecordKind<?, ?> kind, String file, List<String> header) {
        List<Integer> fields = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String cell : header) {
            String name = strip(cell);
            int field = kind.indexOfHeader(name);
            if (field >= 0 && fields.contains(field)) {
                throw InputError.at(
                        file, "header", "column " + kind.fields().get(field).name() + " twice", "each column once");
            }
            fields.add(field);
            if (field < 0 && !name.isEmpty()) {
                unknown.add(name);
            }
        }
        if (fields.stream().allMatch(field -> field < 0)) {
            throw InputError.at(
                    file,
                    "header",
                    "no column of " + kind.name(),
                    "a header line with names such as "
                            + kind.fields().get(0).name() + " or "
                            + kind.fields().get(0).header());
        }
        return new CsvColumns(List.copyOf(fields), List.copyOf(unknown));
    }

    /** A header cell without what spreadsheets put around it. */
    static String strip(String cell) {
        return cell.replace("\uFEFF", "").strip();
    }

    int[] toArray() {
        return fields.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return Arrays.toString(toArray());
    }
}
