package io.hegui.importers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what becomes of rows. Mutable, for one thread. */
final class ImportTally {

    /** Where a row stands. */
    record Place(int file, long line) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::file).thenComparingLong(Place::line);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Count {
        private long count;
        private final TreeSet<Place> first = new TreeSet<>();

        private void add(Place place) {
            count++;
            first.add(place);
            if (first.size() > CountedPlaces.LISTED) {
                first.pollLast();
            }
        }
    }

    private final List<String> files;
    private final Map<DropReason, Count> drops = new EnumMap<>(DropReason.class);
    private final Map<ImportNote, Count> notes = new EnumMap<>(ImportNote.class);
    private final Map<String, Long> present = new TreeMap<>();
    private final Map<String, Long> layouts = new TreeMap<>();
    private long rows;
    private long legs;
    private long joined;
    private long records;

    ImportTally(List<String> files) {
        this.files = files;
    }

    void row() {
        rows++;
    }

    void layout(String name) {
        layouts.merge(name, 1L, Long::sum);
    }

    void drop(DropReason reason, Place place) {
        drops.computeIfAbsent(reason, r -> new Count()).add(place);
    }

    void note(ImportNote note, Place place) {
        notes.computeIfAbsent(note, n -> new Count()).add(place);
    }

    /** A record was made of so many legs. */
    void record(int ofLegs) {
        records++;
        legs += ofLegs;
        joined += ofLegs - 1;
    }

    void present(String field) {
        present.merge(field, 1L, Long::sum);
    }

    long records() {
        return records;
    }

    ImportSummary summary(SourceKind source, List<String> columns) {
        Map<String, Long> known = new java.util.LinkedHashMap<>();
        columns.forEach(column -> known.put(column, present.getOrDefault(column, 0L)));
        return new ImportSummary(
                source,
                files,
                new TreeMap<>(layouts),
                rows,
                legs,
                joined,
                records,
                places(drops),
                places(notes),
                known);
    }

    private <E extends Enum<E>> Map<E, CountedPlaces> places(Map<E, Count> counts) {
        Map<E, CountedPlaces> all = new java.util.LinkedHashMap<>();
        counts.forEach((reason, count) -> {
            List<String> first = new ArrayList<>();
            count.first.forEach(place -> first.add(files.get(place.file()) + ":" + place.line()));
            all.put(reason, new CountedPlaces(count.count, first));
        });
        return all;
    }
}
