package io.hegui.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.ReportJson;
import io.hegui.report.InspectionReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema against what the library writes, every object closed, so that the schema can't lag behind. */
class ReportSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAME = "inspection-report-1.schema.json";
    private static final int GROUPS = 12;

    private final JsonSchema closed = schema(true);
    private final JsonSchema open = schema(false);

    @ParameterizedTest
    @MethodSource("plans")
    void holds_for_generated_packages(PackagePlan plan) throws IOException {
        assertFits(Reports.of(plan));
    }

    @Test
    void holds_for_clean_bare_and_hostile_reports_and_for_waivers() throws IOException {
        assertFits(Reports.clean());
        assertFits(Reports.bare());
        assertFits(Reports.hostile(2));
    }

    @Test
    void tells_when_a_field_is_missing_or_new() throws IOException {
        ObjectNode report = (ObjectNode) tree(Reports.faulty());
        ObjectNode lacking = report.deepCopy();
        ((ObjectNode) lacking.path("findings").path(0)).remove("affected");
        ObjectNode more = report.deepCopy();
        ((ObjectNode) more.path("grade").path("policy")).put("author", "x");

        assertThat(closed.validate(lacking)).isNotEmpty();
        assertThat(closed.validate(more)).isNotEmpty();
        assertThat(open.validate(more)).isEmpty();
    }

    @Test
    void is_published_as_it_is_shipped() throws IOException {
        assertThat(Files.readString(Path.of("../../docs", NAME))).isEqualTo(text());
    }

    /** Every defect once, in a few packages. */
    static List<PackagePlan> plans() {
        List<Defect> defects = Arrays.stream(Defect.values()).toList();
        return java.util.stream.IntStream.range(0, GROUPS)
                .mapToObj(group -> {
                    PackagePlan plan = PackagePlan.ofCalls(5_000);
                    for (int i = group; i < defects.size(); i += GROUPS) {
                        plan = with(plan, defects.get(i));
                    }
                    return plan;
                })
                .toList();
    }

    private static PackagePlan with(PackagePlan plan, Defect defect) {
        try {
            return plan.with(defect, 1);
        } catch (IllegalArgumentException notHereAndNow) {
            return plan;
        }
    }

    private void assertFits(InspectionReport report) throws IOException {
        for (ReportJson json : List.of(ReportJson.masked(), ReportJson.full())) {
            assertThat(closed.validate(JSON.readTree(json.toText(report)))).isEmpty();
        }
    }

    private static JsonNode tree(InspectionReport report) throws IOException {
        return JSON.readTree(ReportJson.masked().toText(report));
    }

    private static String text() throws IOException {
        try (InputStream in = InspectionReport.class.getResourceAsStream(NAME)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static JsonSchema schema(boolean closed) {
        try {
            JsonNode schema = JSON.readTree(text());
            if (closed) {
                close(schema);
            }
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        node.forEach(ReportSchemaTest::close);
        if (node instanceof ObjectNode object && object.path("properties").isObject() && object.has("type")) {
            object.put("additionalProperties", false);
        }
    }
}
