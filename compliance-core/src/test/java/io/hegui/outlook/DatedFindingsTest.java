package io.hegui.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatedFindingsTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);
    private static final LocalDate UNTIL = LocalDate.of(2025, 4, 30);
    private static final LocalizedText TEXT = new LocalizedText("文", "text");

    private static Finding finding(String subject, Severity severity) {
        return new Finding(
                new RuleId("test/dated"),
                severity,
                Verdict.FAIL,
                null,
                subject,
                false,
                1,
                1,
                List.of(),
                Values.NONE,
                TEXT,
                TEXT,
                null,
                List.of(),
                List.of(),
                null);
    }

    @Test
    void the_first_day_of_a_finding_is_exact_even_when_it_goes_away_again() {
        LocalDate first = LocalDate.of(2024, 11, 12);
        LocalDate last = LocalDate.of(2024, 11, 19);

        List<DatedFinding> dated = DatedFindings.of(
                AS_OF,
                UNTIL,
                day -> day.isBefore(first) || day.isAfter(last) ? List.of() : List.of(finding("A1", Severity.MAJOR)));

        assertThat(dated).hasSize(1);
        assertThat(dated.get(0).on()).isEqualTo(first);
        assertThat(dated.get(0).until()).isEqualTo(last);
        assertThat(dated.get(0).before()).isNull();
        assertThat(dated.get(0).arithmetic().en())
                .isEqualTo("asked day by day from 2024-06-30: not found as of 2024-11-11, found as of 2024-11-12,"
                        + " until 2024-11-19");
    }

    @Test
    void a_finding_that_grows_worse_is_told_and_one_that_stays_is_not() {
        LocalDate march = LocalDate.of(2025, 3, 1);

        List<DatedFinding> dated = DatedFindings.of(
                AS_OF,
                UNTIL,
                day -> List.of(
                        finding("*", day.isBefore(march) ? Severity.ADVICE : Severity.MAJOR),
                        finding("B", Severity.MINOR)));

        assertThat(dated).hasSize(1);
        assertThat(dated.get(0).on()).isEqualTo(march);
        assertThat(dated.get(0).before()).isEqualTo(Severity.ADVICE);
        assertThat(dated.get(0).until()).isNull();
    }

    @Test
    void nothing_is_asked_when_the_last_day_is_past() {
        assertThat(DatedFindings.of(UNTIL, UNTIL, day -> {
                    throw new AssertionError("asked for " + day);
                }))
                .isEmpty();
    }
}
