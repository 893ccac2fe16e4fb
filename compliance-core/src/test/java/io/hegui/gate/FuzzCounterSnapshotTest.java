package io.hegui.gate;

import static io.hegui.fuzz.Refusals.takesOrRefuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Any bytes as the counters of a gate that were carried over a restart. */
class FuzzCounterSnapshotTest {

    @FuzzTest
    void counters_are_read_or_refused_and_come_out_as_they_went_in(byte[] content) {
        takesOrRefuses(
                () -> {
                    MemoryCounters counters = MemoryCounters.withRoomFor(1_000);
                    CounterSnapshot.read(new ByteArrayInputStream(content), counters);
                    byte[] written = bytes(counters);
                    MemoryCounters again = MemoryCounters.withRoomFor(1_000);
                    CounterSnapshot.read(new ByteArrayInputStream(written), again);

                    assertThat(counters.roomTaken()).isLessThanOrEqualTo(1_000);
                    assertThat(bytes(again)).hasSameSizeAs(written);
                },
                IOException.class);
    }

    private static byte[] bytes(MemoryCounters counters) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CounterSnapshot.write(counters, out);
        return out.toByteArray();
    }
}
