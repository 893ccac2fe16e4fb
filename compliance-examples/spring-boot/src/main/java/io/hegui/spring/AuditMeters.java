package io.hegui.spring;

import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs an audit and measures it: {@value #AUDITS}, a timer by {@code grade} (error when it threw); {@value #CALLS}, calls an
 * audit; {@value #FINDINGS}, findings by {@code severity}. No tag names a licensee. Thread-safe.
 */
public final class AuditMeters {

    /** Timer of audits. */
    public static final String AUDITS = "hegui.audits";

    /** Calls an audit. */
    public static final String CALLS = "hegui.audit.calls";

    /** Counter of findings. */
    public static final String FINDINGS = "hegui.audit.findings";

    private static final String ERROR = "error";

    private final MeterRegistry registry;

    /** Measures into that registry. */
    public AuditMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * Runs an audit.
     *
     * @param audit such as {@code () -> hegui.inspect(folder, asOf)}
     */
    public InspectionReport measured(Supplier<InspectionReport> audit) {
        long begun = registry.config().clock().monotonicTime();
        String grade = ERROR;
        try {
            InspectionReport report = audit.get();
            grade = report.grade().level().name();
            count(report);
            return report;
        } finally {
            long nanos = registry.config().clock().monotonicTime() - begun;
            Timer.builder(AUDITS)
                    .description("Audits of a year")
                    .tag("grade", grade)
                    .register(registry)
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private void count(InspectionReport report) {
        DistributionSummary.builder(CALLS)
                .description("Calls looked at by an audit")
                .baseUnit("calls")
                .register(registry)
                .record((double) report.audit().statistics().calls());
        for (Finding finding : report.findings()) {
            registry.counter(FINDINGS, "severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .increment();
        }
    }
}
