package io.hegui.rules.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.rules.MergeLaws;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RepeatedIdsTest {

    private static final Moment START = Moment.parse("2024-03-15T09:00:00");

    private static RepeatedIds fresh() {
        return RepeatedIds.TYPE.open().apply(null);
    }

    private static CallRecord call(String id, Integer second) {
        return CallRecord.builder()
                .id(id)
                .startedAt(second == null ? null : START.plusSeconds(second))
                .build();
    }

    private static List<Object> answer(RepeatedIds ids) {
        return List.of(ids.withId(), ids.repeated(), ids.examples());
    }

    /** The same by a plain map of lists. */
    private static List<Object> byMap(List<CallRecord> calls) {
        List<CallRecord> withId =
                calls.stream().filter(call -> call.id() != null).toList();
        Map<String, List<CallRecord>> byId = withId.stream().collect(Collectors.groupingBy(CallRecord::id));
        List<CallRecord> repeated = withId.stream()
                .filter(call -> byId.get(call.id()).size() > 1)
                .sorted(Comparator.comparingLong((CallRecord call) -> call.startedAt() == null
                                ? Long.MAX_VALUE
                                : call.startedAt().localSecond())
                        .thenComparing(CallRecord::id))
                .toList();
        return List.of(
                (long) withId.size(),
                (long) repeated.size(),
                repeated.stream().limit(20).map(CallRecord::id).toList());
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        Arbitrary<String> ids = Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 60).map(i -> "C" + i),
                        Arbitraries.strings().ofMaxLength(3))
                .injectNull(0.1);
        return Combinators.combine(ids, Arbitraries.integers().between(0, 500).injectNull(0.1))
                .as(RepeatedIdsTest::call)
                .list()
                .ofMaxSize(150);
    }

    @Property
    void every_order_and_split_of_calls_gives_the_same(@ForAll("calls") List<CallRecord> calls, @ForAll long seed) {
        MergeLaws.check(RepeatedIdsTest::fresh, RepeatedIdsTest::answer, calls, seed);
    }

    @Property
    void it_finds_what_a_map_of_lists_finds(@ForAll("calls") List<CallRecord> calls) {
        RepeatedIds ids = fresh();
        calls.forEach(ids::accept);

        assertThat(answer(ids)).isEqualTo(byMap(calls));
    }

    /** More beginnings than have codes, in every part others: an id has a code here and none there. */
    @Property(tries = 20)
    void random_ids_are_told_apart_however_many_they_are_and_however_they_are_split(@ForAll long seed) {
        Random random = new Random(seed);
        List<CallRecord> calls = random.ints(6_000, 0, 5_000)
                .mapToObj(id -> call(new UUID(seed, id * 0x9E3779B97F4A7C15L) + "-", random.nextInt(500)))
                .toList();

        MergeLaws.check(RepeatedIdsTest::fresh, RepeatedIdsTest::answer, calls, seed);
        RepeatedIds whole = fresh();
        calls.forEach(whole::accept);
        assertThat(answer(whole)).isEqualTo(byMap(calls));
    }

    @Property
    void a_table_keeps_any_text_and_its_number(@ForAll List<String> texts) {
        IdTable table = new IdTable();
        IdTable copy = new IdTable();

        texts.forEach(text -> table.setNumber(table.entry(text), text.length()));
        table.forEach(entry -> copy.setNumber(copy.entry(table, entry), table.number(entry)));

        for (String text : texts) {
            assertThat(table.text(table.entry(text))).isEqualTo(text);
            assertThat(copy.number(copy.entry(text))).isEqualTo(text.length());
        }
        assertThat(copy.number(copy.entry("a text of none of them, " + texts))).isEqualTo(IdTable.NEW);
    }

    @Test
    void a_text_longer_than_a_block_does_not_disturb_its_neighbours() {
        IdTable table = new IdTable();
        List<String> texts = List.of("before", "x".repeat(3_000_000), "between", "话".repeat(1_000_000), "after");

        texts.forEach(text -> table.setNumber(table.entry(text), text.length()));

        assertThat(texts).allSatisfy(text -> {
            assertThat(table.number(table.entry(text))).isEqualTo(text.length());
            assertThat(table.text(table.entry(text))).isEqualTo(text);
        });
    }

    @Test
    void many_ids_over_many_blocks_are_told_apart() {
        RepeatedIds ids = fresh();
        for (int i = 0; i < 300_000; i++) {
            ids.accept(call("CALL-2024-" + i, i));
        }
        ids.accept(call("CALL-2024-7", 0));

        assertThat(answer(ids)).isEqualTo(List.of(300_001L, 2L, List.of("CALL-2024-7", "CALL-2024-7")));
    }

    @Test
    void half_a_surrogate_pair_is_not_taken_for_another_text() {
        RepeatedIds ids = fresh();
        ids.accept(call("\ud83d", 1));
        ids.accept(call("\ude00", 2));
        ids.accept(call("?", 3));

        assertThat(ids.repeated()).isZero();
    }
}
