package io.hegui.rules.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CallListTest {

    private static Arbitrary<Long> mostly(long from, long to) {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(60, Arbitraries.longs().between(from, to)),
                net.jqwik.api.Tuple.of(1, Arbitraries.longs().between(Long.MIN_VALUE / 4, Long.MAX_VALUE / 4)));
    }

    @Provide
    Arbitrary<List<List<Long>>> calls() {
        Arbitrary<Long> callees = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        60,
                        Arbitraries.strings()
                                .numeric()
                                .ofMinLength(1)
                                .ofMaxLength(12)
                                .map(text -> PhoneNumber.of(text).key())),
                net.jqwik.api.Tuple.of(
                        1,
                        Arbitraries.of(
                                0L, -3L, PhoneNumber.of("+8613800138000123").key())));
        return Combinators.combine(
                        mostly(1_700_000_000L, 1_740_000_000L), callees, mostly(1L << 52, (1L << 52) + 9_999_999))
                .as(List::of)
                .list()
                .ofMaxSize(1_300);
    }

    @Property
    void calls_come_out_as_they_went_in(@ForAll("calls") List<List<Long>> calls) {
        CallList list = new CallList();
        calls.forEach(call -> list.add(call.get(0), call.get(1), call.get(2)));
        CallList copy = new CallList();
        copy.addAll(list, callee -> callee, id -> id);

        List<List<Long>> visited = new ArrayList<>();
        copy.forEach((second, callee, id) -> visited.add(List.of(second, callee, id)));

        assertThat(visited).isEqualTo(calls);
        assertThat(list.size()).isEqualTo(calls.size());
        assertThat(list.sortedSeconds())
                .containsExactly(
                        calls.stream().mapToLong(call -> call.get(0)).sorted().toArray());
    }
}
