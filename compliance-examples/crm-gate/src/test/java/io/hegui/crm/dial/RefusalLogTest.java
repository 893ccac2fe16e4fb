package io.hegui.crm.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.Durability;
import io.hegui.evidence.LogOptions;
import io.hegui.evidence.LoggedDecision;
import io.hegui.evidence.LoggedReason;
import io.hegui.model.Moment;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalLogTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String LISTED = "marketing/do-not-call";
    private static final String LATE = "marketing/calling-hours";

    @TempDir
    private Path folder;

    private static LoggedDecision decision(String at, String kind, String attempt, String... rules) {
        return new LoggedDecision(
                Moment.parse(at),
                kind,
                attempt,
                null,
                null,
                null,
                List.of(rules).stream()
                        .map(rule -> new LoggedReason(new RuleId(rule), Severity.MAJOR, null, Values.NONE))
                        .toList(),
                null,
                null,
                null);
    }

    private DecisionLog open(LogOptions options) throws IOException {
        return DecisionLog.open(folder, options.with(Durability.HANDED_OVER));
    }

    @Test
    void refusals_of_the_day_are_counted_once_an_attempt_and_warnings_not_at_all() throws IOException {
        RefusalLog refusals = new RefusalLog(folder);
        try (DecisionLog log = open(LogOptions.standard())) {
            log.append(decision("2026-03-01T22:00:00", "BLOCK", "T1", LISTED));
            log.append(decision("2026-03-02T10:00:00", "BLOCK", "T2", LATE, LISTED));
            log.append(decision("2026-03-02T10:00:01", "BLOCK", "T2", LATE, LISTED));
            log.append(decision("2026-03-02T10:00:02", "WARN", "T3", LATE));
            log.append(decision("2026-03-02T10:00:03", "BLOCK", "T4", LATE));
            log.append(decision("2026-03-03T09:00:00", "BLOCK", "T5", LATE));

            assertThat(refusals.on(DAY)).isEqualTo(new RefusalLog.Refused(2, 1));
            assertThat(refusals.on(DAY.minusDays(1))).isEqualTo(new RefusalLog.Refused(1, 1));
            assertThat(refusals.on(DAY.plusDays(1))).isEqualTo(new RefusalLog.Refused(1, 0));
            assertThat(refusals.on(DAY)).isEqualTo(new RefusalLog.Refused(2, 1));
        }
    }

    @Test
    void what_is_written_later_is_seen_later_through_rotated_files_too() throws IOException {
        RefusalLog refusals = new RefusalLog(folder);
        try (DecisionLog log = open(LogOptions.standard().withFileBytes(LogOptions.SMALLEST_FILE))) {
            assertThat(refusals.on(DAY)).isEqualTo(new RefusalLog.Refused(0, 0));
            for (int i = 1; i <= 40; i++) {
                log.append(decision("2026-03-02T10:00:00", "BLOCK", "T" + i, LISTED));

                assertThat(refusals.on(DAY)).isEqualTo(new RefusalLog.Refused(i, i));
            }
        }
        assertThat(folder.resolve("decisions-000005.log")).exists();
        assertThat(new RefusalLog(folder).on(DAY)).isEqualTo(new RefusalLog.Refused(40, 40));
    }

    @Test
    void a_line_that_is_still_being_written_waits_for_its_end() throws IOException {
        try (DecisionLog log = open(LogOptions.standard())) {
            log.append(decision("2026-03-02T10:00:00", "BLOCK", "T1", LISTED));
            log.append(decision("2026-03-02T10:00:01", "BLOCK", "T2", LISTED));
        }
        Path file = folder.resolve("decisions-000001.log");
        byte[] whole = Files.readAllBytes(file);
        RefusalLog refusals = new RefusalLog(folder);

        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 20));
        assertThat(refusals.on(DAY)).isEqualTo(new RefusalLog.Refused(1, 1));
        Files.write(
                file, java.util.Arrays.copyOfRange(whole, whole.length - 20, whole.length), StandardOpenOption.APPEND);
        assertThat(refusals.on(DAY)).isEqualTo(new RefusalLog.Refused(2, 2));
    }

    @Test
    void a_folder_that_is_not_there_yet_holds_nothing() throws IOException {
        assertThat(new RefusalLog(folder.resolve("later")).on(DAY)).isEqualTo(new RefusalLog.Refused(0, 0));
    }
}
