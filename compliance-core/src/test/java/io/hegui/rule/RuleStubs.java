package io.hegui.rule;

import io.hegui.model.CallRecord;
import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules that do nothing, their texts and values, and calls. Stateless. */
final class RuleStubs {

    static final Source LAW = Source.of("电信条例", Layer.LAW);
    static final Source GUIDE = Source.of("S4", Layer.GUIDE);
    static final ParameterKey<Long> LIMIT = ParameterKey.integer("test/one.limit");
    static final LocalDate EARLY = LocalDate.of(2000, 1, 1);
    static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);
    static final LocalDate AS_OF = LocalDate.of(2025, 3, 20);
    static final RuleSet NO_RULES = RuleSet.builder("test").build();

    private RuleStubs() {}

    /** Judges the package alone. */
    record Plain(RuleSpec spec) implements PackageRule {

        Plain(String id) {
            this(RuleSpec.of(id, Severity.MINOR, GUIDE));
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            return Evaluation.pass();
        }
    }

    /** Judges calls before they are placed, too. */
    record Asked(RuleSpec spec) implements CallRule, GateRule {

        Asked(String id) {
            this(RuleSpec.of(id, Severity.MINOR, GUIDE));
        }

        @Override
        public GateCheck prepare(Facts facts) {
            return GateCheck.NONE;
        }

        @Override
        public GateCheck beforeCall(Facts facts) {
            return GateCheck.NONE;
        }
    }

    /** Limits calls. */
    record Limiting(RuleSpec spec) implements PackageRule, LimitRule {

        Limiting(String id) {
            this(RuleSpec.of(id, Severity.MINOR, GUIDE));
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            return Evaluation.pass();
        }

        @Override
        public CallLimit limit(Facts facts) {
            throw new UnsupportedOperationException("nobody places calls here");
        }
    }

    /** A family of these rules, of which some are said to be asked before calls. */
    record Family(String name, List<Rule> rules, List<Rule> gateRules, boolean checkedWhenBuilt) implements RuleFamily {

        @Override
        public @Nullable InputStream open(String path) {
            return null;
        }
    }

    /** All texts of rules of the family {@code test}. */
    static Texts texts(String... names) {
        Properties zh = new Properties();
        Properties en = new Properties();
        for (String name : names) {
            for (String key : List.of("title", "fails", "message", "remediation")) {
                zh.setProperty(name + "." + key, "中" + name + key);
                en.setProperty(name + "." + key, name + " " + key);
            }
        }
        return Texts.of("test", zh, en);
    }

    /** A set of these rules of the family {@code test} with their texts, and the parameter {@link #LIMIT}. */
    static RuleSet.Builder set(Rule... rules) {
        return RuleSet.builder("test")
                .rules(List.of(rules))
                .texts(texts(Arrays.stream(rules).map(rule -> rule.id().name()).toArray(String[]::new)))
                .parameters(ParameterSet.of(List.of(limit(value(EARLY, 3L), value(CHANGE, 5L)))));
    }

    static Parameter.Value<Long> value(LocalDate from, long value) {
        return new Parameter.Value<>(from, null, null, value, GUIDE.at("from " + from));
    }

    @SafeVarargs
    static Parameter<Long> limit(Parameter.Value<Long>... values) {
        return parameter(LIMIT, values);
    }

    @SafeVarargs
    static <T> Parameter<T> parameter(ParameterKey<T> key, Parameter.Value<T>... values) {
        return new Parameter<>(key, "calls", new LocalizedText("上限", "limit"), new ArrayList<>(Arrays.asList(values)));
    }

    static Facts.Builder facts() {
        return Facts.of(InspectionPackage.builder(2024).build(), AS_OF, NO_RULES);
    }

    /** A connected call by the center. */
    static CallRecordBuilder call(String id, String at) {
        return CallRecord.builder()
                .id(id)
                .direction(Direction.OUTBOUND)
                .outcome(Outcome.CONNECTED)
                .caller(PhoneNumber.of("95001"))
                .callee(PhoneNumber.of("13800138000"))
                .startedAt(Moment.parse(at));
    }

    /** What a state writes, to be read. */
    static StateIn written(Accumulator<?> state) {
        StateOut out = new StateOut();
        state.write(out);
        return new StateIn(out.toByteArray());
    }

    /** What was gathered over calls in another order: at once, in parts that are merged, and in parts that are written. */
    static <S extends Accumulator<S>> List<S> inParts(Supplier<S> open, List<CallRecord> calls, long seed) {
        Random random = new Random(seed);
        List<CallRecord> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, random);
        int split = random.nextInt(shuffled.size() + 1);
        Supplier<S> first = () -> of(open, shuffled.subList(0, split));
        Supplier<S> rest = () -> of(open, shuffled.subList(split, shuffled.size()));
        S merged = first.get();
        merged.merge(rest.get());
        S read = first.get();
        StateIn in = written(rest.get());
        read.read(in);
        in.end();
        S empty = open.get();
        empty.merge(merged);
        return List.of(of(open, shuffled), merged, read, empty);
    }

    private static <S extends Accumulator<S>> S of(Supplier<S> open, List<CallRecord> calls) {
        S state = open.get();
        calls.forEach(state::accept);
        return state;
    }
}
