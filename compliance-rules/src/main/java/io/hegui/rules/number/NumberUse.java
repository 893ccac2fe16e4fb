package io.hegui.rules.number;

import io.hegui.model.CallRecord;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.Facts;
import io.hegui.rule.StateError;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TopExamples;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the calls show of numbers: which ones any call of the reporting year bears, and which outbound callers the
 * declaration doesn't cover on the day of the call. Numbers that differ only in formatting are one. For one thread at a
 * time.
 */
final class NumberUse implements Accumulator<NumberUse> {

    static final AccumulatorType<NumberUse> TYPE = new AccumulatorType<>("number-use", NumberUse.class, NumberUse::new);

    /** Calls that one number made without being declared for them. */
    static final class Undeclared {

        private String text;
        private long calls;
        private final TopExamples examples = new TopExamples();

        private Undeclared(String text) {
            this.text = text;
        }

        private void merge(Undeclared other) {
            text = first(text, other.text);
            calls += other.calls;
            examples.merge(other.examples);
        }

        /** The number as it is written; of several ways the first in the order of texts. */
        String text() {
            return text;
        }

        /** How many calls. */
        long calls() {
            return calls;
        }

        /** The first of them. */
        List<String> examples() {
            return examples.ids();
        }
    }

    private final Declaration declared;
    private final long firstDay;
    private final long lastDay;
    private final BitSet borne = new BitSet();
    private final Map<PhoneNumber, Undeclared> undeclared = new HashMap<>();
    private long outbound;

    NumberUse(Facts facts) {
        this.declared = facts.derive(Declaration.DERIVED);
        this.firstDay = facts.yearStart().toEpochDay();
        this.lastDay = facts.yearEnd().toEpochDay();
    }

    @Override
    public void accept(CallRecord call) {
        PhoneNumber caller = call.caller();
        int callerIndex = indexOf(caller);
        if (call.startedAt() != null) {
            int day = call.startedAt().epochDay();
            if (day >= firstDay && day <= lastDay) {
                bear(callerIndex);
                bear(indexOf(call.callee()));
            }
        }
        if (call.outbound() && caller != null) {
            outbound++;
            if (!declared.covers(callerIndex, call.startedAt())) {
                Undeclared calls = undeclared.computeIfAbsent(caller, number -> new Undeclared(number.text()));
                calls.text = first(calls.text, caller.text());
                calls.calls++;
                calls.examples.add(call);
            }
        }
    }

    private int indexOf(@Nullable PhoneNumber number) {
        return number == null ? Declaration.NONE : declared.indexOf(number);
    }

    private void bear(int index) {
        if (index != Declaration.NONE) {
            borne.set(index);
        }
    }

    @Override
    public void merge(NumberUse other) {
        borne.or(other.borne);
        outbound += other.outbound;
        other.undeclared.forEach((number, theirs) -> {
            Undeclared ours = undeclared.putIfAbsent(number, theirs);
            if (ours != null) {
                ours.merge(theirs);
            }
        });
    }

    /** The places of borne numbers in the declaration mean something only beside the same declaration, so its mark goes along. */
    @Override
    public void write(StateOut out) {
        out.text(declared.mark());
        out.bits(borne);
        out.unsigned(outbound);
        Map<String, Undeclared> byNumber = new HashMap<>();
        undeclared.forEach((number, calls) -> byNumber.put(number.normalized(), calls));
        out.map(byNumber, (rest, calls) -> {
            rest.text(calls.text);
            rest.unsigned(calls.calls);
            calls.examples.write(rest);
        });
    }

    @Override
    public void read(StateIn in) {
        if (!in.text().equals(declared.mark())) {
            throw StateError.at("number-use", "other declared numbers", "those of this package");
        }
        borne.or(in.bits());
        outbound += in.count();
        in.map((normalized, rest) -> {
            String text = rest.text();
            Undeclared calls = undeclared.computeIfAbsent(PhoneNumber.of(text), number -> new Undeclared(text));
            calls.text = first(calls.text, text);
            calls.calls += rest.count();
            calls.examples.read(rest);
        });
    }

    private static String first(String a, String b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Whether a call of the reporting year bears the number as caller or callee. */
    boolean isBorne(PhoneNumber number) {
        int index = declared.indexOf(number);
        return index != Declaration.NONE && borne.get(index);
    }

    /** Outbound calls with a caller. */
    long outbound() {
        return outbound;
    }

    /** The callers that made calls for which they are not declared, in the order of their texts. */
    List<Undeclared> undeclared() {
        return undeclared.values().stream()
                .sorted(Comparator.comparing(Undeclared::text))
                .toList();
    }
}
