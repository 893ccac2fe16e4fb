package io.hegui.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallAttemptTest {

    private static final Moment AT = Moment.parse("2024-06-18T10:00:00");

    private static CallRecordBuilder call() {
        return CallRecord.builder()
                .id("C1")
                .caller(PhoneNumber.of("95001"))
                .callee(PhoneNumber.of("13800138000"))
                .direction(Direction.OUTBOUND)
                .purpose(Purpose.MARKETING)
                .agentId("A1")
                .aiAgent(true)
                .scriptVersion("v1")
                .subject("U1")
                .client("甲")
                .sector(Sector.FINANCE)
                .consentId("K1");
    }

    @Test
    void carries_every_field_of_a_call_record_over() {
        CallAttempt attempt = CallAttempt.of(call().build(), DialPath.RETRY);

        assertThat(attempt.id()).isEqualTo("C1");
        assertThat(attempt.path()).isEqualTo(DialPath.RETRY);
        assertThat(attempt.caller()).isEqualTo(PhoneNumber.of("95001"));
        assertThat(attempt.callee()).isEqualTo(PhoneNumber.of("13800138000"));
        assertThat(attempt.agentId()).isEqualTo("A1");
        assertThat(attempt.purpose()).isEqualTo(Purpose.MARKETING);
        assertThat(attempt.call()).isEqualTo(call().outcome(Outcome.CONNECTED).build());
    }

    @Test
    void what_no_attempt_knows_is_left_out() {
        CallRecord placed = call().startedAt(AT)
                .outcome(Outcome.USER_HUNG_UP)
                .talkSeconds(7)
                .aiAgent(false)
                .build();

        assertThat(CallAttempt.of(placed, DialPath.CAMPAIGN).call())
                .isEqualTo(call().aiAgent(null).outcome(Outcome.CONNECTED).build());
    }

    @Test
    void placed_it_is_the_same_call_at_that_time() {
        CallAttempt attempt = CallAttempt.of(call().build(), DialPath.MANUAL);

        assertThat(attempt.placedAt(AT))
                .isEqualTo(call().outcome(Outcome.CONNECTED).startedAt(AT).build());
    }

    @Test
    void the_missing_field_is_named() {
        Map<String, CallRecord> lacking = Map.of(
                "caller",
                call().caller(null).build(),
                "callee",
                call().callee(null).build(),
                "purpose",
                call().purpose(null).build(),
                "direction",
                call().direction(Direction.INBOUND).build());

        lacking.forEach((field, call) -> assertThatIllegalArgumentException()
                .isThrownBy(() -> CallAttempt.of(call, DialPath.CAMPAIGN))
                .withMessageStartingWith(field + ": "));
    }

    @Test
    void a_call_without_direction_is_taken_to_be_outbound() {
        CallAttempt attempt = CallAttempt.of(call().direction(null).build(), DialPath.CAMPAIGN);

        assertThat(attempt.call().outbound()).isTrue();
    }

    @Test
    void is_printed_by_id_and_path_alone() {
        assertThat(CallAttempt.of(call().build(), DialPath.MANUAL)).hasToString("CallAttempt[C1, MANUAL]");
    }

    @ParameterizedTest
    @EnumSource(DialPath.class)
    void every_path_has_a_chinese_term(DialPath path) {
        assertThat(path.label()).matches("\\p{IsHan}+");
    }
}
