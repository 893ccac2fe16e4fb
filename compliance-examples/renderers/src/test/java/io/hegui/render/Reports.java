package io.hegui.render;

import io.hegui.Hegui;
import io.hegui.audit.AuditResult;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.model.Waiver;
import io.hegui.outlook.YearOutlook;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports to render. Stateless. */
public final class Reports {

    /** Text that would run, were it not escaped, wherever it came to stand. */
    public static final String HOSTILE =
            "</script><script>window.pwned=1</script><img src=x onerror=\"window.pwned=1\">"
                    + "'\"`&lt;${7*7}]]>--><!-- \u2028\u0007\ud83d\ude00";

    public static final Hegui HEGUI = Hegui.standard().withThreads(1);

    private Reports() {}

    /** Of a package with faults of every severity. */
    public static InspectionReport faulty() {
        return of(PackagePlan.ofCalls(2_000)
                .with(Defect.CONSENT_EXPIRED, 3)
                .with(Defect.CALLING_HOURS, 25)
                .with(Defect.NUMBER_FORMAT, 30)
                .with(Defect.SECOND_PRECISION, 2));
    }

    /** The year ahead of a package whose limits are crossed, half way through. */
    public static YearOutlook ahead() {
        PackagePlan plan = PackagePlan.ofCalls(2_000).with(Defect.SECOND_PRECISION, 60);
        return inFolder(
                folder -> PackageGenerator.generate(plan, folder),
                folder -> HEGUI.scan(folder, LocalDate.of(2024, 6, 30)).forecast());
    }

    /** Of a package without a fault. */
    public static InspectionReport clean() {
        return of(PackagePlan.ofCalls(1_000));
    }

    /** Of a package that says almost nothing, so that almost nothing can be judged. */
    public static InspectionReport bare() {
        return inFolder(folder -> Files.writeString(folder.resolve("inspection.json"), "{\"year\": 2024}"));
    }

    public static InspectionReport of(PackagePlan plan) {
        return inFolder(folder -> PackageGenerator.generate(plan, folder), plan.asOf());
    }

    /** Every rule fails, with as many examples as a report shows, and every text tries to break out. */
    public static InspectionReport hostile(int findings) {
        InspectionReport report = faulty();
        List<Finding> all = new ArrayList<>();
        Map<RuleId, Verdict> verdicts = new TreeMap<>();
        List<Severity> severities = List.of(Severity.BLOCKER, Severity.MAJOR, Severity.MINOR, Severity.ADVICE);
        int i = 0;
        for (Rule rule : HEGUI.rules().rules()) {
            RuleId id = rule.id();
            verdicts.put(id, Verdict.FAIL);
            Severity severity = severities.get(i++ % severities.size());
            for (int n = 0; n < findings; n++) {
                all.add(new Finding(
                        id,
                        severity,
                        Verdict.FAIL,
                        "REASON",
                        HOSTILE + n,
                        false,
                        1_000,
                        20_000,
                        IntStream.range(0, 20)
                                .mapToObj(e -> "=cmd|' /C calc'!A" + e)
                                .toList(),
                        Values.measured(HOSTILE, "@SUM(1)"),
                        new LocalizedText("说明" + HOSTILE, "message" + HOSTILE),
                        new LocalizedText("整改" + HOSTILE, "remedy" + HOSTILE),
                        LocalDate.of(2025, 4, 1 + n),
                        rule.spec().sources(),
                        HEGUI.rules().consequences(id),
                        n == 1 ? new Waiver(id.value(), null, HOSTILE, "王小明", LocalDate.of(2025, 12, 31)) : null));
            }
        }
        all.sort(Finding.REPORT_ORDER);
        return new InspectionReport(
                report.year(),
                report.asOf(),
                report.jurisdiction(),
                HOSTILE,
                HOSTILE,
                report.ruleSet(),
                report.records(),
                new AuditResult(all, verdicts, report.audit().statistics()),
                report.grade(),
                report.standing(),
                report.application(),
                report.obligations(),
                report.history());
    }

    /** The report with other findings. */
    public static InspectionReport with(InspectionReport report, UnaryOperator<Finding> change) {
        AuditResult audit = report.audit();
        return new InspectionReport(
                report.year(),
                report.asOf(),
                report.jurisdiction(),
                report.licenseNumber(),
                report.licensee(),
                report.ruleSet(),
                report.records(),
                new AuditResult(audit.findings().stream().map(change).toList(), audit.verdicts(), audit.statistics()),
                report.grade(),
                report.standing(),
                report.application(),
                report.obligations(),
                report.history());
    }

    private static InspectionReport inFolder(Filling filling) {
        return inFolder(filling, LocalDate.of(2025, 3, 20));
    }

    private static InspectionReport inFolder(Filling filling, LocalDate asOf) {
        return inFolder(filling, folder -> HEGUI.inspect(folder, asOf));
    }

    private static <T> T inFolder(Filling filling, Function<Path, T> look) {
        try {
            Path folder = Files.createTempDirectory("report");
            try {
                filling.fill(folder);
                return look.apply(folder);
            } finally {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filling {
        void fill(Path folder) throws IOException;
    }
}
