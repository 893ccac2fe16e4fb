package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CallFileWriterTest {

    private static String write(boolean chinese, List<CallRecord> calls) {
        StringWriter out = new StringWriter();
        try (CallFileWriter writer = new CallFileWriter(out, chinese)) {
            for (CallRecord call : calls) {
                writer.write(call);
            }
            assertThat(writer.written()).isEqualTo(calls.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Property
    void what_is_written_reads_back_the_same(@ForAll("calls") List<CallRecord> calls, @ForAll boolean chinese) {
        Folders.Read read = Folders.calls("calls.csv", write(chinese, calls));

        assertThat(read.calls()).isEqualTo(calls);
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        Arbitrary<String> texts = Arbitraries.of("C1", "a,b", "he said \"no\"", "两\n行", "甲公司", "=1+1")
                .injectNull(0.3);
        Arbitrary<Moment> times = Arbitraries.of("2024-03-15T09:00:00", "2024-03-15T09:01", "2024-12-31T23:59:59")
                .map(Moment::parse)
                .injectNull(0.3);
        Arbitrary<PhoneNumber> numbers = Arbitraries.of("13800138000", "010-62345678", "+85221234567", "1002")
                .map(PhoneNumber::of)
                .injectNull(0.3);
        Arbitrary<Integer> seconds = Arbitraries.integers().between(0, 100_000).injectNull(0.3);
        Arbitrary<Boolean> truths = Arbitraries.of(true, false).injectNull(0.3);
        return Combinators.combine(
                        texts,
                        times,
                        numbers,
                        numbers,
                        seconds,
                        truths,
                        texts,
                        Arbitraries.integers().between(0, 8))
                .as((text, time, caller, callee, second, truth, other, pick) -> CallRecord.builder()
                        .id("I" + pick)
                        .startedAt(time)
                        .caller(caller)
                        .callee(callee)
                        .ringSeconds(second)
                        .talkSeconds(second)
                        .aiAgent(truth)
                        .converted(truth)
                        .agentId(text)
                        .subject(other)
                        .client(other)
                        .direction(pick == 0 ? null : Direction.values()[pick % 2])
                        .purpose(pick == 1 ? null : Purpose.values()[pick])
                        .outcome(pick == 2 ? null : Outcome.values()[pick % 8])
                        .sector(pick == 3 ? null : Sector.values()[pick % Sector.values().length])
                        .segments(
                                pick < 4
                                        ? null
                                        : List.of(
                                                new Segment(
                                                        SegmentKind.TRANSCRIPT,
                                                        Duration.ofMillis(pick * 250L),
                                                        Duration.ofSeconds(pick),
                                                        "您好"),
                                                new Segment(SegmentKind.RECORDING_NOTICE, null, null, null)))
                        .unreadable(pick == 2 ? Map.of("outcome", "成功") : Map.of())
                        .build())
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Test
    void columns_are_those_that_the_reader_knows() {
        assertThat(CallFileWriter.columns())
                .allSatisfy(column ->
                        assertThat(RecordKind.CALLS.indexOfName(column)).isNotNegative())
                .hasSize(RecordKind.CALLS.fields().size() - 1)
                .doesNotContain("type");
    }

    @Test
    void a_text_that_could_not_be_read_is_kept_and_is_no_value() {
        CallRecord call = CallRecord.builder()
                .id("C1")
                .unreadable(Map.of("startedAt", "昨天"))
                .build();

        assertThat(write(false, List.of(call))).contains("昨天");
        assertThat(CallFileWriter.isPresent(call, "startedAt")).isFalse();
        assertThat(CallFileWriter.isPresent(call, "id")).isTrue();
        assertThat(CallFileWriter.value(call, "id")).isEqualTo("C1");
        assertThatThrownBy(() -> CallFileWriter.value(call, "name")).hasMessageContaining("no field 'name'");
        assertThat(Arrays.asList(write(true, List.of()).split("\n"))).hasSize(1);
    }
}
