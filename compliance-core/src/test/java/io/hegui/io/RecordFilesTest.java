package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintChannel;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.SegmentKind;
import io.hegui.report.Rejection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordFilesTest {

    private static final String CHINESE = """
            通话编号,主叫号码,被叫号码,通话起始时间,振铃时长,通话时长,通话类型,通话结果,坐席工号,是否AI坐席,委托方,标注时段,备注
            C1,010-62345678,13800138000,2024-03-15 09:00:00,8,60,营销呼出,接通,A1,否,甲公司,TRANSCRIPT@0-3.5:您好，再见,无
            C2,010-62345678,13800138001,2024-03-15 09:01,9,0,营销呼出,无人接听,A1,是,甲公司,,"多,行
            备注"
            """;

    private static final String JSON = """
            {"id":"C1","caller":"010-62345678","callee":"13800138000","startedAt":"2024-03-15 09:00:00","ringSeconds":8,"talkSeconds":60,"purpose":"营销","direction":"OUTBOUND","outcome":"接通","agentId":"A1","aiAgent":false,"client":"甲公司","segments":[{"kind":"TRANSCRIPT","from":0,"to":3.5,"text":"您好，再见"}],"备注":{"a":[1]}}
            {"id":"C2","caller":"010-62345678","callee":13800138001,"startedAt":"2024-03-15 09:01","ringSeconds":"9","talkSeconds":0,"purpose":"MARKETING","direction":"呼出","outcome":"NO_ANSWER","agentId":"A1","aiAgent":true,"client":"甲公司"}
            """;

    @Test
    void every_encoding_of_the_same_calls_gives_the_same_records() {
        Folders.Read utf8 = Folders.calls("calls.csv", CHINESE);
        Folders.Read mark = Folders.calls("calls.csv", "\uFEFF" + CHINESE);
        Folders.Read windows = Folders.calls("calls.csv", CHINESE.replace("\n", "\r\n"));
        Folders.Read json = Folders.calls("calls.jsonl", JSON);
        Folders.Read zipped = Folders.calls("calls.jsonl.gz", JSON);
        Folders.Read chinese =
                Folders.calls(Folders.write(Folders.create(), "calls.csv", CHINESE, FileCharset.GB18030));
        Folders.Read chineseZipped =
                Folders.calls(Folders.write(Folders.create(), "calls.csv.gz", CHINESE, FileCharset.GB18030));

        assertThat(utf8.calls()).hasSize(2);
        CallRecord first = utf8.calls().get(0);
        assertThat(first.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(first.purpose()).isEqualTo(Purpose.MARKETING);
        assertThat(first.client()).isEqualTo("甲公司");
        assertThat(first.segmentsOrNone().get(0).kind()).isEqualTo(SegmentKind.TRANSCRIPT);
        assertThat(List.of(mark, windows, json, zipped, chinese, chineseZipped))
                .allSatisfy(read -> assertThat(read.calls()).isEqualTo(utf8.calls()))
                .allSatisfy(read -> assertThat(read.intake()).isEqualTo(utf8.intake()));
        assertThat(utf8.intake().unknownColumns()).containsExactly("备注");
        assertThat(utf8.intake().read()).isEqualTo(2);
    }

    @Test
    void values_in_chinese_below_an_english_header_are_found_to_be_gb18030() {
        String text = "id,outcome,client\nC1,接通,甲公司\n";

        Folders.Read read = Folders.calls(Folders.write(Folders.create(), "calls.csv", text, FileCharset.GB18030));

        assertThat(read.calls().get(0).outcome()).isEqualTo(Outcome.CONNECTED);
        assertThat(read.calls().get(0).client()).isEqualTo("甲公司");
    }

    @Test
    void a_few_broken_bytes_do_not_turn_utf8_into_gb18030() {
        byte[] text = "id,client\nC1,甲公司公司\nC2,??\n".getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xFF;

        Folders.Read read = Folders.calls(Folders.write(Folders.create(), "calls.csv", text));

        assertThat(read.calls().get(0).client()).isEqualTo("甲公司公司");
    }

    @Test
    void a_line_that_can_be_split_is_accepted_and_keeps_what_cannot_be_read() {
        Folders.Read read = Folders.calls(
                "calls.csv",
                "id,startedAt,talkSeconds,outcome,direction,aiAgent,caller\nC1,2024-03-15,-3,成功,x,maybe, 138****8000 \n");

        CallRecord call = read.calls().get(0);
        assertThat(call.unreadable())
                .containsOnlyKeys("startedAt", "talkSeconds", "outcome", "direction", "aiAgent")
                .containsEntry(CallRecord.OUTCOME, "成功");
        assertThat(call.talkSeconds()).isNull();
        assertThat(call.caller()).isEqualTo(PhoneNumber.of("138****8000"));
    }

    @Test
    void explicit_columns_beat_the_type_wherever_it_stands() {
        Folders.Read read = Folders.calls("calls.csv", "purpose,type,direction\n回访,营销呼出,\n,营销呼出,呼入\n,呼入,\n,别的,\n");

        assertThat(read.calls())
                .extracting(CallRecord::purpose)
                .containsExactly(Purpose.FOLLOW_UP, Purpose.MARKETING, null, null);
        assertThat(read.calls())
                .extracting(CallRecord::direction)
                .containsExactly(Direction.OUTBOUND, Direction.INBOUND, Direction.INBOUND, null);
        assertThat(read.calls().get(3).unreadable()).containsEntry("type", "别的");
    }

    @Test
    void an_explicit_column_that_can_not_be_read_beats_the_type_too() {
        Folders.Read read = Folders.calls("calls.csv", "purpose,type,direction\n闲聊,营销呼出,呼出\n回访,营销呼出,外\n");

        assertThat(read.calls()).extracting(CallRecord::purpose).containsExactly(null, Purpose.FOLLOW_UP);
        assertThat(read.calls()).extracting(CallRecord::direction).containsExactly(Direction.OUTBOUND, null);
    }

    @Test
    void json_lines_know_no_type() {
        String line = "{\"type\":\"营销呼出\",\"id\":\"C1\"}\n";
        Folders.Read plain = Folders.calls("calls.jsonl", line);
        Folders.Read zipped = Folders.calls("calls.jsonl.gz", line + line);

        assertThat(plain.calls().get(0).direction()).isNull();
        assertThat(plain.calls().get(0).purpose()).isNull();
        assertThat(plain.intake().unknownColumns()).containsExactly("type");
        assertThat(zipped.intake().unknownColumns()).containsExactly("type");
        assertThat(zipped.calls()).extracting(CallRecord::direction).containsExactly(null, null);
    }

    @Test
    void lines_of_the_wrong_shape_are_rejected_counted_and_listed() {
        Folders.Read read = Folders.calls("calls.csv", "id,callee\nC1,1\nC2\n\nC3,3,3\n   \nC4,4");

        assertThat(read.calls()).extracting(CallRecord::id).containsExactly("C1", "C4");
        assertThat(read.intake().rejections())
                .containsExactly(
                        new Rejection("calls.csv", 3, "1 columns, the header has 2"),
                        new Rejection("calls.csv", 5, "3 columns, the header has 2"));
        assertThat(read.intake().read()).isEqualTo(4);
        assertThat(read.intake().isDoubtful()).isTrue();
    }

    @Test
    void broken_json_is_rejected_counted_and_listed() {
        Folders.Read read = Folders.calls(
                "calls.jsonl",
                "{\"id\":\"C1\"}\n{\"id\":\n[1]\n\n{\"id\":\"C2\"} {}\n\"text\"\n  {\"id\":\"C3\",\"talkSeconds\":{\"a\":1}}");

        assertThat(read.calls()).extracting(CallRecord::id).containsExactly("C1", "C3");
        assertThat(read.calls().get(1).unreadable()).containsEntry("talkSeconds", "{\"a\":1}");
        assertThat(read.intake().rejections()).extracting(Rejection::line).containsExactly(2L, 3L, 5L, 6L);
    }

    @Test
    void a_segment_list_that_cannot_be_read_is_kept_as_it_was_written() {
        String list = "[{\"kind\":\"TRANSCRIPT\",\"from\":1},{\"kind\":\"X\",\"a\":[{}]},7,[8]]";

        Folders.Read read = Folders.calls("calls.jsonl", "{\"segments\":" + list + ",\"id\":\"C1\"}");

        assertThat(read.calls().get(0).segments()).isNull();
        assertThat(read.calls().get(0).unreadable()).containsEntry("segments", list);
        assertThat(read.calls().get(0).id()).isEqualTo("C1");
    }

    @Test
    void an_open_quote_costs_its_own_line_only() {
        StringBuilder text = new StringBuilder("id,client,segments\nC0,\"open,x\n");
        for (int i = 1; i <= 5000; i++) {
            text.append('C').append(i).append(i % 2 == 0 ? ",\"a,\nb\",\"TRANSCRIPT@0-1:x\"\n" : ",a,\n");
        }
        text.append("C6000,\"open");

        Folders.Read read = Folders.calls("calls.csv", text.toString());

        assertThat(read.calls()).hasSize(5000);
        assertThat(read.intake().rejections()).extracting(Rejection::line).containsExactly(2L, 7503L);
    }

    @Test
    void a_quote_that_is_open_for_megabytes_does_not_fill_the_memory() {
        String line = "C1,plain,\n";
        String text = "id,client,segments\nC0,\"open,x\n" + line.repeat(900_000);

        Folders.Read read = Folders.calls("calls.csv", text);

        assertThat(read.intake().accepted()).isEqualTo(900_000);
        assertThat(read.intake().rejections()).extracting(Rejection::line).containsExactly(2L);
    }

    @Test
    void characters_behind_a_closing_quote_belong_to_the_field() {
        Folders.Read read = Folders.calls("calls.csv", "id,client\n\"C\"1,\"a\" b\nC2,c\n");

        assertThat(read.calls()).extracting(CallRecord::id).containsExactly("C1", "C2");
        assertThat(read.calls()).extracting(CallRecord::client).containsExactly("a b", "c");
    }

    @Test
    void a_line_of_more_than_a_million_characters_is_rejected() {
        String huge = "C1," + "x".repeat(9_000_000) + "\n";
        Folders.Read csv = Folders.calls("calls.csv", "id,client\n" + huge + "C2,y\n");
        Folders.Read json = Folders.calls("calls.jsonl", huge + "{\"id\":\"C2\"}\n");

        assertThat(csv.calls()).extracting(CallRecord::id).containsExactly("C2");
        assertThat(csv.intake().rejections()).extracting(Rejection::line).containsExactly(2L);
        assertThat(json.calls()).extracting(CallRecord::id).containsExactly("C2");
        assertThat(json.intake().rejections()).extracting(Rejection::line).containsExactly(1L);
    }

    @Test
    void rejections_are_listed_up_to_ten_thousand_and_counted_beyond() {
        Folders.Read read = Folders.calls("calls.csv", "id,client\n" + "C1\n".repeat(10_500));

        assertThat(read.intake().rejected()).isEqualTo(10_500);
        assertThat(read.intake().rejections()).hasSize(10_000);
    }

    @Test
    void files_are_read_in_name_order_and_both_formats_may_stand_beside_each_other() {
        Path folder = Folders.create();
        Folders.write(folder, "calls-2.csv", "id\nC3\n");
        Folders.write(folder, "calls-1.jsonl", "{\"id\":\"C1\"}\n{\"id\":\"C2\"}");
        Folders.write(folder, "calls.csv.bak", "nothing");

        assertThat(Folders.calls(folder).calls()).extracting(CallRecord::id).containsExactly("C1", "C2", "C3");
    }

    @Test
    void an_empty_file_is_an_empty_stream_and_no_file_is_none() {
        Folders.Read empty = Folders.calls("calls.csv", "");
        Folders.Read none = Folders.calls(Folders.create());

        assertThat(empty.intake().supplied()).isTrue();
        assertThat(empty.intake().read()).isZero();
        assertThat(none.intake().supplied()).isFalse();
    }

    @Test
    void a_header_that_is_not_ours_is_one_clear_error() {
        assertThatThrownBy(() -> Folders.calls("calls.csv", "a,b\n1,2\n"))
                .isInstanceOf(InputError.class)
                .hasMessage("calls.csv: header: found no column of calls, expected a header line with names such as"
                        + " type or 通话类型");
        assertThatThrownBy(() -> Folders.calls("calls.csv", "id,通话编号\n1,2\n"))
                .isInstanceOf(InputError.class)
                .hasMessage("calls.csv: header: found column id twice, expected each column once");
    }

    @Test
    void a_compressed_file_that_is_cut_off_is_one_clear_error() throws Exception {
        byte[] whole = Folders.gzip(("id\n" + "C1\n".repeat(5000)).getBytes(StandardCharsets.UTF_8));
        Path folder = Folders.create();
        java.nio.file.Files.write(folder.resolve("calls.csv.gz"), Arrays.copyOf(whole, whole.length - 12));

        assertThatThrownBy(() -> Folders.calls(folder))
                .isInstanceOf(InputError.class)
                .hasMessage("calls.csv.gz: the compressed data ends early; the file is cut off");
    }

    @Test
    void complaints_consents_and_the_do_not_call_list_are_read_too() {
        Path folder = Folders.create();
        Folders.write(folder, "complaints.csv", "投诉编号,渠道,关联通话,受理时间,是否剪辑\nP1,工信部申诉,C1; C2,2024-03-15,是\n");
        Folders.write(folder, "complaints.jsonl", "{\"id\":\"P2\",\"callIds\":[\"C1\",2,null],\"promisedHours\":1.5}");
        Folders.write(folder, "consents.csv", "id,phone,expiresAt\nK1,13800138000,2024-12-31\n");
        Folders.write(folder, "do-not-call.csv", "手机号,加入日期\n13800138000,2024-01-31 10:00\n,2024-01-01\n");

        PackageFolder opened = PackageFolder.open(folder);

        assertThat(opened.complaints()).hasSize(2);
        assertThat(opened.complaints().get(0).channel()).isEqualTo(ComplaintChannel.MIIT_APPEAL);
        assertThat(opened.complaints().get(0).callIds()).containsExactly("C1", "C2");
        assertThat(opened.complaints().get(1).callIds()).containsExactly("C1", "2");
        assertThat(opened.consents().byId("K1").expiresAt()).isEqualTo(Moment.parse("2024-12-31"));
        assertThat(opened.inspection().doNotCall()).hasSize(1);
        assertThat(opened.inspection().doNotCall().get(0).since()).isEqualTo("2024-01-31");
    }

    @Provide
    Arbitrary<String> messyCsv() {
        return Arbitraries.of("a", ",", "\"", "\n", "\r\n", "\"\"", ",\"", "\",", "C1,x\n", "\r", " ", "公")
                .list()
                .ofMaxSize(60)
                .map(parts -> "id,client\n" + String.join("", parts));
    }

    @Property
    void where_a_file_is_cut_into_chunks_never_shows(@ForAll("messyCsv") String text) {
        Path folder = Folders.write(Folders.create(), "calls.csv", text);

        assertThat(Folders.calls(folder, 10, 1)).isEqualTo(Folders.calls(folder));
    }

    @Property
    void a_guess_where_records_end_never_shows(@ForAll("messyCsv") String text) {
        Path folder = Folders.write(Folders.create(), "calls.csv", text);

        assertThat(Folders.guessedCalls(folder, 10)).isEqualTo(Folders.calls(folder));
    }

    @Test
    void a_guess_within_a_record_is_put_right_and_progress_never_goes_back() {
        String note = "\"" + "a line\n".repeat(3_000) + "\"";
        String text = "id,client\nC1," + note + "\nC2,\"open\nC3," + note + "\n" + "C4,x\n".repeat(3_000) + "C5\n";
        Path folder = Folders.write(Folders.create(), "calls.csv", text);
        Folders.write(folder, "calls-2.jsonl", "{\"id\":\"J1\"}\n\n".repeat(400) + "{\n");
        PackageFolder opened = PackageFolder.open(folder);
        List<Long> heard = new ArrayList<>();
        IntakeCount count = new IntakeCount();

        List<CallRecord> calls = FolderAudit.read(
                new OpenedFolder(opened, opened.guessedCalls(40, 1)),
                1,
                (bytes, total) -> heard.add(bytes),
                count,
                new FolderAudit.Gathering<List<CallRecord>>(ArrayList::new, List::add, List::addAll));

        Folders.Read whole = Folders.calls(folder);
        assertThat(calls).isEqualTo(whole.calls()).hasSizeGreaterThan(3_400);
        assertThat(opened.intake(count).calls()).isEqualTo(whole.intake());
        assertThat(whole.intake().rejected()).isPositive();
        assertThat(heard).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void lines_of_guessed_pieces_count_from_the_beginning_of_the_file() {
        Path folder = Folders.write(
                Folders.create(), "calls.jsonl", "\uFEFF" + "{\"id\":\"J1\"}\r\n\n".repeat(400) + "{\n{\"id\":\"J2\"}");

        Folders.Read read = Folders.guessedCalls(folder, 9);

        assertThat(read.intake().rejections())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.line()).isEqualTo(801));
        assertThat(read).isEqualTo(Folders.calls(folder));
    }

    @Provide
    Arbitrary<String> messyConsents() {
        return Arbitraries.of(
                        "K1,13800138000,a\n", "K2,", "\"", "\n", "\r\n", "K3,138-0013-8000,\n", "x,y\n", ",", "公\n")
                .list()
                .ofMaxSize(60)
                .map(parts -> "id,phone,subject\n" + String.join("", parts));
    }

    @Property
    void by_how_many_consents_are_read_never_shows(
            @ForAll("messyConsents") String text, @ForAll @IntRange(min = 2, max = 3) int threads) {
        Path folder = Folders.write(Folders.create(), "consents.csv", text);
        PackageFolder plain = PackageFolder.open(folder);

        PackageFolder shared;
        try (Crew crew = new Crew(threads)) {
            shared = PackageFolder.open(folder, crew, 1);
        }

        assertThat(shared.consents().all())
                .containsExactlyElementsOf(plain.consents().all());
        for (String id : List.of("K1", "K2", "K3", "x")) {
            assertThat(shared.consents().byId(id)).isEqualTo(plain.consents().byId(id));
        }
        PhoneNumber phone = PhoneNumber.of("13800138000");
        assertThat(shared.consents().byPhone(phone)).isEqualTo(plain.consents().byPhone(phone));
        assertThat(shared.intakes(null)).isEqualTo(plain.intakes(null));
    }

    @Test
    void what_cannot_be_opened_is_the_same_for_any_number_of_threads() {
        Path folder = Folders.create();
        Folders.write(folder, "inspection.json", "{\"year\": ");
        Folders.write(folder, "consents.csv", "nothing,of,ours\n");
        Folders.write(folder, "complaints.csv", "nothing,of,ours\n");

        for (int threads = 1; threads < 4; threads++) {
            int crew = threads;
            assertThatThrownBy(() -> OpenedFolder.open(folder, crew))
                    .isInstanceOf(InputError.class)
                    .hasMessageStartingWith("inspection.json");
        }
        Folders.write(folder, "inspection.json", "{\"year\": 2024}");
        for (int threads = 1; threads < 4; threads++) {
            int crew = threads;
            assertThatThrownBy(() -> OpenedFolder.open(folder, crew))
                    .isInstanceOf(InputError.class)
                    .hasMessageStartingWith("complaints.csv");
        }
    }
}
