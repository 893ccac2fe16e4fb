package io.hegui.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.PackageReader;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Facts;
import io.hegui.rule.StateError;
import io.hegui.rule.StateOut;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole state of an audit as bytes, by rules that never change. */
class WrittenAuditTest {

    private static final Path GOLDEN = golden(StateOut.VERSION);

    private static Path golden(int version) {
        return Path.of("src/test/resources/state-" + version + "/audit.bin");
    }

    private static Auditor auditor() {
        return Auditor.open(
                Facts.of(
                                PackageReader.fromJson(
                                        "{\"year\": 2024, \"license\": {\"number\": \"B2-20110196\"}}", "golden"),
                                LocalDate.of(2025, 3, 20),
                                TestRules.SET)
                        .build(),
                TestRules.SET);
    }

    private static List<CallRecord> calls() {
        List<CallRecord> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            calls.add(CallRecord.builder()
                    .id(i % 7 == 0 ? null : "C" + i)
                    .caller(PhoneNumber.of("95001"))
                    .callee(PhoneNumber.of(i % 11 == 0 ? "无号码" : "1380013" + (8000 + i % 9)))
                    .startedAt(
                            i % 13 == 0
                                    ? null
                                    : Moment.parse("2024-05-06T10:00:00").plusSeconds(i * 100_000L))
                    .direction(Direction.OUTBOUND)
                    .outcome(i % 3 == 0 ? Outcome.NO_ANSWER : Outcome.CONNECTED)
                    .talkSeconds(i % 3 == 0 ? null : i % 5 == 0 ? 4_000 : i % 8)
                    .build());
        }
        return calls;
    }

    private static AuditState gathered(Auditor auditor) {
        AuditState state = auditor.newState();
        calls().forEach(state::accept);
        return state;
    }

    @Test
    void a_state_written_by_version_1_stays_readable_but_for_rates_by_month() throws IOException {
        byte[] golden = Files.readAllBytes(golden(1));
        Auditor auditor = auditor();
        AuditState read = auditor.newState();
        AuditState withMore = gathered(auditor);

        read.merge(golden);
        withMore.merge(golden);

        AuditResult result = auditor.finish(read);
        AuditResult fresh = auditor.audit(calls());
        assertThat(result.findings()).isEqualTo(fresh.findings());
        assertThat(result.verdicts()).isEqualTo(fresh.verdicts());
        assertThat(result.statistics().callsByMonth())
                .isEqualTo(fresh.statistics().callsByMonth());
        assertThat(result.statistics().connectRateByMonth()).isEmpty();
        assertThat(auditor.finish(withMore).statistics().connectRateByMonth()).isEmpty();
        assertThat(fresh.statistics().connectRateByMonth()).hasSize(12);
    }

    @Test
    void a_state_written_by_version_2_stays_readable() throws IOException {
        Auditor auditor = auditor();
        AuditState read = auditor.newState();

        read.merge(Files.readAllBytes(golden(2)));

        assertThat(auditor.finish(read)).isEqualTo(auditor.audit(calls()));
    }

    @Test
    void a_state_written_by_the_version_of_today_stays_readable() throws IOException {
        byte[] golden = Files.readAllBytes(GOLDEN);
        Auditor auditor = auditor();
        AuditState read = auditor.newState();

        read.merge(golden);

        assertThat(read.toBytes()).isEqualTo(gathered(auditor).toBytes()).isEqualTo(golden);
        assertThat(auditor.finish(read)).isEqualTo(auditor.audit(calls()));
    }

    @Test
    void a_state_of_other_rules_is_refused_in_one_line() {
        byte[] written = gathered(auditor()).toBytes();
        Auditor fewer = Auditor.open(
                auditor().facts(), TestRules.SET.only(rule -> !rule.id().value().equals("test/has-id")));

        assertThatThrownBy(() -> fewer.newState().merge(written))
                .isInstanceOf(StateError.class)
                .hasMessageMatching("state: rule set: found [0-9a-f]{64}, expected [0-9a-f]{64}");
    }

    /** Writes the golden file; run by hand when a version is born. */
    public static void main(String[] args) throws IOException {
        Files.createDirectories(GOLDEN.getParent());
        Files.write(GOLDEN, gathered(auditor()).toBytes());
    }
}
