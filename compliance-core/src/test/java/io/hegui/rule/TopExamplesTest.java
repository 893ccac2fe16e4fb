package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TopExamplesTest {

    private static final long NOON = Moment.parse("2024-06-18T12:00:00").localSecond();

    private record Seen(long second, String id) {}

    @Provide
    Arbitrary<List<Seen>> records() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 60))
                .as((second, id) -> new Seen(NOON + second, "C" + id))
                .list()
                .ofMaxSize(70);
    }

    private static TopExamples of(List<Seen> records) {
        TopExamples examples = new TopExamples();
        records.forEach(seen -> examples.add(seen.second, seen.id));
        return examples;
    }

    private static StateOut written(TopExamples examples) {
        StateOut out = new StateOut();
        examples.write(out);
        return out;
    }

    @Property
    void the_first_twenty_are_kept_whatever_the_order_the_split_and_the_form(
            @ForAll("records") List<Seen> records, @ForAll long seed) {
        Random random = new Random(seed);
        List<Seen> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);
        int split = random.nextInt(shuffled.size() + 1);
        List<String> expected = records.stream()
                .sorted(Comparator.comparingLong(Seen::second).thenComparing(Seen::id))
                .limit(20)
                .map(Seen::id)
                .toList();

        TopExamples merged = of(shuffled.subList(0, split));
        merged.merge(of(shuffled.subList(split, shuffled.size())));
        TopExamples read = of(shuffled.subList(0, split));
        StateIn in = new StateIn(
                written(of(shuffled.subList(split, shuffled.size()))).toByteArray());
        read.read(in);

        in.end();
        assertThat(of(records).ids()).isEqualTo(expected);
        assertThat(merged.ids()).isEqualTo(expected);
        assertThat(read.ids()).isEqualTo(expected);
        assertThat(written(merged).toByteArray()).isEqualTo(written(of(records)).toByteArray());
    }

    @Test
    void a_record_without_id_is_shown_by_its_time_and_one_without_time_comes_last() {
        TopExamples examples = new TopExamples();
        CallRecord call = RuleStubs.call("C1", "2024-06-18T12:00:01").build();

        examples.add((Moment) null, null);
        examples.add((Moment) null, "A");
        examples.add(call);
        examples.add(Moment.parse("2024-06-18T12:00"), null);

        assertThat(examples.ids()).containsExactly("@2024-06-18T12:00:00", "C1", "@", "A");
    }

    @Test
    void of_the_same_second_as_the_last_one_kept_the_smaller_id_stays() {
        List<Seen> records = new ArrayList<>();
        for (int i = 10; i < 30; i++) {
            records.add(new Seen(NOON, "C" + i));
        }
        TopExamples examples = of(records);

        examples.add(NOON, "C09");
        examples.add(NOON + 1, "C00");

        assertThat(examples.ids()).hasSize(20).startsWith("C09", "C10").endsWith("C28");
    }
}
