package io.hegui.benchmarks;

import io.hegui.benchmarks.engines.Case;
import io.hegui.benchmarks.engines.Counts;
import io.hegui.benchmarks.engines.Engine;
import io.hegui.fixtures.PackagePlan;
import io.hegui.model.CallRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The twelve rules on the same records in memory, nanoseconds a record.
 *
 * <pre>{@code ./mvnw -q -Pbenchmarks verify -Dbenchmarks="engines"}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class EnginesBenchmark {

    /** Records of one pass. */
    public static final int CALLS = 100_000;

    /** Name of an engine, or of the loop by hand. */
    @Param({"hand", "hegui", "drools", "evrete", "easy-rules", "cel"})
    public String engine = "hand";

    /** Folder for packages. */
    @Param("target/benchmarks")
    public String work = "";

    private List<CallRecord> calls = List.of();
    private Engine judge = none -> new Counts();

    /** Reads the records and checks that the engine counts what the loop counts. */
    @Setup
    public void open() {
        Case given = Case.read(Data.folder(Path.of(work), CALLS, PackagePlan.Format.CSV, false), Data.AS_OF);
        Counts expected = Engine.Kind.HAND.open(given).count(given.calls());
        judge = Engine.Kind.ofId(engine).open(given);
        requireSame(expected, judge.count(given.calls()), judge.singleOnly());
        calls = given.calls();
    }

    private void requireSame(Counts expected, Counts found, boolean singleOnly) {
        if (!expected.toMap(singleOnly).equals(found.toMap(singleOnly))) {
            throw new IllegalStateException(engine + " counts " + found + ", by hand " + expected);
        }
    }

    /** One pass over all records. */
    @Benchmark
    @OperationsPerInvocation(CALLS)
    public Counts pass() {
        return judge.count(calls);
    }
}
