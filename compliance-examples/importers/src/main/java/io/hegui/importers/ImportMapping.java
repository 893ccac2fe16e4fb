package io.hegui.importers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hegui.io.InputError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import is told: which system the files are of, and what of its columns means what. A JSON file, {@code schema}
 * {@value #SCHEMA} (docs/imports.md). Immutable and thread-safe.
 *
 * @param schema always {@value #SCHEMA}
 * @param source the system; null: found out from the files
 * @param zone time zone of times without one; null: Asia/Shanghai
 * @param dates patterns of dates as {@code java.time} knows them, tried first; also {@code epoch-seconds} and {@code
 *     epoch-millis}
 * @param columns names of the columns, for files without header line
 * @param delimiter what parts the columns; null: found out
 * @param sheet name of the sheet of a workbook; null: the first
 * @param fields our fields and where they come from
 * @param joinBy columns: rows with the same texts in them are legs of one call; for tables
 * @param numbers how numbers are written
 * @param own what is the center's side
 * @param agents how agents are known
 * @param ids where call ids come from
 * @param idPrefix put before each id, to tell systems apart; empty: nothing
 * @param notUnderstood what a proposal could not place; read by people only
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ImportMapping(
        String schema,
        @Nullable SourceKind source,
        @Nullable String zone,
        List<String> dates,
        List<String> columns,
        @Nullable String delimiter,
        @Nullable String sheet,
        Map<String, FieldMapping> fields,
        List<String> joinBy,
        NumberSettings numbers,
        OwnSide own,
        AgentSettings agents,
        @Nullable CallIds ids,
        String idPrefix,
        List<String> notUnderstood) {

    /** The version of the format. */
    public static final String SCHEMA = "call-import/1";

    /** Where call ids come from. */
    public enum CallIds {
        /** From the system; absent where it gives none. The default. */
        SOURCE,
        /** Where the system gives none: a digest of what the record holds, {@code X-} and 16 digits. */
        CONTENT
    }

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(com.fasterxml.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Fills in what is left out. */
    @SuppressWarnings("NullAway")
    public ImportMapping(
            @Nullable String schema,
            @Nullable SourceKind source,
            @Nullable String zone,
            @Nullable List<String> dates,
            @Nullable List<String> columns,
            @Nullable String delimiter,
            @Nullable String sheet,
            @Nullable Map<String, FieldMapping> fields,
            @Nullable List<String> joinBy,
            @Nullable NumberSettings numbers,
            @Nullable OwnSide own,
            @Nullable AgentSettings agents,
            @Nullable CallIds ids,
            @Nullable String idPrefix,
            @Nullable List<String> notUnderstood) {
        if (schema != null && !schema.equals(SCHEMA)) {
            throw new IllegalArgumentException("'schema' is " + SCHEMA);
        }
        if (delimiter != null && delimiter.length() != 1) {
            throw new IllegalArgumentException("'delimiter' is one character");
        }
        this.schema = SCHEMA;
        this.source = source;
        this.zone = checkedZone(zone);
        this.dates = dates == null ? List.of() : List.copyOf(dates);
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.delimiter = delimiter;
        this.sheet = sheet;
        this.fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        this.joinBy = joinBy == null ? List.of() : List.copyOf(joinBy);
        this.numbers = numbers == null ? NumberSettings.NONE : numbers;
        this.own = own == null ? OwnSide.UNKNOWN : own;
        this.agents = agents == null ? AgentSettings.NONE : agents;
        this.ids = ids;
        this.idPrefix = idPrefix == null ? "" : idPrefix;
        this.notUnderstood = notUnderstood == null ? List.of() : List.copyOf(notUnderstood);
        for (String field : this.fields.keySet()) {
            if (!TargetFields.ALL.contains(field)) {
                throw new IllegalArgumentException(
                        "'fields' has '" + field + "', expected " + String.join(", ", TargetFields.ALL));
            }
            if (this.fields.get(field) == null) {
                throw new IllegalArgumentException("'fields' has null for '" + field + "', expected a column");
            }
        }
        new TimeReader(this.zone, this.dates);
    }

    private static @Nullable String checkedZone(@Nullable String zone) {
        try {
            return zone == null ? null : ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'zone' is a time zone such as Asia/Shanghai or UTC", e);
        }
    }

    /** Nothing is told. */
    public static ImportMapping none() {
        return of(null, Map.of());
    }

    /** A system and where fields come from, all else as by default. */
    public static ImportMapping of(@Nullable SourceKind source, Map<String, FieldMapping> fields) {
        return new ImportMapping(
                null, source, null, null, null, null, null, fields, null, null, null, null, null, null, null);
    }

    /** The same of that system. */
    public ImportMapping withSource(@Nullable SourceKind value) {
        return copy(value, zone, own);
    }

    /** The same with that side as the center's. */
    public ImportMapping withOwn(OwnSide value) {
        return copy(source, zone, value);
    }

    /** The same with times of that zone. */
    public ImportMapping withZone(@Nullable String value) {
        return copy(source, value, own);
    }

    private ImportMapping copy(@Nullable SourceKind newSource, @Nullable String newZone, OwnSide newOwn) {
        return new ImportMapping(
                schema,
                newSource,
                newZone,
                dates,
                columns,
                delimiter,
                sheet,
                fields,
                joinBy,
                numbers,
                newOwn,
                agents,
                ids,
                idPrefix,
                notUnderstood);
    }

    /**
     * Reads a mapping file.
     *
     * @throws InputError when it can't be read, or a value is none of those that are expected
     */
    public static ImportMapping read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            ImportMapping mapping = JSON.readValue(Files.readAllBytes(file), ImportMapping.class);
            if (mapping == null) {
                throw new InputError(name + ": found null, expected a mapping");
            }
            return mapping;
        } catch (JsonMappingException e) {
            String path = e.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                    .collect(Collectors.joining("."));
            Throwable cause = e.getCause() instanceof IllegalArgumentException told ? told : e;
            String reason =
                    cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage();
            throw new InputError(name + ": " + (path.isEmpty() ? "" : path + ": ") + firstLine(reason), e);
        } catch (JsonProcessingException e) {
            throw new InputError(
                    name + " line " + e.getLocation().getLineNr() + ": not JSON: " + firstLine(e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new InputError(name + ": can't be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }

    /** The mapping as a file, lines ended by LF. */
    public String toJson() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(this)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping can be written", e);
        }
    }
}
