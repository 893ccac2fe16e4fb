package io.hegui.rules.gate;

import io.hegui.gate.CallAttempt;
import io.hegui.gate.Gate;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.ConsentRecord;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;
import java.util.List;

/** A firm in good order and what it dials. Stateless. */
final class Firm {

    static final RuleSet RULES = RuleSets.load();
    static final LocalDate TODAY = LocalDate.of(2024, 6, 18);
    static final String CALLER = "95001";
    static final String USER = "13800138000";

    static final String INSPECTION = """
            {"year": 2024,
             "license": {"status": "VALID", "coverage": "NATIONAL", "services": ["CALL_CENTER"], "domesticOnly": true,
               "issuedOn": "2022-01-01", "expiresOn": "2027-01-01"},
             "numbers": [{"number": "95001", "declaredStatus": "IN_USE", "activated": true},
               {"number": "95002", "declaredStatus": "IN_USE", "activated": true}],
             "agents": [{"id": "A1", "name": "张三", "role": "MARKETING", "employedFrom": "2023-01-01"}],
             "chain": {"scriptReviews": [{"script": "v2", "approvedOn": "2024-06-20"}]},
             "doNotCall": [{"phone": "13900139000", "since": "2024-06-01"}]%s}""";

    private Firm() {}

    static Facts facts() {
        return facts("");
    }

    static Facts facts(String more) {
        return Facts.of(PackageReader.fromJson(INSPECTION.formatted(more), "test"), TODAY, RULES)
                .consents(HeldConsents.of(List.of(
                        consent("K1", USER).build(),
                        consent("K2", "13900139000").build())))
                .build();
    }

    static ConsentRecordBuilder consent(String id, String phone) {
        return ConsentRecord.builder()
                .id(id)
                .phone(PhoneNumber.of(phone))
                .purpose(Purpose.MARKETING)
                .givenAt(Moment.parse("2024-01-05T10:00:00"));
    }

    static Gate gate() {
        return Gate.on(facts(), RULES).build();
    }

    static CallAttempt.Builder marketing() {
        return CallAttempt.of(PhoneNumber.of(CALLER), PhoneNumber.of(USER), Purpose.MARKETING)
                .agentId("A1");
    }

    /** A call that only limits can stop. */
    static CallAttempt notice(String caller, String callee) {
        return CallAttempt.of(PhoneNumber.of(caller), PhoneNumber.of(callee), Purpose.NOTIFICATION)
                .build();
    }

    static Moment at(String time) {
        return Moment.parse("2024-06-18T" + time);
    }
}
