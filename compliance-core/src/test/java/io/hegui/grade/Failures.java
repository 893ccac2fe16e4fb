package io.hegui.grade;

import io.hegui.model.Waiver;
import io.hegui.rule.Finding;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings for tests of grades and reports. */
public final class Failures {

    private static final LocalizedText MESSAGE = new LocalizedText("不合格", "fails");
    private static final LocalizedText REMEDIATION = new LocalizedText("整改", "repair it");

    private Failures() {}

    public static Finding fail(String rule, Severity severity) {
        return fail(rule, severity, "*", 1);
    }

    public static Finding fail(String rule, Severity severity, String subject, long affected) {
        return finding(rule, severity, Verdict.FAIL, subject, affected, affected, List.of(), null);
    }

    public static Finding failOf(String rule, Severity severity, long affected, long population) {
        return finding(rule, severity, Verdict.FAIL, "*", affected, population, List.of(), null);
    }

    public static Finding failOfCalls(String rule, Severity severity, String... calls) {
        return finding(rule, severity, Verdict.FAIL, "*", calls.length, calls.length, List.of(calls), null);
    }

    public static Finding waived(String rule, Severity severity) {
        return waived(rule, severity, "*", 1);
    }

    public static Finding waived(String rule, Severity severity, String subject, long affected) {
        return finding(rule, severity, Verdict.FAIL, subject, affected, affected, List.of(), waiver(rule));
    }

    public static Finding unknown(String rule, Severity severity) {
        return finding(rule, severity, Verdict.INDETERMINATE, "*", 0, 0, List.of(), null);
    }

    public static Finding waivedUnknown(String rule, Severity severity) {
        return finding(rule, severity, Verdict.INDETERMINATE, "*", 0, 0, List.of(), waiver(rule));
    }

    private static Waiver waiver(String rule) {
        return new Waiver(rule, null, "已说明", "王小明", LocalDate.of(2025, 12, 31));
    }

    private static Finding finding(
            String rule,
            Severity severity,
            Verdict verdict,
            String subject,
            long affected,
            long population,
            List<String> examples,
            @Nullable Waiver waiver) {
        return new Finding(
                new RuleId(rule),
                severity,
                verdict,
                null,
                subject,
                false,
                affected,
                population,
                examples,
                Values.NONE,
                MESSAGE,
                REMEDIATION,
                null,
                List.of(Source.of("S1", Layer.GUIDE)),
                List.of(),
                waiver);
    }
}
