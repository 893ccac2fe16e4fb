package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
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
        checkWritten(open, answer, plain, of(open, calls), merged(c.get(), merged(b.get(), a.get())));
        assertThat(answer.apply(readInto(b.get(), written(merged(a.get(), c.get())))))
                .as("b, and a c as written")
                .isEqualTo(plain);
    }

    private static <S extends Accumulator<S>> void checkWritten(
            Supplier<S> open, Function<S, Object> answer, Object plain, S one, S other) {
        byte[] bytes = written(one);

        assertThat(written(other)).as("bytes for any order and split").isEqualTo(bytes);
        S read = readInto(open.get(), bytes);
        assertThat(written(read)).as("bytes of what was read").isEqualTo(bytes);
        assertThat(answer.apply(read)).as("what was read").isEqualTo(plain);
    }

    private static byte[] written(Accumulator<?> state) {
        StateOut out = new StateOut();
        state.write(out);
        return out.toByteArray();
    }

    private static <S extends Accumulator<S>> S readInto(S state, byte[] bytes) {
        StateIn in = new StateIn(bytes);
        state.read(in);
        in.end();
        return state;
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
