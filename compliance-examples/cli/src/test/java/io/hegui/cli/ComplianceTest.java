package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComplianceTest {

    private static final Clock TWENTIETH_OF_MARCH =
            Clock.fixed(Instant.parse("2025-03-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @TempDir
    static Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void generate() throws IOException {
        PackageGenerator.generate(PackagePlan.ofCalls(2_000), folder.resolve("clean"));
        PackageGenerator.generate(
                PackagePlan.ofCalls(2_000).with(Defect.CONSENT_EXPIRED, 3).with(Defect.SECOND_PRECISION, 2),
                folder.resolve("faulty"));
    }

    @Test
    void ends_with_0_when_nothing_reaches_fail_on() {
        assertThat(run("audit", path("clean"), "--fail-on", "ADVICE")).isEqualTo(0);
        assertThat(run("audit", path("faulty"))).isEqualTo(0);
        assertThat(run("audit", path("faulty"), "--fail-on", "BLOCKER")).isEqualTo(0);
    }

    @Test
    void ends_with_1_when_a_finding_reaches_fail_on() {
        assertThat(run("audit", path("faulty"), "--fail-on", "MAJOR")).isEqualTo(1);
        assertThat(run("audit", path("faulty"), "--fail-on", "advice")).isEqualTo(1);
    }

    @Test
    void ends_with_2_and_one_line_for_bad_usage() {
        assertRefused("found '20250320'", "audit", path("clean"), "--as-of", "20250320");
        assertRefused("--format", "audit", path("clean"), "--format", "html5");
        assertRefused("--threads", "audit", path("clean"), "--threads", "0");
        assertRefused("expected guide or law", "audit", path("clean"), "--profile", "court");
        assertRefused("PACKAGE", "audit");
        assertRefused("nonsense", "nonsense");
        assertRefused("no/rule", "rules", "no/rule");
        assertRefused("not empty", "generate", path("clean"));
        assertRefused("RULE=COUNT", "generate", path("new"), "--defect", "marketing/consent=many");
        assertRefused("no/rule", "generate", path("new"), "--defect", "no/rule=3");
    }

    @Test
    void ends_with_2_and_one_line_for_input_that_cannot_be_read() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("inspection.json"), "{\"year\": 2024,");

        assertRefused("absent", "audit", path("absent"));
        assertRefused("inspection.json", "audit", path("broken"));
    }

    @Test
    void ends_with_2_without_arguments() {
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void writes_the_same_report_to_a_file_as_to_the_terminal() throws IOException {
        Path file = folder.resolve("report.txt");

        run("audit", path("faulty"));
        String shown = out.toString();
        run("audit", path("faulty"), "--out", file.toString());

        assertThat(Files.readString(file)).isEqualTo(shown);
        assertThat(folder.resolve("report.txt.part")).doesNotExist();
    }

    @Test
    void asks_the_clock_only_where_no_day_is_given() {
        run("audit", path("faulty"));
        String today = out.toString();
        out.getBuffer().setLength(0);
        run("audit", path("faulty"), "--as-of", "2025-03-20");

        assertThat(out.toString()).isEqualTo(today);
    }

    @Test
    void names_unknown_fields_once() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd"));
        Files.writeString(odd.resolve("inspection.json"), "{\"year\": 2024}");
        Files.writeString(odd.resolve("calls.jsonl"), "{\"id\": \"1\", \"mood\": 1}\n{\"id\": \"2\", \"mood\": 2}\n");

        run("audit", path("odd"), "--lang", "en");

        assertThat(out.toString()).containsOnlyOnce("call records: unknown fields, ignored: mood");
    }

    @Test
    void writes_json() {
        assertThat(run("audit", path("faulty"), "--format", "json")).isEqualTo(0);
        assertThat(out.toString()).contains("\"inspection-report/1\"").contains("marketing/consent");
    }

    @Test
    void lists_every_failing_record() throws IOException {
        Path file = folder.resolve("violations.csv");

        run("audit", path("faulty"), "--all-violations", file.toString());

        assertThat(Files.readAllLines(file)).hasSize(6).first().isEqualTo("rule,reason,record,time");
        assertThat(Files.readString(file))
                .contains("marketing/consent,EXPIRED,C0")
                .contains("call/second-precision,,C0");
    }

    @Test
    void grades_a_clean_package_a() {
        assertThat(run("grade", path("clean"), "--lang", "en")).isEqualTo(0);
        assertThat(out.toString()).contains("Grade       A  excellent").contains("100 of 100");
    }

    @Test
    void tells_all_that_is_known_of_a_rule() {
        assertThat(run("rules", "marketing/calling-hours", "--lang", "en")).isEqualTo(0);
        assertThat(out.toString())
                .contains("09:00/21:00")
                .contains("from 2000-01-01")
                .contains("marketing/calling-hours.window");
    }

    @Test
    void shows_no_full_number_unless_asked_for() throws IOException {
        Path faulty = folder.resolve("subleased");
        PackageGenerator.generate(PackagePlan.ofCalls(1_000).with(Defect.SUBLEASE, 1), faulty);

        run("audit", faulty.toString());

        assertThat(out.toString()).doesNotContain("01050000000");
    }

    @Test
    void prints_the_report_that_was_read_and_approved() throws IOException {
        PackageGenerator.generate(
                PackagePlan.ofCalls(2_000).with(Defect.CONSENT_EXPIRED, 3).with(Defect.SUBLEASE, 1),
                folder.resolve("golden"));

        run("audit", path("golden"));

        String shown = out.toString().replaceAll(" +(rule set|规则集) .*", " $1 VERSION");
        Path golden = Path.of("src/test/resources/io/hegui/cli/report_zh.txt");
        if (Boolean.getBoolean("hegui.golden.write")) {
            Files.writeString(golden, shown, StandardCharsets.UTF_8);
        }
        // the counts of rules grow with the catalogue
        assertThat(shown.replaceAll("共 \\d+ 条.*", ""))
                .isEqualTo(Files.readString(golden).replaceAll("共 \\d+ 条.*", ""));
    }

    private void assertRefused(String expected, String... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString()).startsWith("compliance: ").contains(expected);
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        Terminal terminal =
                new Terminal(new PrintWriter(out), new PrintWriter(err, true), TWENTIETH_OF_MARCH, false, Map.of());
        return Compliance.run(terminal, arguments);
    }
}
