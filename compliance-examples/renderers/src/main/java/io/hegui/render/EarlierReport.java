package io.hegui.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.io.InputError;
import io.hegui.io.ReportJson;
import io.hegui.model.Level;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A report of an earlier year as {@link ReportJson} wrote it, as far as years are put side by side. Immutable and
 * thread-safe.
 *
 * @param year reporting year
 * @param asOf day of the audit, as written
 * @param licenseNumber license number; null when unknown
 * @param level grade
 * @param score points of 100
 * @param failed how many rules failed
 * @param calls call records
 * @param connectRate share of connected calls; null when unknown
 * @param complaints complaint cases; null when unknown
 * @param complaintRate complaints per connected call; null when unknown
 */
public record EarlierReport(
        int year,
        String asOf,
        @Nullable String licenseNumber,
        Level level,
        BigDecimal score,
        int failed,
        @Nullable Long calls,
        @Nullable BigDecimal connectRate,
        @Nullable Long complaints,
        @Nullable BigDecimal complaintRate) {

    /** By year, then by the day of the audit. */
    public static final Comparator<EarlierReport> BY_YEAR =
            Comparator.comparingInt(EarlierReport::year).thenComparing(EarlierReport::asOf);

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /**
     * Reads a report.
     *
     * @throws InputError when it can't be read, is no report of this form, or lacks a field; one line
     */
    public static EarlierReport read(Path file) {
        JsonNode document;
        try {
            document = JSON.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw InputError.at(file.toString(), "line " + line, "no JSON", "a report as JSON");
        } catch (IOException e) {
            throw new InputError(file + ": can't be read: " + e.getMessage(), e);
        }
        String schema = document.path("schema").asText();
        if (!schema.equals(ReportJson.SCHEMA)) {
            throw InputError.at(
                    file.toString(), "schema", schema.isEmpty() ? "nothing" : "'" + schema + "'", ReportJson.SCHEMA);
        }
        JsonNode grade = document.path("grade");
        JsonNode figures = document.path("statistics");
        return new EarlierReport(
                need(file, document, "year").intValue(),
                need(file, document, "asOf").asText(),
                document.path("licenseNumber").textValue(),
                level(file, need(file, grade, "level").asText()),
                need(file, grade, "score").decimalValue(),
                need(file, document.path("rules"), "failed").size(),
                number(figures.path("calls")),
                decimal(figures.path("connectRate")),
                number(figures.path("complaints")),
                decimal(figures.path("complaintRate")));
    }

    private static JsonNode need(Path file, JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw InputError.at(file.toString(), field, "nothing", "a value");
        }
        return value;
    }

    private static Level level(Path file, String name) {
        for (Level level : Level.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw InputError.at(file.toString(), "grade.level", "'" + name + "'", "A, B, C or D");
    }

    private static @Nullable Long number(JsonNode node) {
        return node.isIntegralNumber() ? node.longValue() : null;
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }
}
