package io.hegui.io;

import static io.hegui.grade.Failures.fail;
import static io.hegui.grade.Failures.unknown;
import static io.hegui.grade.Failures.waived;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hegui.audit.AuditResult;
import io.hegui.audit.Auditor;
import io.hegui.audit.Statistics;
import io.hegui.model.InspectionPackage;
import io.hegui.obligation.Obligations;
import io.hegui.report.ApplicationSection;
import io.hegui.report.InspectionReport;
import io.hegui.report.Intake;
import io.hegui.report.Intakes;
import io.hegui.report.Rejection;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.NumberPlan;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportJsonTest {

    private static final RuleSet RULES = RuleSets.of(List.of(), NumberPlan.UNKNOWN);
    private static final InspectionPackage INSPECTION = PackageReader.fromJson("""
            {"year": 2024, "jurisdiction": "CN-BJ", "license": {"number": "B2-20110196"},
             "licensee": {"name": "示例呼叫科技有限公司", "legalRepresentative": "王小明"},
             "application": {"profile": "NATIONAL"}}""", "test");

    private static InspectionReport report(Finding... findings) {
        Facts facts = Facts.of(INSPECTION, LocalDate.of(2025, 3, 1), RULES).build();
        Statistics statistics = Auditor.open(facts, RULES).audit(List.of()).statistics();
        AuditResult audit = new AuditResult(
                List.of(findings),
                Map.of(
                        new RuleId("test/a"), Verdict.FAIL,
                        new RuleId("test/b"), Verdict.PASS,
                        new RuleId("application/entity"), Verdict.FAIL),
                statistics);
        Intakes records = new Intakes(
                new Intake(99, 1, List.of(new Rejection("calls.csv", 7, "found 3 columns, expected 4")), List.of()),
                null,
                null);
        return InspectionReport.of(
                facts,
                RULES,
                records,
                audit,
                GradePolicies.standard(),
                Obligations.of(INSPECTION, 2025, LocalDate.of(2025, 3, 1), Calendars.standard()));
    }

    private static Finding aboutNumber() {
        Finding plain = fail("test/a", Severity.MAJOR, "13800138000", 2);
        return new Finding(
                plain.rule(),
                plain.severity(),
                plain.verdict(),
                "MISSING",
                plain.subject(),
                true,
                2,
                10,
                List.of("C1", "C2"),
                Values.of("measured", new BigDecimal("0.20"))
                        .and("other", "13900139000")
                        .and("on", "2024-03-15"),
                new LocalizedText("号码 138****8000", "number 138****8000"),
                plain.remediation(),
                null,
                plain.sources(),
                List.of(),
                null);
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void fields_stand_in_the_published_order() throws IOException {
        JsonNode json = json(ReportJson.masked().toText(report(aboutNumber())));

        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        "schema",
                        "year",
                        "asOf",
                        "jurisdiction",
                        "licenseNumber",
                        "licensee",
                        "ruleSet",
                        "records",
                        "statistics",
                        "findings",
                        "rules",
                        "grade",
                        "application",
                        "obligations");
        assertThat(json.path("schema").asText()).isEqualTo("inspection-report/1");
        assertThat(json.path("jurisdiction").asText()).isEqualTo("CN-BJ");
        assertThat(json.path("licensee").asText()).isEqualTo("示例呼叫科技有限公司");
    }

    @Test
    void numbers_and_names_are_masked_unless_full_ones_are_asked_for() throws IOException {
        InspectionReport report = report(aboutNumber(), waived("test/a", Severity.MINOR));

        String masked = ReportJson.masked().toText(report);
        String full = ReportJson.full().toText(report);

        assertThat(masked).doesNotContain("13800138000", "13900139000", "王小明").contains("138****8000", "2024-03-15");
        assertThat(full).contains("13900139000", "王小明", "number 13800138000").doesNotContain("138****8000");
    }

    @Test
    void decimals_are_plain_and_lines_end_with_a_line_feed() throws IOException {
        String text = ReportJson.masked().toText(report(aboutNumber()));

        assertThat(text).contains("\"measured\": 0.2,").endsWith("}\n").doesNotContain("\r");
        assertThat(text).contains("\"level\": \"C\"").contains("\"score\": 90");
    }

    @Test
    void the_same_report_gives_the_same_bytes() throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        ByteArrayOutputStream second = new ByteArrayOutputStream();

        ReportJson.masked().write(report(aboutNumber()), first);
        ReportJson.masked().write(report(aboutNumber()), second);

        assertThat(first.toByteArray()).isEqualTo(second.toByteArray());
        assertThat(first.toString(StandardCharsets.UTF_8))
                .isEqualTo(ReportJson.masked().toText(report(aboutNumber())));
    }

    @Test
    void findings_of_an_application_stand_in_their_own_section_only() throws IOException {
        JsonNode json =
                json(ReportJson.masked().toText(report(aboutNumber(), fail("application/entity", Severity.BLOCKER))));

        assertThat(json.path("findings").findValuesAsText("rule")).containsExactly("test/a");
        assertThat(json.path("application").path("findings").findValuesAsText("rule"))
                .containsExactly("application/entity");
        assertThat(json.path("application").path("ready").booleanValue()).isFalse();
        assertThat(json.path("grade").path("level").asText()).isEqualTo("C");
        assertThat(json.path("rules").path("evaluated")).hasSize(3);
        assertThat(json.path("rules").path("failed").toString()).isEqualTo("[\"application/entity\",\"test/a\"]");
    }

    @Test
    void advice_alone_leaves_a_firm_ready_to_apply_and_an_open_question_does_not() {
        assertThat(report(fail("application/site-area", Severity.ADVICE)).application())
                .extracting(ApplicationSection::ready)
                .isEqualTo(true);
        assertThat(report(unknown("application/site-area", Severity.ADVICE)).application())
                .extracting(ApplicationSection::ready)
                .isEqualTo(false);
    }

    @Test
    void one_rejected_line_of_a_hundred_is_not_yet_above_one_percent() throws IOException {
        JsonNode calls =
                json(ReportJson.masked().toText(report())).path("records").path("calls");

        assertThat(calls.path("read").intValue()).isEqualTo(100);
        assertThat(calls.path("rejections").get(0).path("line").intValue()).isEqualTo(7);
        assertThat(report().records().unreliable()).isFalse();
        assertThat(new Intake(98, 1, List.of(), List.of()).unreliable()).isTrue();
    }

    @Test
    void a_stream_that_was_not_supplied_is_null() throws IOException {
        assertThat(json(ReportJson.masked().toText(report()))
                        .path("records")
                        .path("consents")
                        .isNull())
                .isTrue();
    }
}
