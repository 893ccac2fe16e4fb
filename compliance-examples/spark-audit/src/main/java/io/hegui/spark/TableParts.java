package io.hegui.spark;

import io.hegui.AuditPart;
import io.hegui.io.CallRows;
import io.hegui.io.InputError;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Gathers the rows of one partition, which come licensee by licensee: one part each, when asked for. For one thread. */
final class TableParts implements Iterator<Tuple2<PartKey, Part>> {

    private final Licensees licensees;
    private final Map<String, Integer> places;
    private final CallTable table;
    private final CallRows reader;
    private final Iterator<Row> rows;
    private final int group;
    private @Nullable Row ahead;

    TableParts(Licensees licensees, Map<String, Integer> places, CallTable table, Iterator<Row> rows, int group) {
        this.licensees = licensees;
        this.places = places;
        this.table = table;
        this.reader = CallRows.of("calls", table.columns());
        this.rows = rows;
        this.group = group;
        this.ahead = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public Tuple2<PartKey, Part> next() {
        Row first = ahead;
        if (first == null) {
            throw new NoSuchElementException("no row is left");
        }
        String name = CallTable.licensee(first);
        Integer licensee = name == null ? null : places.get(name);
        return licensee == null
                ? new Tuple2<>(new PartKey(PartKey.NOBODY, 0), Part.ofNobody(skip(name)))
                : new Tuple2<>(new PartKey(licensee, group), part(licensee, name));
    }

    private Part part(int licensee, @Nullable String name) {
        try {
            AuditPart part =
                    licensees.audit(licensee).withCallsFromElsewhere(true).newPart();
            part.ignored(reader.unknownColumns());
            for (Row row = ahead; row != null && Objects.equals(CallTable.licensee(row), name); row = advance()) {
                table.read(row, reader);
                part.accept(reader.call());
            }
            return Part.of(part);
        } catch (InputError e) {
            skip(name);
            return Part.failed(e);
        }
    }

    private long skip(@Nullable String name) {
        long skipped = 0;
        for (Row row = ahead; row != null && Objects.equals(CallTable.licensee(row), name); row = advance()) {
            skipped++;
        }
        return skipped;
    }

    private @Nullable Row advance() {
        ahead = rows.hasNext() ? rows.next() : null;
        return ahead;
    }
}
