package io.hegui.benchmarks.start;

import io.hegui.Hegui;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageReader;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One decision by the library: the whole catalogue is loaded, and every rule over one call is prepared. */
public final class HeguiStart {

    /** The rules that a decision before a call asks. */
    private static final Set<String> ASKED =
            Set.of("call/number-format", "marketing/calling-hours", "marketing/consent", "marketing/do-not-call");

    private HeguiStart() {}

    /** Decides. */
    public static void main(String[] arguments) {
        RuleSet rules = Hegui.standard().rules();
        Facts facts = Facts.of(
                        PackageReader.fromJson("{\"year\": 2024, \"doNotCall\": []}", "inspection.json"),
                        LocalDate.of(2024, 3, 15),
                        rules)
                .consents(HeldConsents.of(List.of(OneCall.consent())))
                .build();
        CallRecord call = OneCall.call();
        long objections = 0;
        // A gate of the library, where there is one, takes the place of this loop.
        for (Rule rule : rules.rules()) {
            if (rule instanceof CallRule callRule) {
                RecordCheck<CallRecord> check = callRule.prepare(facts);
                if (check.judge(call).verdict() == Verdict.FAIL
                        && ASKED.contains(rule.id().value())) {
                    objections++;
                }
            }
        }
        OneCall.requireOne(objections);
    }
}
