package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Waiver WAIVER = new Waiver("test/one", null, "试点", "李四", null);

    private static Finding finding(
            String rule,
            Severity severity,
            Verdict verdict,
            String subject,
            @Nullable String reason,
            @Nullable Waiver waiver) {
        return new Finding(
                new RuleId(rule),
                severity,
                verdict,
                reason,
                subject,
                true,
                3,
                20,
                List.of("C1"),
                Values.of("limit", 2),
                new LocalizedText("迟", "late"),
                new LocalizedText("改", "mend"),
                LocalDate.of(2025, 1, 1),
                List.of(RuleStubs.LAW),
                List.of(new Consequence(new LocalizedText("吊销", "revoked"), RuleStubs.LAW)),
                waiver);
    }

    private static Finding failure(Severity severity, String rule, String subject, @Nullable String reason) {
        return finding(rule, severity, Verdict.FAIL, subject, reason, null);
    }

    @Property
    void failures_come_first_then_the_worst_then_rule_subject_and_reason(@ForAll long seed) {
        List<Finding> ordered = List.of(
                failure(Severity.BLOCKER, "test/z", "z", "Z"),
                failure(Severity.MAJOR, "test/one", "a", null),
                failure(Severity.MAJOR, "test/one", "a", "EARLY"),
                failure(Severity.MAJOR, "test/one", "a", "LATE"),
                failure(Severity.MAJOR, "test/one", "b", null),
                failure(Severity.MAJOR, "test/two", "a", null),
                failure(Severity.MINOR, "test/a", "a", null),
                finding("test/a", Severity.BLOCKER, Verdict.INDETERMINATE, "*", null, null));
        List<Finding> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(seed));

        shuffled.sort(Finding.REPORT_ORDER);

        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void another_severity_and_no_waiver_leave_the_rest_as_it_is() {
        Finding waived = finding("test/one", Severity.MINOR, Verdict.FAIL, "a", "LATE", WAIVER);

        assertThat(waived.withSeverity(Severity.MAJOR))
                .isEqualTo(finding("test/one", Severity.MAJOR, Verdict.FAIL, "a", "LATE", WAIVER));
        assertThat(waived.withoutWaiver())
                .isEqualTo(finding("test/one", Severity.MINOR, Verdict.FAIL, "a", "LATE", null));
    }

    @Test
    void a_failure_counts_that_nobody_accepted() {
        assertThat(failure(Severity.MINOR, "test/one", "a", null).counts()).isTrue();
        assertThat(finding("test/one", Severity.MINOR, Verdict.FAIL, "a", null, WAIVER)
                        .counts())
                .isFalse();
        assertThat(finding("test/one", Severity.MINOR, Verdict.INDETERMINATE, "a", null, null)
                        .counts())
                .isFalse();
    }

    @Test
    void rules_for_applicants_are_told_by_their_family() {
        assertThat(failure(Severity.MINOR, "application/capital", "a", null).ofApplication())
                .isTrue();
        assertThat(failure(Severity.MINOR, "test/application", "a", null).ofApplication())
                .isFalse();
    }
}
