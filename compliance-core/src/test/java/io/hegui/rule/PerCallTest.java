package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PerCallTest {

    private final List<String> asked = new ArrayList<>();
    private final Function<CallRecord, String> ids = RuleStubs.facts().build().perCall(PerCall.of(facts -> call -> {
        asked.add(call.id());
        return call.id();
    }));

    private static List<CallRecord> batch(int first, int size) {
        return IntStream.range(first, first + size)
                .mapToObj(i -> CallRecord.builder().id("C" + i).build())
                .toList();
    }

    private static List<String> ids(Stream<CallRecord> calls) {
        return calls.map(CallRecord::id).toList();
    }

    @Test
    void three_rules_that_ask_for_the_same_batches_have_each_call_worked_out_once() {
        List<CallRecord> one = batch(0, 256);
        List<CallRecord> other = batch(256, 200);

        for (List<CallRecord> calls : List.of(one, other)) {
            for (int rule = 0; rule < 3; rule++) {
                assertThat(calls.stream().map(ids).toList()).isEqualTo(ids(calls.stream()));
            }
        }

        assertThat(asked).isEqualTo(ids(Stream.concat(one.stream(), other.stream())));
    }

    @Test
    void a_rule_that_asks_twice_for_a_call_has_it_worked_out_once() {
        for (CallRecord call : batch(0, 300)) {
            String first = ids.apply(call);
            assertThat(ids.apply(call)).isEqualTo(first).isEqualTo(call.id());
        }

        assertThat(asked).hasSize(300);
    }

    @Test
    void calls_that_are_equal_are_told_apart() {
        CallRecord call = CallRecord.builder().id("C1").build();

        String first = ids.apply(call);
        String second = ids.apply(CallRecord.builder().id("C1").build());

        assertThat(second).isEqualTo(first);
        assertThat(asked).containsExactly("C1", "C1");
    }

    @Property
    void the_answer_is_that_of_the_call_in_whatever_order_calls_come(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 600) int size) {
        Random random = new Random(seed);
        List<CallRecord> calls = batch(0, size);

        for (int i = 0; i < 2 * size; i++) {
            CallRecord call = calls.get(random.nextInt(size));
            assertThat(ids.apply(call)).isEqualTo(call.id());
        }
    }
}
