package io.hegui.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.Hegui;
import io.hegui.benchmarks.Data;
import io.hegui.io.CallChunk;
import io.hegui.io.HeldConsents;
import io.hegui.io.PackageFolder;
import io.hegui.io.PackageReader;
import io.hegui.model.CallRecord;
import io.hegui.model.ConsentRecord;
import io.hegui.report.InspectionReport;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigPackageTest {

    private static final int CALLS = 20_000;
    private static final int CONSENTS = 500;

    @TempDir
    static Path work;

    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        folder = BigPackage.folder(work, CALLS, CONSENTS, true);
    }

    @Test
    void a_file_holds_the_calls_that_a_program_makes() {
        List<CallRecord> read = new ArrayList<>();
        for (CallChunk chunk : PackageFolder.open(folder).callChunks(1)) {
            chunk.read(read::add);
        }

        assertThat(read).containsExactlyElementsOf(new BigCalls(CALLS, CONSENTS));
    }

    @Test
    void parts_of_workers_hold_every_call_once() {
        BigCalls whole = new BigCalls(CALLS, CONSENTS);

        List<CallRecord> parts = new ArrayList<>();
        IntStream.range(0, 3).forEach(worker -> whole.part(worker, 3).forEach(parts::add));

        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void its_calls_keep_every_rule_over_one_call() {
        Hegui hegui = Hegui.standard();
        BigCalls calls = new BigCalls(CALLS, CONSENTS);
        List<ConsentRecord> consents =
                IntStream.range(0, CONSENTS).mapToObj(calls::consent).toList();
        Facts facts = Facts.of(PackageReader.read(folder.resolve("inspection.json")), Data.AS_OF, hegui.rules())
                .consents(HeldConsents.of(consents))
                .build();

        InspectionReport report = hegui.inspect(facts, calls);

        assertThat(report.audit().statistics().calls()).isEqualTo(CALLS);
        assertThat(report.findings())
                .filteredOn(finding -> hegui.rules().find(finding.rule()) instanceof CallRule)
                .extracting(Finding::rule)
                .isEmpty();
    }
}
