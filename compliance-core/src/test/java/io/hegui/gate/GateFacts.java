package io.hegui.gate;

import io.hegui.io.PackageReader;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import java.time.LocalDate;

/** Facts for a gate that has no rules. Stateless. */
final class GateFacts {

    static final LocalDate TODAY = LocalDate.of(2024, 6, 18);
    static final RuleSet NO_RULES = RuleSet.builder("test").build();
    static final String INSPECTION = """
            {"year": 2024,
             "license": {"status": "VALID", "services": ["CALL_CENTER"]},
             "numbers": [{"number": "95001", "activated": true}, {"number": "95002"}],
             "agents": [{"id": "A1", "name": "张三"}],
             "chain": {"numberSources": ["电信"], "scriptReviews": [{"script": "v1", "approvedOn": "2024-01-05"}]},
             "anomalies": [{"kind": "HOURLY_FREQUENCY", "subject": "95001", "foundAt": "2024-06-01T10:00:00"}],
             "doNotCall": [{"phone": "13900139000", "since": "2024-06-01"}]}""";

    private GateFacts() {}

    static Facts.Builder of(String inspection) {
        return Facts.of(PackageReader.fromJson(inspection, "test"), TODAY, NO_RULES);
    }

    static Facts facts() {
        return of(INSPECTION).build();
    }

    /** The facts with another text in the package. */
    static Facts with(String text, String other) {
        if (!INSPECTION.contains(text)) {
            throw new IllegalArgumentException("the package does not hold " + text);
        }
        return of(INSPECTION.replace(text, other)).build();
    }
}
