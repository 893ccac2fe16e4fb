package io.hegui.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreeSwitchImportTest {

    private static final String A = "11111111-1111-1111-1111-111111111111";
    private static final String B = "22222222-2222-2222-2222-222222222222";

    private static final ImportMapping OWN = ImportMapping.none()
            .withOwn(new OwnSide(List.of("01062345678"), "1\\d{3}", null, List.of("public"), List.of("default")));

    private static String row(
            String caller,
            String callee,
            String context,
            String answer,
            String talk,
            String cause,
            String uuid,
            String other) {
        return "\"\",\"" + caller + "\",\"" + callee + "\",\"" + context + "\",\"2024-03-15 09:00:00\",\"" + answer
                + "\",\"2024-03-15 09:01:08\",\"68\",\"" + talk + "\",\"" + cause + "\",\"" + uuid + "\",\"" + other
                + "\",\"\"\n";
    }

    private static String document(String uuid, String more) {
        return "{\"core-uuid\":\"x\",\"channel_data\":{\"state\":\"CS_REPORTING\"},\"variables\":{\"uuid\":\"" + uuid
                + "\",\"start_epoch\":\"1710464400\",\"answer_epoch\":\"1710464408\",\"end_epoch\":\"1710464468\","
                + "\"duration\":\"68\",\"billsec\":\"60\",\"hangup_cause\":\"NORMAL_CLEARING\"" + more + "},"
                + "\"app_log\":{\"applications\":[{\"app_name\":\"bridge\"}]},"
                + "\"callflow\":[{\"dialplan\":\"XML\",\"caller_profile\":{\"caller_id_number\":\"%2B8613800138000\","
                + "\"destination_number\":\"01062345678\",\"context\":\"public\",\"originatee\":{\"x\":[1]}}},"
                + "{\"caller_profile\":{\"destination_number\":\"1001\"}}]}";
    }

    @Test
    void the_real_file_becomes_calls_and_says_what_it_lacks() {
        Imports.Result result = Imports.of(ImportMapping.none(), Imports.sample("freeswitch-Master.csv"));

        assertThat(result.summary().source()).isEqualTo(SourceKind.FREESWITCH);
        assertThat(result.summary().rows()).isEqualTo(10);
        assertThat(result.calls()).hasSize((int) result.summary().records()).isNotEmpty();
        assertThat(result.summary().legs() + result.summary().droppedRows()).isEqualTo(10);
        assertThat(result.calls())
                .allSatisfy(call -> assertThat(call.startedAt().precision()).isEqualTo(Moment.Precision.MINUTE));
        assertThat(result.noted(ImportNote.NO_SECONDS)).isPositive();
        assertThat(result.noted(ImportNote.CALLEE_FROM_ORIGINATE)).isPositive();
    }

    @Test
    void two_legs_that_name_each_other_are_one_call() {
        Imports.Result result = Imports.of(
                OWN,
                row("13800138000", "01062345678", "public", "2024-03-15 09:00:08", "60", "NORMAL_CLEARING", A, B)
                        + row("13800138000", "1001", "default", "2024-03-15 09:00:08", "60", "NORMAL_CLEARING", B, A));

        assertThat(result.calls())
                .extracting(
                        CallRecord::caller,
                        CallRecord::callee,
                        CallRecord::direction,
                        CallRecord::ringSeconds,
                        CallRecord::talkSeconds,
                        CallRecord::outcome)
                .containsExactly(tuple(
                        PhoneNumber.of("13800138000"),
                        PhoneNumber.of("01062345678"),
                        Direction.INBOUND,
                        8,
                        60,
                        Outcome.CONNECTED));
        assertThat(result.summary().joined()).isEqualTo(1);
    }

    @Test
    void an_unanswered_leg_with_billed_seconds_talks_for_none_of_them() {
        Imports.Result result = Imports.of(OWN, row("1001", "13800138000", "default", "", "68", "USER_BUSY", A, ""));

        assertThat(result.calls())
                .extracting(CallRecord::talkSeconds, CallRecord::outcome)
                .containsExactly(tuple(0, Outcome.BUSY));
        assertThat(result.noted(ImportNote.UNANSWERED_WITH_TALK)).isEqualTo(1);
    }

    @Test
    void documents_are_read_line_by_line_as_a_list_and_spread_over_lines() {
        String first = document(A, "");
        String second = document(B, "");
        List<String> forms = List.of(
                first + "\n" + second + "\n",
                "cdr=" + first.replace("%", "%25").replace("\"", "%22") + "\n" + second + "\n",
                "[" + first + "," + second + "]",
                "[\n" + first.replace(",\"", ",\n  \"") + ",\n" + second + "\n]\n",
                first.replace(",\"", ",\n  \"") + "\n" + second);

        for (String form : forms) {
            Imports.Result result = Imports.of(CallImport.by(OWN), "in.json", StandardCharsets.UTF_8, form);

            assertThat(result.calls())
                    .as(form)
                    .extracting(
                            CallRecord::id,
                            call -> call.startedAt().toString(),
                            CallRecord::caller,
                            CallRecord::callee,
                            CallRecord::talkSeconds)
                    .containsExactly(
                            tuple(
                                    A,
                                    "2024-03-15T09:00:00",
                                    PhoneNumber.of("+8613800138000"),
                                    PhoneNumber.of("01062345678"),
                                    60),
                            tuple(
                                    B,
                                    "2024-03-15T09:00:00",
                                    PhoneNumber.of("+8613800138000"),
                                    PhoneNumber.of("01062345678"),
                                    60));
        }
    }

    @Test
    void a_broken_document_costs_its_line() {
        Imports.Result result = Imports.of(
                CallImport.by(OWN),
                "in.json",
                StandardCharsets.UTF_8,
                document(A, "") + "\n{\"variables\":{\"uuid\":\n[]\n" + document(B, "") + "\n" + "{\"variables\":");

        assertThat(result.calls()).hasSize(2);
        assertThat(result.dropped(DropReason.NOT_JSON)).isEqualTo(2);
        assertThat(result.dropped(DropReason.CUT_SHORT)).isEqualTo(1);
    }

    @Test
    void nesting_without_end_is_a_row_that_is_not_json() {
        Imports.Result result = Imports.of(
                CallImport.by(OWN),
                "in.json",
                StandardCharsets.UTF_8,
                document(A, "") + "\n{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}\n");

        assertThat(result.calls()).hasSize(1);
        assertThat(result.dropped(DropReason.NOT_JSON)).isEqualTo(1);
    }

    @Test
    void the_same_rows_in_any_order_and_split_give_the_same_calls() {
        String one = row("13800138000", "01062345678", "public", "2024-03-15 09:00:08", "60", "NORMAL_CLEARING", A, B);
        String two = row("13800138000", "1001", "default", "2024-03-15 09:00:08", "60", "NORMAL_CLEARING", B, A);

        assertThat(Imports.of(OWN, two, one).calls())
                .isEqualTo(Imports.of(OWN, one + two).calls());
    }
}
