package io.hegui.importers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.rule.LocalizedText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an import did: {@code rows = legs + dropped}, {@code records = legs − joined}. Holds no numbers and no names of
 * people. Immutable and thread-safe.
 *
 * @param source the system
 * @param files names of the files, in the order of reading
 * @param layouts how many rows each layout had, by its name
 * @param rows rows that were read, blank lines not counted
 * @param legs rows that went into records
 * @param joined legs that joined another one's record
 * @param records call records
 * @param dropped rows that gave nothing, by reason
 * @param notes what a person should know of rows that were taken; a row can have several
 * @param present in how many records each field has a value, by the field's name
 */
public record ImportSummary(
        SourceKind source,
        List<String> files,
        Map<String, Long> layouts,
        long rows,
        long legs,
        long joined,
        long records,
        Map<DropReason, CountedPlaces> dropped,
        Map<ImportNote, CountedPlaces> notes,
        Map<String, Long> present) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies lists and maps. */
    public ImportSummary {
        files = List.copyOf(files);
        layouts = Collections.unmodifiableMap(new LinkedHashMap<>(layouts));
        dropped = Collections.unmodifiableMap(new LinkedHashMap<>(dropped));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        present = Collections.unmodifiableMap(new LinkedHashMap<>(present));
    }

    /** How many rows gave nothing. */
    public long droppedRows() {
        return dropped.values().stream().mapToLong(CountedPlaces::count).sum();
    }

    /** Fields that no record has, in the order of the file's columns; none when there are no records. */
    public List<String> unknownFields() {
        return records == 0
                ? List.of()
                : present.entrySet().stream()
                        .filter(field -> field.getValue() == 0)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The summary as JSON, schema {@code import-summary/1}, lines ended by LF. */
    public String toJson() {
        ObjectNode node = JSON.createObjectNode().put("schema", "import-summary/1");
        node.put("source", source.name());
        ArrayNode names = node.putArray("files");
        files.forEach(names::add);
        ObjectNode byLayout = node.putObject("layouts");
        layouts.forEach(byLayout::put);
        node.put("rows", rows)
                .put("legs", legs)
                .put("joined", joined)
                .put("records", records)
                .put("droppedRows", droppedRows());
        places(node.putArray("dropped"), "reason", dropped, DropReason::label);
        places(node.putArray("notes"), "note", notes, ImportNote::label);
        ObjectNode fields = node.putObject("present");
        present.forEach(fields::put);
        ArrayNode unknown = node.putArray("unknownFields");
        unknownFields().forEach(unknown::add);
        ArrayNode rules = node.putArray("rulesConcerned");
        FieldUse.concerned(unknownFields()).forEach((rule, missing) -> {
            ObjectNode one = rules.addObject().put("rule", rule);
            ArrayNode list = one.putArray("fields");
            missing.forEach(list::add);
        });
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(node)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }

    private static <E extends Enum<E>> void places(
            ArrayNode array, String name, Map<E, CountedPlaces> counts, Function<E, LocalizedText> label) {
        counts.forEach((reason, places) -> {
            ObjectNode one = array.addObject().put(name, reason.name()).put("count", places.count());
            ArrayNode first = one.putArray("first");
            places.first().forEach(first::add);
            one.putObject("message")
                    .put("zh-CN", label.apply(reason).zh())
                    .put("en", label.apply(reason).en());
        });
    }

    /** Rules that will be INDETERMINATE, fail or pass by too little, for want of the fields that no record has. */
    public Map<String, List<String>> rulesConcerned() {
        return FieldUse.concerned(unknownFields());
    }
}
