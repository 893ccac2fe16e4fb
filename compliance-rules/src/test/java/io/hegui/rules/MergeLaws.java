package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** The laws that every accumulator keeps, whatever the calls, their order and their split. */
public final class MergeLaws {

    private MergeLaws() {}

    /** Checks identity, commutativity and associativity, and that any order and split give the plain answer. */
    public static <S extends Accumulator<S>> void check(
            Supplier<S> open, Function<S, Object> answer, List<CallRecord> calls, long seed) {
        Random random = new Random(seed);
        List<CallRecord> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, random);
        int first = random.nextInt(shuffled.size() + 1);
        int second = first + random.nextInt(shuffled.size() - first + 1);
        Supplier<S> a = () -> of(open, shuffled.subList(0, first));
        Supplier<S> b = () -> of(open, shuffled.subList(first, second));
        Supplier<S> c = () -> of(open, shuffled.subList(second, shuffled.size()));
        Object plain = answer.apply(of(open, calls));

        assertThat(answer.apply(of(open, shuffled))).as("any order").isEqualTo(plain);
        assertThat(answer.apply(merged(of(open, calls), open.get())))
                .as("right identity")
                .isEqualTo(plain);
        assertThat(answer.apply(merged(open.get(), of(open, calls))))
                .as("left identity")
                .isEqualTo(plain);
        assertThat(answer.apply(merged(merged(a.get(), b.get()), c.get())))
                .as("(a b) c")
                .isEqualTo(plain);
        assertThat(answer.apply(merged(a.get(), merged(b.get(), c.get()))))
                .as("a (b c)")
                .isEqualTo(plain);
        assertThat(answer.apply(merged(c.get(), merged(b.get(), a.get()))))
                .as("c (b a)")
                .isEqualTo(plain);
    }

    private static <S extends Accumulator<S>> S of(Supplier<S> open, List<CallRecord> calls) {
        S state = open.get();
        calls.forEach(state::accept);
        return state;
    }

    private static <S extends Accumulator<S>> S merged(S ours, S theirs) {
        ours.merge(theirs);
        return ours;
    }
}
