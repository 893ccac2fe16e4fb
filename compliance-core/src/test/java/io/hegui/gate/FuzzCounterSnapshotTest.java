package io.hegui.gate;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.model.PhoneNumber;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Any bytes as the counters of a gate that were carried over a restart. */
class FuzzCounterSnapshotTest {

    private record Call(long second, PhoneNumber callee) {}

    @FuzzTest
    void counters_are_read_or_refused_and_come_out_as_they_went_in(byte[] content) {
        takesOrRefuses(
                () -> {
                    MemoryCounters counters = read(content);
                    MemoryCounters again = read(written(counters));

                    assertThat(counters.roomTaken()).isLessThanOrEqualTo(1_000);
                    assertThat(counted(again)).isEqualTo(counted(counters));
                    assertThat(shares(again)).isEqualTo(shares(counters));
                },
                IOException.class);
    }

    private static MemoryCounters read(byte[] content) throws IOException {
        MemoryCounters counters = MemoryCounters.withRoomFor(1_000);
        CounterSnapshot.read(new ByteArrayInputStream(content), counters);
        return counters;
    }

    private static byte[] written(MemoryCounters counters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CounterSnapshot.write(counters, out);
        return out.toByteArray();
    }

    /** The calls of each number that can still count; older ones may be given up at any time. */
    private static Map<PhoneNumber, List<Call>> counted(MemoryCounters counters) {
        Map<PhoneNumber, List<Call>> counted = new HashMap<>();
        counters.forEachLedger((caller, ledger) -> {
            List<Call> calls = new ArrayList<>();
            for (int i = ledger.firstFrom(ledger.newest() - counters.retainedSeconds()); i < ledger.size(); i++) {
                calls.add(new Call(ledger.second(i), ledger.run().callee(i)));
            }
            counted.put(caller, calls);
        });
        return counted;
    }

    private static Map<String, List<Long>> shares(MemoryCounters counters) {
        Map<String, List<Long>> shares = new HashMap<>();
        counters.forEachShare((rule, year, share) ->
                shares.put(rule.value() + " " + year, List.of(share.population(), share.affected())));
        return shares;
    }
}
