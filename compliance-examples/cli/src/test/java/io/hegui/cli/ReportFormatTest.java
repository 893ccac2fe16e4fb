package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportFormatTest {

    @TempDir
    static Path folder;

    private final Program program = new Program();

    @BeforeAll
    static void generate() throws IOException {
        PackageGenerator.generate(
                PackagePlan.ofCalls(1_000).with(Defect.CALLING_HOURS, 3).with(Defect.DECLARED_USE, 1),
                folder.resolve("package"));
    }

    @Test
    void writes_one_page_to_the_terminal_or_to_a_file() throws IOException {
        Path file = folder.resolve("report.html");

        String shown = program.prints("audit", path(), "--format", "html");
        program.prints("audit", path(), "--format", "html", "--out", file.toString());

        assertThat(shown).startsWith("<!DOCTYPE html>").contains("<html lang=\"zh-CN\"", "marketing/calling-hours");
        assertThat(Files.readString(file)).isEqualTo(shown);
        assertThat(program.prints("audit", path(), "--format", "html", "--lang", "en"))
                .contains("<html lang=\"en\"");
    }

    @Test
    void writes_a_workbook_to_a_file_only() throws IOException {
        Path file = folder.resolve("report.xlsx");

        program.refuses("--out", "audit", path(), "--format", "xlsx");
        program.prints("audit", path(), "--format", "xlsx", "--out", file.toString());

        try (ZipFile book = new ZipFile(file.toFile())) {
            assertThat(book.getEntry("xl/workbook.xml")).isNotNull();
        }
        assertThat(folder.resolve("report.xlsx.part")).doesNotExist();
    }

    @Test
    void writes_junit_xml() {
        assertThat(program.prints("audit", path(), "--format", "junit"))
                .contains("<testsuites ", "name=\"marketing/calling-hours\"", "<failure type=\"MAJOR\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "xlsx", "junit", "json", "text"})
    void gives_the_same_bytes_twice(String format) throws IOException {
        Path first = folder.resolve("first." + format);
        Path second = folder.resolve("second." + format);

        program.prints("audit", path(), "--format", format, "--out", first.toString());
        program.prints("audit", path(), "--format", format, "--out", second.toString());

        assertThat(first).hasSameBinaryContentAs(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "junit", "json", "text"})
    void masks_numbers_unless_asked(String format) {
        String masked = program.prints("audit", path(), "--format", format);
        String full = program.prints("audit", path(), "--format", format, "--full-numbers");

        assertThat(masked).containsPattern("010\\*{4}\\d{4}").doesNotContainPattern("\\b010\\d{8}\\b");
        assertThat(full).containsPattern("010-?\\d{8}");
    }

    @Test
    void ends_with_1_in_every_format_when_a_finding_reaches_fail_on() {
        for (String format : new String[] {"html", "junit", "json", "text"}) {
            assertThat(program.run("audit", path(), "--format", format, "--fail-on", "MAJOR"))
                    .as(format)
                    .isEqualTo(1);
        }
    }

    @Test
    void says_in_one_line_that_a_pdf_needs_a_browser_and_leaves_no_file() {
        Path file = folder.resolve("report.pdf");

        program.refuses("HEGUI_BROWSER", "audit", path(), "--format", "pdf", "--out", file.toString());

        assertThat(file).doesNotExist();
        assertThat(folder.resolve("report.pdf.part")).doesNotExist();
    }

    @Test
    void puts_earlier_years_beside_this_one() throws URISyntaxException {
        String page = program.prints("audit", path(), "--format", "html", "--earlier", golden());

        assertThat(page).contains("截至 2024-03-20");
        program.refuses("--earlier", "audit", path(), "--earlier", golden());
        program.refuses("absent.json", "audit", path(), "--format", "html", "--earlier", "absent.json");
    }

    @Test
    void still_reads_a_report_of_the_first_version() throws IOException, URISyntaxException {
        Path now = folder.resolve("now.json");
        program.prints("audit", path(), "--format", "json", "--out", now.toString());

        assertThat(program.prints("diff", golden(), now.toString())).contains("marketing/consent");
    }

    /** A report of 2023, written when the form was first published; never written again. */
    private static String golden() throws URISyntaxException {
        return Path.of(ReportFormatTest.class
                        .getResource("inspection-report-1.json")
                        .toURI())
                .toString();
    }

    private static String path() {
        return folder.resolve("package").toString();
    }
}
