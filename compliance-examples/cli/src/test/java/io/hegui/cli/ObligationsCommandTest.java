package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObligationsCommandTest {

    private static final String INSPECTION = """
            {"year": 2024, "jurisdiction": "CN-BJ",
             "license": {"number": "B2-20110196", "expiresOn": "2026-05-31", "renewalAppliedOn": "2025-03-03"},
             "licensee": {"name": "北京示例呼叫科技有限公司"},
             "annualReport": {"submittedOn": "2025-03-10"},
             "agents": [
               {"id": "A1", "qualifications": [{"sector": "FINANCE", "expiresOn": "2025-12-31"}]},
               {"id": "A2", "qualifications": [{"sector": "MEDICAL", "expiresOn": "2025-12-31"}]}]}
            """;

    @TempDir
    Path folder;

    private final Program program = new Program();

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("inspection.json"), INSPECTION);
        Files.writeString(
                folder.resolve("complaints.jsonl"),
                "{\"id\": \"T1\", \"receivedAt\": \"2025-03-20 10:30:00\", \"channel\": \"PHONE\"}\n");
    }

    @Test
    void an_improvement_report_that_the_bureau_asked_for_is_listed_as_the_bureau_dated_it() {
        String text = program.prints(
                "obligations", folder.toString(), "--lang", "en", "--improvement-report", "2025-03-10/2025-03-28");

        assertThat(text)
                .containsSubsequence(
                        "2025-03-28  hand the improvement report to the bureau",
                        "Due         2025-03-10 to 2025-03-28, 8 days left",
                        "dated by the bureau: 2025-03-28");
        program.refuses(
                "expected two days", "obligations", folder.toString(), "--improvement-report", "2025-03-28/2025-03-10");
    }

    @Test
    void tells_state_due_day_department_basis_and_derivation() {
        String text = program.prints("obligations", folder.toString(), "--lang", "en");

        assertThat(text)
                .containsSubsequence(
                        "2025-03-15  upload the final materials, get the receipt",
                        "materials-uploaded",
                        "Due         2025-03-01 to 2025-03-15, 5 days late",
                        "By          Legal",
                        "Source      [GUIDE] S1",
                        "Derivation  filing year 2025: 2025-03-01 to 2025-03-15");
    }

    @Test
    void shows_what_is_late_first_and_what_is_done_last() {
        String text = program.prints("obligations", folder.toString());

        assertThat(text)
                .containsSubsequence("\n逾期 ", "materials-uploaded", "\n待办 ", "\n未开始 ", "\n已完成 ", "annual-report");
        assertThat(text).contains("完成于 2025-03-10");
    }

    @Test
    void keeps_within_100_columns_in_both_languages() {
        for (String language : List.of("zh", "en")) {
            assertThat(program.prints("obligations", folder.toString(), "--lang", language)
                            .lines())
                    .allSatisfy(line -> assertThat(Sheet.width(line)).isLessThanOrEqualTo(Sheet.WIDTH));
        }
    }

    @Test
    void tells_duties_that_differ_only_in_the_agent_once() {
        String text = program.prints("obligations", folder.toString(), "--lang", "en");

        assertThat(text).containsOnlyOnce("renew an agent's qualification").contains("2: A1 FINANCE, A2 MEDICAL");
    }

    @Test
    void takes_the_filing_year_asked_for() {
        assertThat(program.prints("obligations", folder.toString(), "--filing-year", "2026", "--lang", "en"))
                .contains("filing year 2026: 2026-03-01 to 2026-03-15");
    }

    @Test
    void says_where_a_day_is_only_an_estimate() throws IOException {
        Files.writeString(
                folder.resolve("inspection.json"),
                INSPECTION.replace("\"renewalAppliedOn\": \"2025-03-03\"", "\"renewalAppliedOn\": \"2019-03-04\""));

        assertThat(program.prints("obligations", folder.toString(), "--lang", "en"))
                .containsSubsequence("2019-03-25  Beijing's decision", "indeterminate, an estimate", "2019");
    }

    @Test
    void writes_the_same_calendar_on_every_machine() throws IOException {
        Path file = folder.resolve("duties.ics");
        String shown = ics("2025-03-20");
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Sao_Paulo"));
            program.prints(
                    "obligations",
                    folder.toString(),
                    "--as-of",
                    "2025-03-20",
                    "--format",
                    "ics",
                    "--out",
                    file.toString());
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(Files.readString(file)).isEqualTo(shown);
    }

    @Test
    void another_library_reads_every_duty_back() throws IOException, ParserException {
        Map<String, VEvent> events = events(ics("2025-03-20"));

        assertThat(events).containsKeys("B2-20110196/2025/annual-report@hegui", "B2-20110196/license-renewal@hegui");
        VEvent upload = events.get("B2-20110196/2025/materials-uploaded@hegui");
        assertThat(value(upload, Property.DTSTART)).isEqualTo("20250315");
        assertThat(value(upload, Property.DTEND)).isEqualTo("20250316");
        assertThat(value(upload, Property.SUMMARY)).isEqualTo("[逾期] 上传最终版材料，取得接收回执");
        assertThat(value(upload, Property.DESCRIPTION)).contains("部门：法务\n依据：[行业指南] S1");
        assertThat(value(upload, Property.DTSTAMP)).isEqualTo("20250319T160000Z");
        VEvent feedback = events.get("B2-20110196/complaint-feedback@T1@hegui");
        assertThat(value(feedback, Property.DTSTART)).isEqualTo("20250321T023000Z");
    }

    @Test
    void a_second_import_updates_and_does_not_double() throws IOException, ParserException {
        Map<String, VEvent> calendar = new TreeMap<>(events(ics("2025-03-10")));
        int size = calendar.size();

        Map<String, VEvent> later = events(ics("2025-03-19"));
        calendar.putAll(later);

        assertThat(calendar).hasSize(size).containsOnlyKeys(later.keySet());
        assertThat(value(later.get("B2-20110196/2025/materials-uploaded@hegui"), Property.SEQUENCE))
                .isEqualTo("20166");
        assertThat(events(ics("2025-03-10")).values())
                .allSatisfy(event -> assertThat(value(event, Property.SEQUENCE)).isEqualTo("20157"));
    }

    @Test
    void a_changed_due_day_moves_the_same_event() throws IOException, ParserException {
        Map<String, VEvent> calendar = new TreeMap<>(events(ics("2025-03-10")));
        int size = calendar.size();
        String renewal = "B2-20110196/license-renewal@hegui";
        String before = value(calendar.get(renewal), Property.DTSTART);
        Files.writeString(
                folder.resolve("inspection.json"),
                INSPECTION.replace("\"expiresOn\": \"2026-05-31\"", "\"expiresOn\": \"2026-08-31\""));

        calendar.putAll(events(ics("2025-03-11")));

        assertThat(calendar).hasSize(size);
        assertThat(before).isEqualTo("20260302");
        assertThat(value(calendar.get(renewal), Property.DTSTART)).isEqualTo("20260602");
        assertThat(value(calendar.get(renewal), Property.SEQUENCE)).isEqualTo("20158");
    }

    @Test
    void yearly_duties_of_two_years_stand_beside_each_other_and_the_others_do_not_double()
            throws IOException, ParserException {
        Map<String, VEvent> calendar = new TreeMap<>(events(ics("2025-03-20")));
        calendar.putAll(events(program.prints(
                "obligations",
                folder.toString(),
                "--as-of",
                "2025-03-20",
                "--format",
                "ics",
                "--filing-year",
                "2026")));

        assertThat(calendar.keySet())
                .contains("B2-20110196/2025/annual-report@hegui", "B2-20110196/2026/annual-report@hegui")
                .filteredOn(uid -> uid.contains("license-renewal"))
                .hasSize(1);
    }

    @Test
    void no_line_of_the_calendar_is_longer_than_75_octets() throws IOException {
        String ics = ics("2025-03-20");

        assertThat(ics).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(ics.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(ics.replace("\r\n", "")).doesNotContain("\n");
    }

    @Test
    void reminds_of_what_is_not_done_yet_only() throws IOException, ParserException {
        Map<String, VEvent> events = events(ics("2025-03-20"));

        assertThat(events.get("B2-20110196/2025/on-site-check@hegui").getAlarms())
                .hasSize(2);
        assertThat(events.get("B2-20110196/2025/annual-report@hegui").getAlarms())
                .isEmpty();
    }

    @Test
    void refuses_bad_usage_in_one_line() {
        program.refuses("absent", "obligations", folder.resolve("absent").toString());
        program.refuses("--filing-year", "obligations", folder.toString(), "--filing-year", "25");
        program.refuses("--format", "obligations", folder.toString(), "--format", "xml");
        program.refuses(
                "can't be written",
                "obligations",
                folder.toString(),
                "--out",
                folder.resolve("absent/duties.txt").toString());
    }

    private String ics(String asOf) {
        return program.prints("obligations", folder.toString(), "--as-of", asOf, "--format", "ics");
    }

    private static Map<String, VEvent> events(String ics) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
        Map<String, VEvent> events = new TreeMap<>();
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
            assertThat(event.validate().getEntries()).isEmpty();
            assertThat(events.put(value(event, Property.UID), event)).isNull();
        }
        return events;
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
