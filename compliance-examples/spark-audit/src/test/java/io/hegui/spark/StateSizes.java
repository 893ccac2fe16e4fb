package io.hegui.spark;

import io.hegui.AuditPart;
import io.hegui.Hegui;
import io.hegui.PackageAudit;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.CallChunk;
import io.hegui.io.PackageFolder;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.StateOut;
import io.hegui.rule.StreamRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints how many bytes the state of a year takes, as a whole and by accumulator: the figures of docs/spark.md. */
public final class StateSizes {

    private StateSizes() {}

    /** Measures packages of as many calls as the arguments say. */
    public static void main(String[] sizes) throws IOException {
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("state-sizes").resolve("p");
            PackagePlan plan = PackagePlan.ofCalls(Integer.parseInt(size));
            PackageGenerator.generate(plan, folder);
            measure(folder, Hegui.standard().open(PackageFolder.open(folder), plan.asOf()));
        }
    }

    private static void measure(Path folder, PackageAudit audit) throws IOException {
        Map<AccumulatorType<?>, Accumulator<?>> each = new LinkedHashMap<>();
        open(each, CallFigures.TYPE, audit);
        Hegui.standard().rules().rules().forEach(rule -> {
            if (rule instanceof StreamRule<?> streamRule) {
                open(each, streamRule.accumulator(), audit);
            }
        });
        AuditPart part = audit.newPart();
        long text = 0;
        for (Path file : CallChunk.filesIn(folder)) {
            text += Files.size(file);
            for (CallChunk chunk : CallChunk.divide(file, Long.MAX_VALUE)) {
                part.read(chunk);
                chunk.read(call -> each.values().forEach(accumulator -> accumulator.accept(call)));
            }
        }
        CallFigures figures = (CallFigures) each.get(CallFigures.TYPE);
        long calls = figures.calls();
        int state = part.toBytes().length;
        System.out.printf(
                "%d calls, %d users, %d callers, %.1f MB of CSV: state %d bytes, %.1f a call%n",
                calls, figures.distinctUsers(), figures.callerNumbers(), text / 1e6, state, (double) state / calls);
        each.forEach((type, accumulator) -> {
            StateOut out = new StateOut();
            accumulator.write(out);
            int bytes = out.toByteArray().length;
            System.out.printf("  %-28s %10d  %6.2f a call%n", type.name(), bytes, (double) bytes / calls);
        });
    }

    private static void open(
            Map<AccumulatorType<?>, Accumulator<?>> each, AccumulatorType<?> type, PackageAudit audit) {
        each.computeIfAbsent(type, t -> t.open().apply(audit.facts().forWorker()));
    }
}
