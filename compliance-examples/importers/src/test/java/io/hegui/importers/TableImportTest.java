package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hegui.io.InputError;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {

    private static final String CHINESE = """
            2024 年 3 月通话清单
            通话编号,主叫号码,被叫号码,开始时间,呼叫方向,通话结果,通话时长(秒),坐席工号,备注
            T1,01062345678,13800138000,2024/3/15 9:00:00,外呼,已接通,60,A001,好
            T2,13800138000,01062345678,2024/3/15 10:00:00,来电,未接听,0,A001,
            T3,01062345678,13900139000,2024/3/15 11:00:00,外呼,转人工,12,A002,
            """;

    @TempDir
    Path folder;

    private Path file(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static ImportMapping proposed(Path file) {
        return MappingProposal.of(file, ImportMapping.none());
    }

    @Test
    void a_mapping_is_proposed_from_chinese_headers_and_converts() throws IOException {
        Path list = file("清单.csv", CHINESE, Charset.forName("GB18030"));

        ImportMapping mapping = proposed(list);
        Imports.Result result = Imports.of(CallImport.by(mapping), list);

        assertThat(mapping.fields().keySet())
                .containsExactlyInAnyOrder(
                        "id", "caller", "callee", "startedAt", "direction", "outcome", "talkSeconds", "agentId");
        assertThat(mapping.notUnderstood()).containsExactly("备注");
        assertThat(mapping.fields().get("outcome").values())
                .containsEntry("已接通", "CONNECTED")
                .containsEntry("未接听", "NO_ANSWER")
                .containsEntry("转人工", null);
        assertThat(result.calls())
                .extracting(
                        CallRecord::id,
                        CallRecord::direction,
                        CallRecord::outcome,
                        CallRecord::talkSeconds,
                        CallRecord::agentId)
                .containsExactly(
                        tuple("T1", Direction.OUTBOUND, Outcome.CONNECTED, 60, "A001"),
                        tuple("T2", Direction.INBOUND, Outcome.NO_ANSWER, 0, "A001"),
                        tuple("T3", Direction.OUTBOUND, null, 12, "A002"));
        assertThat(result.dropped(DropReason.TITLE_LINE)).isEqualTo(1);
        assertThat(result.noted(ImportNote.OUTCOME_UNKNOWN)).isEqualTo(1);
    }

    @Test
    void a_mapping_is_proposed_from_english_headers_with_the_one_date_pattern_that_fits() throws IOException {
        Path list = file(
                "list.csv",
                "Call ID;Caller Number;Called Number;Start Time;Direction;Status;Talk Time\n"
                        + "T1;01062345678;13800138000;15/03/2024 09:00:00;Outgoing;Answered;00:01:00\n",
                StandardCharsets.UTF_8);

        ImportMapping mapping = proposed(list);

        assertThat(mapping.dates()).containsExactly("dd/MM/yyyy HH:mm:ss");
        assertThat(Imports.of(CallImport.by(mapping), list).calls())
                .extracting(CallRecord::startedAt, CallRecord::direction, CallRecord::outcome, CallRecord::talkSeconds)
                .containsExactly(tuple(Moment.parse("2024-03-15T09:00:00"), Direction.OUTBOUND, Outcome.CONNECTED, 60));
    }

    @Test
    void a_date_that_may_be_read_two_ways_gets_no_pattern() throws IOException {
        Path list = file(
                "list.csv",
                "caller,callee,start time\n01062345678,13800138000,03/04/2024 09:00:00\n",
                StandardCharsets.UTF_8);

        assertThat(proposed(list).dates()).isEmpty();
        assertThat(Imports.of(CallImport.by(proposed(list)), list).noted(ImportNote.TIME_UNREADABLE))
                .isEqualTo(1);
    }

    @Test
    void a_mapping_survives_its_file() throws IOException {
        ImportMapping mapping = proposed(file("清单.csv", CHINESE, StandardCharsets.UTF_8));
        Path written = file("mapping.json", mapping.toJson(), StandardCharsets.UTF_8);

        assertThat(ImportMapping.read(written)).isEqualTo(mapping);
    }

    @Test
    void a_file_without_known_headers_gets_no_proposal() throws IOException {
        Path list = file("list.csv", "a,b\n1,2\n", StandardCharsets.UTF_8);

        assertThatThrownBy(() -> proposed(list))
                .isInstanceOf(InputError.class)
                .hasMessageStartingWith("list.csv: found no header line");
    }

    private Path workbook(String name) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("通话");
            sheet.value(0, 0, "通话清单");
            String[] headers = {"通话编号", "主叫", "被叫", "开始时间", "通话时长", "备注"};
            for (int i = 0; i < headers.length; i++) {
                sheet.value(1, i, headers[i]);
            }
            sheet.value(2, 0, "T1");
            sheet.value(2, 1, "01062345678");
            sheet.value(2, 2, 13800138000L);
            sheet.value(2, 3, LocalDateTime.of(2024, 3, 15, 9, 0, 1));
            sheet.style(2, 3).format("yyyy-mm-dd hh:mm:ss").set();
            sheet.value(2, 4, 60);
            sheet.value(4, 0, "T2");
            sheet.value(4, 1, "01062345678");
            sheet.value(4, 2, "13900139000");
            sheet.value(4, 3, "2024-03-15 09:05");
            sheet.value(4, 4, 0.00069444444);
            sheet.style(4, 4).format("hh:mm:ss").set();
        }
        return file;
    }

    @Test
    void a_workbook_is_read_with_its_numbers_dates_and_times_of_day() throws IOException {
        Path book = workbook("清单.xlsx");

        Imports.Result result = Imports.of(CallImport.by(proposed(book)), book);

        assertThat(result.calls())
                .extracting(CallRecord::id, CallRecord::callee, CallRecord::startedAt, CallRecord::talkSeconds)
                .containsExactly(
                        tuple("T1", PhoneNumber.of("13800138000"), Moment.parse("2024-03-15T09:00:01"), 60),
                        tuple("T2", PhoneNumber.of("13900139000"), Moment.parse("2024-03-15T09:05"), 60));
    }

    @Test
    void a_sheet_that_is_not_there_is_said_with_those_that_are() throws IOException {
        Path book = workbook("清单.xlsx");
        ImportMapping other = new ImportMapping(
                null,
                SourceKind.TABLE,
                null,
                null,
                null,
                null,
                "三月",
                Map.of("caller", FieldMapping.of("主叫")),
                null,
                null,
                null,
                null,
                null,
                null,
                null);

        assertThatThrownBy(() -> Imports.of(CallImport.by(other), book))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("found no sheet '三月', expected one of [通话]");
    }

    @Test
    void what_is_no_workbook_and_what_expands_without_end_is_refused_in_one_line() throws IOException {
        Path text = file("a.xlsx", "no workbook", StandardCharsets.UTF_8);
        Path bomb = folder.resolve("b.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        Path cut = folder.resolve("c.xlsx");
        byte[] whole = Files.readAllBytes(workbook("d.xlsx"));
        Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));

        for (Path file : new Path[] {text, bomb, cut}) {
            assertThatThrownBy(() -> proposed(file))
                    .as(file.toString())
                    .isInstanceOf(InputError.class)
                    .hasMessageMatching(".\\.xlsx: the workbook (can't be read|expands more than).*")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void rows_with_the_same_texts_in_given_columns_are_one_call() throws IOException {
        Path list = file(
                "legs.csv",
                "session,caller,callee,start,talk\nS1,13800138000,01062345678,2024-03-15 09:00:00,0\n"
                        + "S1,13800138000,1001,2024-03-15 09:00:10,60\n",
                StandardCharsets.UTF_8);
        ImportMapping mapping = new ImportMapping(
                null,
                SourceKind.TABLE,
                null,
                null,
                null,
                null,
                null,
                Map.of(
                        "caller",
                        FieldMapping.of("caller"),
                        "callee",
                        FieldMapping.of("callee"),
                        "startedAt",
                        FieldMapping.of("start"),
                        "talkSeconds",
                        FieldMapping.of("talk")),
                java.util.List.of("session"),
                null,
                null,
                null,
                null,
                null,
                null);

        Imports.Result result = Imports.of(CallImport.by(mapping), list);

        assertThat(result.summary().joined()).isEqualTo(1);
        assertThat(result.calls()).hasSize(1);
    }
}
