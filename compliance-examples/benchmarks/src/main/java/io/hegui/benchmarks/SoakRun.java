package io.hegui.benchmarks;

import io.hegui.Hegui;
import io.hegui.benchmarks.gate.SoakDialling;
import io.hegui.benchmarks.process.Probe;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.Verdict;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The gate and the audit at work in one process for as long as one likes, their data changing all the while: every audit must
 * count exactly what was planted, every decision be right, and the memory in use stay flat. Stateless.
 */
final class SoakRun {

    private static final int CALLS = 20_000;
    private static final int ROWS = 12;
    private static final RuleId HOURS = new RuleId("marketing/calling-hours");
    private static final double MEGABYTE = 1 << 20;
    private static final double FLAT = 1.1;

    /** What stood when it was looked. */
    private record Sample(
            long seconds,
            double heap,
            double resident,
            long audits,
            long tried,
            long allowed,
            long blocked,
            long days) {}

    private final Path work;
    private final AtomicLong audits = new AtomicLong();
    private final AtomicBoolean over = new AtomicBoolean();

    private SoakRun(Path work) {
        this.work = work;
    }

    static Section run(Path work, int minutes) throws IOException {
        Files.createDirectories(work);
        return new SoakRun(Files.createTempDirectory(work, "soak")).run(minutes);
    }

    private Section run(int minutes) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Sample> samples = new ArrayList<>();
        long errors = 0;
        try (SoakDialling dialling = new SoakDialling(work.resolve("log"))) {
            Future<?> gate = threads.submit(() -> dial(dialling));
            Future<?> audit = threads.submit(() -> {
                audit();
                return null;
            });
            long start = System.nanoTime();
            long between = TimeUnit.MINUTES.toNanos(minutes) / ROWS;
            for (int i = 1; i <= ROWS && !gate.isDone() && !audit.isDone(); i++) {
                sleep(start + i * between - System.nanoTime());
                samples.add(sample(start, dialling));
                System.err.println(samples.get(samples.size() - 1));
            }
            over.set(true);
            errors += failed(gate) + failed(audit);
        } finally {
            threads.shutdownNow();
            Data.delete(work);
        }
        return section(minutes, samples, errors);
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long failed(Future<?> task) {
        try {
            task.get();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        } catch (ExecutionException e) {
            e.printStackTrace();
            return 1;
        }
    }

    private void dial(SoakDialling dialling) {
        while (!over.get()) {
            // about a thousand a second, as a large center: a busy loop would only measure the disk of the log
            for (int i = 0; i < 20; i++) {
                dialling.tryOne();
            }
            sleep(TimeUnit.MILLISECONDS.toNanos(15));
        }
    }

    private void audit() throws IOException {
        Hegui hegui = Hegui.standard().withThreads(1);
        for (int round = 0; !over.get(); round++) {
            Path folder = work.resolve("package-" + round);
            int planted = 1 + round % 40;
            PackagePlan plan = PackagePlan.ofCalls(CALLS + round % 7).with(Defect.CALLING_HOURS, planted);
            PackageGenerator.generate(plan, folder);
            InspectionReport report = hegui.inspect(folder, Data.AS_OF);
            long found = report.findings().stream()
                    .filter(finding -> finding.rule().equals(HOURS) && finding.verdict() == Verdict.FAIL)
                    .mapToLong(Finding::affected)
                    .sum();
            if (found != planted || report.audit().statistics().calls() != CALLS + round % 7) {
                throw new IllegalStateException("round " + round + ": found " + found + " of " + planted);
            }
            Data.delete(folder);
            audits.incrementAndGet();
        }
    }

    private Sample sample(long start, SoakDialling dialling) throws IOException {
        System.gc();
        return new Sample(
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE,
                Probe.residentNow(),
                audits.get(),
                dialling.tried(),
                dialling.allowed(),
                dialling.blocked(),
                dialling.days());
    }

    private static Section section(int minutes, List<Sample> samples, long errors) {
        List<List<String>> rows = new ArrayList<>();
        for (Sample sample : samples) {
            rows.add(List.of(
                    String.format(Locale.ROOT, "%.1f", sample.seconds / 60.0),
                    number(sample.audits),
                    number(sample.tried),
                    number(sample.allowed),
                    number(sample.blocked),
                    number(sample.days),
                    Rounds.text(sample.heap),
                    Rounds.text(sample.resident)));
        }
        int third = Math.max(1, samples.size() / 3);
        double early = heap(samples.subList(0, Math.min(third, samples.size())));
        double late = heap(samples.subList(Math.max(0, samples.size() - third), samples.size()));
        return Section.of(
                "soak",
                List.of(new Section.Table(
                        List.of(
                                "minutes of " + minutes,
                                "audits",
                                "calls tried",
                                "placed",
                                "blocked",
                                "days of the gate's clock",
                                "heap in use, MB",
                                "resident MB"),
                        rows)),
                List.of(
                        Ratio.exact("errors", (double) errors, 0),
                        Ratio.atMost("heap in use, last third to first", List.of(late / early), FLAT)));
    }

    private static double heap(List<Sample> samples) {
        return Ratio.median(samples.stream().map(Sample::heap).toList());
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
