package io.hegui.benchmarks;

import io.hegui.benchmarks.gate.Dialling;
import io.hegui.benchmarks.gate.Judge;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A decision that allows a call, nanoseconds each.
 *
 * <pre>{@code ./mvnw -q -Pbenchmarks verify -Dbenchmarks="gate"}</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GateBenchmark {

    /** Attempts that are decided in turn, a power of two. */
    private static final int ATTEMPTS = 1 << 17;

    private static final int STRIDE = 7777;

    /** Name of an engine, of the gate, or of the check by hand. */
    @Param({"hand", "hegui", "hegui-compact", "drools", "cel"})
    public String judge = "hand";

    /** Consents on file, and numbers on the do-not-call list. */
    @Param("1000000")
    public int consents;

    private final AtomicInteger threads = new AtomicInteger();
    private List<Dialling.Attempt> attempts = List.of();
    private Judge opened = (attempt, at) -> false;

    /** Makes the center and checks the answers. */
    @Setup
    public void open() {
        Dialling center = Dialling.with(consents);
        opened = Judge.Kind.ofId(judge).open(center);
        attempts = center.allowedAttempts(ATTEMPTS);
    }

    /** Where a thread stands in the attempts. */
    @State(Scope.Thread)
    public static class Place {

        private int next;

        /** Threads begin at different attempts. */
        @Setup
        public void begin(GateBenchmark all) {
            next = all.threads.getAndIncrement() * STRIDE;
        }
    }

    /** One decision. */
    @Benchmark
    public boolean decide(Place place) {
        Dialling.Attempt attempt = attempts.get(place.next++ & (ATTEMPTS - 1));
        return opened.allows(attempt.call(), attempt.at());
    }
}
