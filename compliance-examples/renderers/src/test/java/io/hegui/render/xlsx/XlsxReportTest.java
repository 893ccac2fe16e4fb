package io.hegui.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hegui.render.Reports;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxReportTest {

    private final XlsxReport renderer = XlsxReport.of(Reports.HEGUI.rules());

    @Test
    void has_a_row_a_finding_and_a_sheet_a_failed_rule_with_its_examples() throws IOException {
        InspectionReport report = Reports.faulty();
        Map<String, List<Row>> sheets = read(bytes(report));

        assertThat(sheets.get("问题 Findings"))
                .hasSize(1 + report.audit().findings().size());
        for (Finding finding : report.audit().findings()) {
            if (finding.verdict() == Verdict.FAIL) {
                List<Row> rows = sheets.get(finding.rule().value().replace('/', ' '));
                assertThat(rows).as(finding.rule().value()).isNotNull();
                assertThat(rows.stream().map(row -> text(row, 0))).containsAll(finding.examples());
            }
        }
        assertThat(sheets)
                .hasSize(2
                        + (int) report.audit().findings().stream()
                                .filter(finding -> finding.verdict() == Verdict.FAIL)
                                .map(Finding::rule)
                                .distinct()
                                .count());
    }

    @Test
    void is_made_to_be_worked_through() throws IOException {
        Map<String, byte[]> parts = parts(bytes(Reports.faulty()));
        String sheet = new String(parts.get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);

        assertThat(sheet)
                .contains("<autoFilter", "state=\"frozen\"", "<dataValidation ", "<hyperlink ", "fitToWidth=\"1\"");
    }

    @Test
    void holds_no_formula_and_no_text_that_begins_as_one() throws IOException {
        byte[] book = bytes(Reports.hostile(2));

        for (Map.Entry<String, byte[]> part : parts(book).entrySet()) {
            if (part.getKey().startsWith("xl/worksheets/sheet")) {
                assertThat(new String(part.getValue(), StandardCharsets.UTF_8)).doesNotContain("<f>", "<f ");
            }
        }
        int seen = 0;
        for (List<Row> rows : read(book).values()) {
            for (Row row : rows) {
                for (Cell cell : row) {
                    if (cell != null
                            && cell.getType() == CellType.STRING
                            && !cell.asString().isEmpty()) {
                        assertThat("=+-@\t\r\n").doesNotContain(cell.asString().substring(0, 1));
                        seen += cell.asString().startsWith("'=cmd") ? 1 : 0;
                    }
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void gives_the_same_bytes_for_the_same_report() throws IOException {
        assertThat(bytes(Reports.faulty())).isEqualTo(bytes(Reports.faulty()));
    }

    @Test
    void shows_what_could_not_be_judged_and_needs_no_failed_rule() throws IOException {
        InspectionReport report = Reports.bare();

        List<Row> rows = read(bytes(report)).get("问题 Findings");

        assertThat(rows.stream().map(row -> text(row, 3))).anyMatch(text -> text.startsWith("无法判定"));
    }

    @Test
    void opens_in_libreoffice(@TempDir Path folder) throws Exception {
        Path soffice = soffice();
        assumeTrue(soffice != null, "skipped: no LibreOffice is installed");
        Path book = Files.write(folder.resolve("report.xlsx"), bytes(Reports.faulty()));

        Process process = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76",
                        "--outdir",
                        folder.toString(),
                        book.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log.txt").toFile())
                .start();

        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(folder.resolve("report.csv"))).contains("marketing/consent", "待处理 open");
    }

    @Property
    void names_sheets_within_the_limits_and_each_once(@ForAll List<String> wanted) {
        SheetNames names = new SheetNames();
        Set<String> given = new HashSet<>();

        for (String one : wanted) {
            String name = names.of("r" + one);

            assertThat(name).hasSizeBetween(1, 31).doesNotContainPattern("[\\[\\]:*?/\\\\]");
            assertThat(given.add(name.toLowerCase(java.util.Locale.ROOT))).isTrue();
        }
    }

    @Property
    void keeps_any_text_but_for_what_a_cell_cannot_hold(@ForAll String text) {
        String cell = CellText.of(text);

        if (!cell.isEmpty()) {
            assertThat("=+-@\t\r\n").doesNotContain(cell.substring(0, 1));
        }
        assertThat(cell.length()).isLessThanOrEqualTo(32_767);
        assertThat(cell.chars().filter(c -> c < ' ' && c != '\t' && c != '\n')).isEmpty();
    }

    private static Path soffice() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, "soffice");
            if (!folder.isBlank() && Files.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private byte[] bytes(InspectionReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.write(report, out);
        return out.toByteArray();
    }

    private static Map<String, List<Row>> read(byte[] bytes) throws IOException {
        Map<String, List<Row>> sheets = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book.getSheets().toList()) {
                sheets.put(sheet.getName(), sheet.read());
            }
        }
        return sheets;
    }

    private static String text(Row row, int column) {
        return row.getCellCount() <= column || row.getCell(column) == null
                ? ""
                : row.getCell(column).getText();
    }

    private static Map<String, byte[]> parts(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
