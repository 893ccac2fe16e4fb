package io.hegui.importers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a row, by their names. Immutable and thread-safe.
 *
 * @param name what the layout is called in the summary
 * @param columns names of the columns, in their order
 * @param places places of the columns by their names in lower case
 */
record Layout(String name, List<String> columns, Map<String, Integer> places) {

    /** A layout; of columns of one name the first counts. */
    static Layout of(String name, List<String> columns) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(key(columns.get(i)), i);
        }
        return new Layout(name, List.copyOf(columns), Map.copyOf(places));
    }

    private static String key(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether there is such a column. */
    boolean has(String column) {
        return places.containsKey(key(column));
    }

    /** The stripped text of a column; null when it is blank, too short a row or no such column. */
    @Nullable
    String text(List<String> cells, String column) {
        Integer place = places.get(key(column));
        if (place == null || place >= cells.size()) {
            return null;
        }
        String text = cells.get(place).strip();
        return text.isEmpty() ? null : text;
    }
}
