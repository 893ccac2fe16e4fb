package io.hegui.benchmarks.start;

import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;

/** The call to be decided, and a consent for it. Stateless. */
final class OneCall {

    private OneCall() {}

    /** A marketing call after hours. */
    static CallRecord call() {
        return CallRecord.builder()
                .id("C1")
                .caller(PhoneNumber.of("01050000000"))
                .callee(PhoneNumber.of("13800100000"))
                .startedAt(Moment.parse("2024-03-15T21:30:00"))
                .talkSeconds(0)
                .direction(Direction.OUTBOUND)
                .purpose(Purpose.MARKETING)
                .outcome(Outcome.NO_ANSWER)
                .consentId("S1")
                .build();
    }

    /** A consent that covers it. */
    static ConsentRecord consent() {
        return ConsentRecord.builder()
                .id("S1")
                .phone(PhoneNumber.of("13800100000"))
                .purpose(Purpose.MARKETING)
                .givenAt(Moment.parse("2024-01-01T00:00:00"))
                .build();
    }

    /** Fails when the decision was not that exactly one rule objects. */
    static void requireOne(long objections) {
        if (objections != 1) {
            throw new IllegalStateException(objections + " rules object, expected calling hours alone");
        }
    }
}
