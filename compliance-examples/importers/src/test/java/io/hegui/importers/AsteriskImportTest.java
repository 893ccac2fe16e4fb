package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskImportTest {

    private static final String BEFORE =
            "\"\",\"13800138000\",\"s\",\"from-trunk\",\"\"\"王芳\"\" <13800138000>\",\"PJSIP/carrier-00000001\",\"PJSIP/1002-00000002\",\"Dial\",\"PJSIP/1002,30\",";
    private static final String TIMES =
            "\"2024-03-15 09:00:00\",\"2024-03-15 09:00:08\",\"2024-03-15 09:01:08\",\"68\",\"60\"";

    private static final OwnSide OWN = new OwnSide(
            List.of("01062345678"),
            "1\\d{3}",
            List.of("PJSIP/carrier-"),
            List.of("from-trunk"),
            List.of("from-internal"));

    private static String cdr(
            String src, String dst, String context, String channel, String dstChannel, String times, String rest) {
        return "\"\",\"%s\",\"%s\",\"%s\",\"\"\"\"\" <%s>\",\"%s\",\"%s\",\"Dial\",\"x\",%s,\"DOCUMENTATION\",%s\n"
                .formatted(src, dst, context, src, channel, dstChannel, times, rest);
    }

    @Test
    void the_real_file_becomes_seven_calls_and_says_what_it_lacks() {
        Imports.Result result = Imports.of(ImportMapping.none(), Imports.sample("asterisk-Master.csv"));

        assertThat(result.calls())
                .extracting(
                        CallRecord::id,
                        CallRecord::caller,
                        call -> call.callee().text(),
                        call -> call.startedAt().toString(),
                        CallRecord::ringSeconds,
                        CallRecord::talkSeconds,
                        CallRecord::outcome)
                .containsExactly(
                        tuple("1690325492.2", null, "6789", "2023-07-26T01:51:32", 18, 13, Outcome.CONNECTED),
                        tuple("1690325531.5", null, "1234", "2023-07-26T01:52:11", 30, 0, Outcome.NO_ANSWER),
                        tuple("1690325659.8", null, "1234", "2023-07-26T01:54:19", 4, 13, Outcome.CONNECTED),
                        tuple("1690327106.0", null, "6789", "2023-07-26T02:18:26", 7, 18, Outcome.CONNECTED),
                        tuple("1690327386.3", null, "1234", "2023-07-26T02:23:06", 18, 0, Outcome.NO_ANSWER),
                        tuple("1690327415.6", null, "6789", "2023-07-26T02:23:35", 3, 8, Outcome.CONNECTED),
                        tuple("1690352535.0", null, "1234", "2023-07-26T09:22:15", 3, 2, Outcome.CONNECTED));
        assertThat(result.summary().layouts()).isEqualTo(Map.of("asterisk cdr_custom/19", 7L));
        assertThat(result.noted(ImportNote.NUMBER_ABSENT)).isEqualTo(7);
        assertThat(result.noted(ImportNote.DIRECTION_UNKNOWN)).isEqualTo(7);
        assertThat(result.summary().unknownFields())
                .contains("caller", "direction", "purpose")
                .doesNotContain("callee");
    }

    @ParameterizedTest
    @CsvSource({"14", "15", "16", "17", "18", "19", "20", "21"})
    void cdr_csv_is_known_by_what_stands_where(int columns) {
        String id = "\"1710464400.17\"";
        String tail = switch (columns) {
            case 14 -> "";
            case 15 -> ",\"ANSWERED\"";
            case 16 -> ",\"ANSWERED\",\"DOCUMENTATION\"";
            case 17 -> ",\"ANSWERED\",\"DOCUMENTATION\"," + id;
            case 18 -> ",\"ANSWERED\",\"DOCUMENTATION\"," + id + ",\"note\"";
            case 19 -> ",\"ANSWERED\",\"DOCUMENTATION\",\"\"," + id + ",\"3\"";
            case 20 -> ",\"ANSWERED\",\"DOCUMENTATION\"," + id + ",\"\"," + id + ",\"3\"";
            default -> ",\"ANSWERED\",\"DOCUMENTATION\"," + id + ",\"note\",\"\"," + id + ",\"3\"";
        };

        Imports.Result result = Imports.of(ImportMapping.none(), BEFORE + TIMES + tail + "\n");

        assertThat(result.summary().layouts()).containsOnlyKeys("asterisk cdr_csv/" + columns);
        CallRecord call = result.call(0);
        assertThat(call.caller()).isEqualTo(PhoneNumber.of("13800138000"));
        assertThat(call.callee()).isNull();
        assertThat(call.ringSeconds()).isEqualTo(8);
        assertThat(call.talkSeconds()).isEqualTo(60);
        assertThat(call.outcome()).isEqualTo(Outcome.CONNECTED);
        assertThat(call.id()).isEqualTo(columns < 17 ? null : "1710464400.17");
    }

    @ParameterizedTest
    @CsvSource({"14", "15", "16", "17", "18", "19"})
    void cdr_custom_is_known_by_what_stands_where(int columns) {
        List<String> cells = List.of(
                "\"\"\"王芳\"\" <13800138000>\"",
                "13800138000",
                "01062345678",
                "in",
                "PJSIP/carrier-1",
                "PJSIP/1002-1",
                "Dial",
                "x",
                "2024-03-15 09:00:00",
                "",
                "2024-03-15 09:00:20",
                "20",
                "0",
                "BUSY",
                "DOCUMENTATION",
                "mk",
                "1710464400.17",
                "note",
                "4");

        Imports.Result result = Imports.of(ImportMapping.none(), String.join(",", cells.subList(0, columns)) + "\r\n");

        assertThat(result.summary().layouts()).containsOnlyKeys("asterisk cdr_custom/" + columns);
        assertThat(result.call(0).outcome()).isEqualTo(Outcome.BUSY);
        assertThat(result.call(0).ringSeconds()).isEqualTo(20);
        assertThat(result.call(0).talkSeconds()).isZero();
    }

    @Test
    void the_table_with_headers_gives_the_called_number_and_the_recording() {
        String table =
                "\uFEFFcalldate,clid,src,dst,dcontext,channel,dstchannel,lastapp,lastdata,duration,billsec,disposition,"
                        + "amaflags,accountcode,uniqueid,userfield,did,recordingfile,linkedid\r\n"
                        + "2024-03-15 09:00:00,\"\"\"\"\"王芳\"\" <13800138000>\",13800138000,1002,from-trunk,PJSIP/carrier-1,PJSIP/1002-2,Dial,x,"
                                .replace("\"\"\"\"\"王芳", "\"\"\"王芳")
                        + "68,60,ANSWERED,3,,1710464400.17,,01062345678,in-1.wav,1710464400.17\r\n";

        Imports.Result result = Imports.of(ImportMapping.none().withOwn(OWN), table);

        CallRecord call = result.call(0);
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
        assertThat(call.callee()).isEqualTo(PhoneNumber.of("01062345678"));
        assertThat(call.ringSeconds()).isEqualTo(8);
        assertThat(call.recordingFile()).isEqualTo("in-1.wav");
        assertThat(result.dropped(DropReason.HEADER)).isEqualTo(1);
    }

    @Test
    void legs_of_a_queue_call_become_one_record() {
        String id = "\"1710464400.17\",\"\",\"\",\"1710464400.17\",\"%s\"";
        String first = cdr(
                "13800138000",
                "600",
                "from-trunk",
                "PJSIP/carrier-1",
                "PJSIP/1001-2",
                "\"2024-03-15 09:00:00\",\"2024-03-15 09:00:01\",\"2024-03-15 09:00:20\",\"20\",\"0\",\"NO ANSWER\"",
                id.formatted("1"));
        String second = cdr(
                "13800138000",
                "600",
                "from-trunk",
                "PJSIP/carrier-1",
                "PJSIP/1002-3",
                "\"2024-03-15 09:00:20\",\"2024-03-15 09:00:30\",\"2024-03-15 09:01:30\",\"70\",\"60\",\"ANSWERED\"",
                id.formatted("2"));

        Imports.Result result = Imports.of(ImportMapping.none().withOwn(OWN), second + first);

        assertThat(result.calls()).hasSize(1);
        CallRecord call = result.call(0);
        assertThat(call.startedAt()).isEqualTo(Moment.parse("2024-03-15T09:00:00"));
        assertThat(call.ringSeconds()).isEqualTo(30);
        assertThat(call.talkSeconds()).isEqualTo(60);
        assertThat(call.outcome()).isEqualTo(Outcome.CONNECTED);
        assertThat(call.direction()).isEqualTo(Direction.INBOUND);
        assertThat(result.summary().joined()).isEqualTo(1);
        assertThat(result.summary().rows())
                .isEqualTo(result.summary().legs() + result.summary().droppedRows());
    }

    @Test
    void linked_channels_of_an_outbound_call_become_one_record() {
        String agent = cdr(
                "1002",
                "13800138000",
                "from-internal",
                "PJSIP/1002-1",
                "PJSIP/carrier-2",
                "\"2024-03-15 09:00:00\",\"2024-03-15 09:00:08\",\"2024-03-15 09:01:08\",\"68\",\"60\",\"ANSWERED\"",
                "\"1710464400.17\",\"\",\"\",\"1710464400.17\",\"1\"");
        String transfer = cdr(
                "13800138000",
                "1003",
                "from-internal",
                "PJSIP/carrier-2",
                "PJSIP/1003-3",
                "\"2024-03-15 09:01:00\",\"2024-03-15 09:01:05\",\"2024-03-15 09:02:05\",\"65\",\"60\",\"ANSWERED\"",
                "\"1710464400.18\",\"\",\"\",\"1710464400.17\",\"2\"");
        ImportMapping mapping = ImportMapping.none()
                .withOwn(new OwnSide(List.of(), "1\\d{3}", List.of(), List.of(), List.of("from-internal")));

        Imports.Result result = Imports.of(mapping, agent + transfer);

        CallRecord call = result.call(0);
        assertThat(result.calls()).hasSize(1);
        assertThat(call.direction()).isEqualTo(Direction.OUTBOUND);
        assertThat(call.callee()).isEqualTo(PhoneNumber.of("13800138000"));
        // 09:00:08 to 09:01:08 and 09:01:05 to 09:02:05 overlap by three seconds
        assertThat(call.talkSeconds()).isEqualTo(117);
        assertThat(result.noted(ImportNote.EXTENSION_AS_NUMBER)).isEqualTo(1);
    }

    @Test
    void names_never_come_out() {
        String row = BEFORE + TIMES + ",\"ANSWERED\",\"DOCUMENTATION\",\"1710464400.17\"\n";

        Imports.Result result =
                Imports.of(ImportMapping.none(), row, row.replace("\"13800138000\",\"s\"", "\"王芳\",\"李雷\""));

        assertThat(result.calls()).hasSize(1);
        assertThat(result.summary().toJson())
                .doesNotContain("王芳")
                .doesNotContain("李雷")
                .doesNotContain("13800138000");
        assertThat(result.noted(ImportNote.SYSTEM_EXTENSION) + result.noted(ImportNote.NUMBER_ABSENT))
                .isPositive();
    }

    @Test
    void an_account_is_no_number_unless_the_mapping_says_which() {
        NumberSettings numbers = new NumberSettings("010", "9", Map.of("client1", "01062345678"));

        assertThat(new NumberText(numbers).of("client1", false)).isEqualTo("01062345678");
        assertThat(new NumberText(numbers).of("client2", false)).isNull();
        assertThat(new NumberText(numbers).of("\"王芳\" <913800138000>", true)).isEqualTo("13800138000");
        assertThat(new NumberText(numbers).of("62345678", false)).isEqualTo("01062345678");
        assertThat(new NumberText(NumberSettings.NONE).of("62345678", false)).isEqualTo("62345678");
        assertThat(new NumberText(numbers).of("sip:+8613800138000@10.0.0.1:5060;user=phone", false))
                .isEqualTo("+8613800138000");
        assertThat(new NumberText(numbers).of("0000000000", false)).isNull();
        assertThat(new NumberText(numbers).of("anonymous", false)).isNull();
    }

    @Test
    void hostile_rows_cost_themselves_only() {
        String good = BEFORE + TIMES + ",\"ANSWERED\",\"DOCUMENTATION\",\"1710464400.%d\"\n";
        String text = "\uFEFF" + good.formatted(1)
                + "\"open,quote\n"
                + "\n"
                + good.formatted(2).replace("\n", "\r\n")
                + "a,b,c\n"
                + "x".repeat(Lines.LONGEST + 1) + "\n"
                + good.formatted(2)
                + ",".repeat(16) + "\n"
                + good.formatted(3).substring(0, 120);

        Imports.Result result = Imports.of(ImportMapping.none(), text);

        assertThat(result.calls()).extracting(CallRecord::id).containsExactly("1710464400.1", "1710464400.2");
        assertThat(result.dropped(DropReason.OPEN_QUOTE)).isEqualTo(1);
        assertThat(result.dropped(DropReason.TOO_LONG)).isEqualTo(1);
        assertThat(result.dropped(DropReason.WRONG_COLUMNS)).isEqualTo(2);
        assertThat(result.dropped(DropReason.DUPLICATE)).isEqualTo(1);
        assertThat(result.dropped(DropReason.CUT_SHORT)).isEqualTo(1);
        assertThat(result.summary().dropped().get(DropReason.OPEN_QUOTE).first())
                .containsExactly("0in.csv:2");
        assertThat(result.summary().rows())
                .isEqualTo(result.summary().legs() + result.summary().droppedRows());
    }

    @Test
    void zero_times_are_no_times_and_other_forms_are_read() {
        TimeReader times = new TimeReader(null, List.of());

        assertThat(times.read("1970-01-01 08:00:00")).isEqualTo(Stamp.NONE);
        assertThat(times.read("0000-00-00 00:00:00")).isEqualTo(Stamp.NONE);
        assertThat(times.read("0")).isEqualTo(Stamp.NONE);
        assertThat(times.read("2020/2/10 22:41").moment()).isEqualTo(Moment.parse("2020-02-10T22:41"));
        assertThat(times.read("2024年3月5日 9时02分").moment()).isEqualTo(Moment.parse("2024-03-05T09:02"));
        assertThat(times.read("2024.3.5 9:02:03").moment()).isEqualTo(Moment.parse("2024-03-05T09:02:03"));
        assertThat(times.read("20240305090203").moment()).isEqualTo(Moment.parse("2024-03-05T09:02:03"));
        assertThat(times.read("05/03/2024 09:02").raw()).isEqualTo("05/03/2024 09:02");
        assertThat(new TimeReader(null, List.of("dd/MM/yyyy H:mm"))
                        .read("05/03/2024 09:02")
                        .moment())
                .isEqualTo(Moment.parse("2024-03-05T09:02"));
        assertThat(new TimeReader("UTC", List.of()).read("2024-03-05 23:00:00").moment())
                .isEqualTo(Moment.parse("2024-03-06T07:00:00"));
        assertThat(new TimeReader("UTC", List.of("epoch-seconds"))
                        .read("1710464400")
                        .moment())
                .isEqualTo(Moment.parse("2024-03-15T09:00:00"));
        assertThat(times.read("2024-02-30 09:00:00").raw()).isNotNull();
    }

    @Test
    void a_chinese_charset_makes_no_difference() {
        String row = BEFORE + TIMES + ",\"ANSWERED\",\"DOCUMENTATION\",\"1710464400.17\",\"备注\"\n";

        Imports.Result utf8 = Imports.of(ImportMapping.none(), row);
        Imports.Result gbk =
                Imports.of(CallImport.by(ImportMapping.none()), "in.csv", Charset.forName("GB18030"), row.repeat(1));

        assertThat(gbk.calls()).isEqualTo(utf8.calls());
        assertThat(StandardCharsets.UTF_8).isNotNull();
    }

    @Test
    void what_contradicts_itself_stays_unknown() {
        String row = cdr(
                "13800138000",
                "1002",
                "from-internal",
                "PJSIP/carrier-1",
                "PJSIP/1002-2",
                "\"2024-03-15 09:00:00\",\"2024-03-15 09:00:08\",\"2024-03-15 09:01:08\",\"68\",\"60\",\"ANSWERED\"",
                "\"1710464400.17\"");

        Imports.Result result = Imports.of(ImportMapping.none().withOwn(OWN), row);

        assertThat(result.call(0).direction()).isNull();
        assertThat(result.noted(ImportNote.DIRECTION_CONTRADICTED)).isEqualTo(1);
    }

    @Test
    void inner_calls_are_dropped_only_when_extensions_are_told() {
        String row = cdr(
                "1001",
                "1002",
                "default",
                "PJSIP/1001-1",
                "PJSIP/1002-2",
                "\"2024-03-15 09:00:00\",\"2024-03-15 09:00:08\",\"2024-03-15 09:01:08\",\"68\",\"60\",\"ANSWERED\"",
                "\"1710464400.17\"");

        assertThat(Imports.of(ImportMapping.none(), row).calls()).hasSize(1);
        Imports.Result told = Imports.of(ImportMapping.none().withOwn(OWN), row);
        assertThat(told.calls()).isEmpty();
        assertThat(told.dropped(DropReason.INTERNAL_CALL)).isEqualTo(1);
    }

    @Test
    void an_unanswered_leg_with_billed_seconds_is_no_conversation() {
        String row = cdr(
                "13800138000",
                "1002",
                "from-trunk",
                "PJSIP/carrier-1",
                "PJSIP/1002-2",
                "\"2024-03-15 09:00:00\",\"2024-03-15 09:00:01\",\"2024-03-15 09:00:21\",\"21\",\"20\",\"NO ANSWER\"",
                "\"1710464400.17\"");

        Imports.Result result = Imports.of(ImportMapping.none().withOwn(OWN), row);

        assertThat(result.call(0).talkSeconds()).isZero();
        assertThat(result.call(0).outcome()).isEqualTo(Outcome.NO_ANSWER);
        assertThat(result.noted(ImportNote.UNANSWERED_WITH_TALK)).isEqualTo(1);
    }

    @Test
    void fields_of_ours_come_from_any_column_of_the_system() {
        ImportMapping mapping = ImportMapping.of(
                SourceKind.ASTERISK,
                Map.of(
                        "purpose", FieldMapping.of("accountcode").withValues(Map.of("mk", "MARKETING")),
                        "orderId", FieldMapping.of("userfield"),
                        "client", FieldMapping.constant("甲公司")));
        String row = BEFORE.replaceFirst("\"\"", "\"mk\"") + TIMES
                + ",\"ANSWERED\",\"DOCUMENTATION\",\"1710464400.17\",\"O-1\"\n";

        CallRecord call = Imports.of(mapping, row).call(0);

        assertThat(call.purpose()).isEqualTo(io.hegui.model.Purpose.MARKETING);
        assertThat(call.orderId()).isEqualTo("O-1");
        assertThat(call.client()).isEqualTo("甲公司");
    }

    @Test
    void an_agent_is_who_sits_at_the_extension_when_the_mapping_says_so() {
        String row = BEFORE + TIMES + ",\"ANSWERED\",\"DOCUMENTATION\",\"1710464400.17\"\n";
        ImportMapping plain = ImportMapping.none().withOwn(OWN);
        ImportMapping told = new ImportMapping(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                OWN,
                new AgentSettings(false, Map.of("1002", "A001")),
                null,
                null,
                null);

        assertThat(Imports.of(plain, row).call(0).agentId()).isNull();
        assertThat(Imports.of(told, row).call(0).agentId()).isEqualTo("A001");
    }
}
