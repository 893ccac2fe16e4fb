package io.hegui.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.InputError;
import io.hegui.io.ReportJson;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierReportTest {

    @TempDir
    Path folder;

    @Test
    void reads_what_the_library_wrote() throws IOException {
        InspectionReport report = Reports.faulty();
        Path file = Files.writeString(
                folder.resolve("2024.json"), ReportJson.masked().toText(report));

        EarlierReport earlier = EarlierReport.read(file);

        assertThat(earlier.year()).isEqualTo(2024);
        assertThat(earlier.level()).isEqualTo(report.grade().level());
        assertThat(earlier.score()).isEqualByComparingTo(report.grade().score());
        assertThat(earlier.failed())
                .isEqualTo(report.audit().rulesWith(Verdict.FAIL).size());
        assertThat(earlier.calls()).isEqualTo(2_000);
        assertThat(earlier.connectRate())
                .isEqualByComparingTo(report.audit().statistics().connectRate());
    }

    @Test
    void says_in_one_line_what_is_wrong() throws IOException {
        refuses("{", "no JSON");
        refuses("{}", "inspection-report/1");
        refuses("{\"schema\": \"inspection-report/2\"}", "inspection-report/2");
        refuses("{\"schema\": \"inspection-report/1\"}", "year");
        refuses(
                "{\"schema\": \"inspection-report/1\", \"year\": 2023, \"asOf\": \"2024-03-20\", \"grade\": {\"level\":"
                        + " \"E\"}}",
                "A, B, C or D");
        assertThatThrownBy(() -> EarlierReport.read(folder.resolve("absent.json")))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("absent.json");
    }

    private void refuses(String content, String expected) throws IOException {
        Path file = Files.writeString(folder.resolve("report.json"), content);

        assertThatThrownBy(() -> EarlierReport.read(file))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("report.json")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("\n");
    }
}
