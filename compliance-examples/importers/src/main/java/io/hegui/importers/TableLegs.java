package io.hegui.importers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows of any table, by a mapping. Immutable and thread-safe. */
final class TableLegs implements LegReader {

    private static final String BETWEEN = "\u0000";

    private final ImportMapping mapping;
    private final MappedLegs mapped;
    private final List<String> needed;

    TableLegs(ImportMapping mapping) {
        this.mapping = mapping;
        this.mapped = new MappedLegs(mapping);
        this.needed = Stream.concat(
                        mapping.fields().values().stream()
                                .map(FieldMapping::column)
                                .filter(Objects::nonNull),
                        mapping.joinBy().stream())
                .map(column -> Objects.requireNonNull(column))
                .distinct()
                .toList();
    }

    @Override
    public @Nullable Layout layoutOf(List<String> cells) {
        return mapping.columns().isEmpty() || cells.size() != mapping.columns().size()
                ? null
                : Layout.of("table", mapping.columns());
    }

    /** The header is the line that has every column that the mapping names. */
    @Override
    public @Nullable Layout header(List<String> cells) {
        if (needed.isEmpty()) {
            return null;
        }
        Layout layout = Layout.of("table", cells);
        return needed.stream().allMatch(layout::has) ? layout : null;
    }

    /** The columns that the mapping names. */
    List<String> needed() {
        return needed;
    }

    @Override
    public long second(List<String> cells, Layout layout) {
        return mapped.second(cells, layout);
    }

    @Override
    public Leg read(StoredRow row, Layout layout) {
        Leg leg = new Leg(row, layout);
        FieldMapping id = mapping.fields().get("id");
        leg.id = id == null ? null : SourceFields.text(leg, id);
        leg.callId = leg.id;
        mapped.apply(leg);
        if (leg.outcome == null && leg.rawOutcome == null && leg.answer.moment() != null) {
            // the system says when it was answered, so it was
            leg.answered = true;
            leg.outcome = io.hegui.model.Outcome.CONNECTED;
        }
        if (!mapping.joinBy().isEmpty()) {
            List<String> texts = new ArrayList<>();
            mapping.joinBy().forEach(column -> texts.add(leg.text(column)));
            if (texts.stream().allMatch(Objects::nonNull)) {
                leg.keys.add(String.join(BETWEEN, texts));
            }
        }
        return leg;
    }
}
