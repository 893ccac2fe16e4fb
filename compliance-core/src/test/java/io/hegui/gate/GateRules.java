package io.hegui.gate;

import io.hegui.calendar.DayWindow;
import io.hegui.calendar.LocalSeconds;
import io.hegui.model.CallRecord;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import io.hegui.rule.CallLimit;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.GateRule;
import io.hegui.rule.Judgement;
import io.hegui.rule.Layer;
import io.hegui.rule.LimitRule;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.PackageRule;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.ParameterSet;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Texts;
import io.hegui.rule.Values;
import io.hegui.rule.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A rule of each kind that a gate knows, with small limits, and calls for them. Stateless. */
final class GateRules {

    static final Source GUIDE = Source.of("S4", Layer.GUIDE);
    static final Source LATER = Source.of("S5", Layer.GUIDE);
    static final Source POLICY = Source.of("企业制度", Layer.OWN);

    static final ParameterKey<BigDecimal> FOREIGN_SHARE = ParameterKey.decimal("test/foreign.share");
    static final ParameterKey<Long> FOREIGN_DIGITS = ParameterKey.integer("test/foreign.digits");
    static final ParameterKey<BigDecimal> ROBOT_SHARE = ParameterKey.decimal("test/robot.share");
    static final ParameterKey<DayWindow> HOURS = ParameterKey.dayWindow("test/hours.window");
    static final ParameterKey<Long> BY_DAY = ParameterKey.integer("test/limit-day.calls");
    static final ParameterKey<Long> BY_HOUR = ParameterKey.integer("test/limit-hour.calls");
    static final ParameterKey<Long> MINUTES = ParameterKey.integer("test/limit-hour.minutes");
    static final ParameterKey<Long> BY_PAIR = ParameterKey.integer("test/limit-pair.calls");

    /** The day on which a limit changes. */
    static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);

    static final PhoneNumber CALLER = PhoneNumber.of("95001");
    static final PhoneNumber USER = PhoneNumber.of("13800138000");
    static final PhoneNumber OTHER = PhoneNumber.of("13800138001");
    static final PhoneNumber ABROAD = PhoneNumber.of("+85221234567");

    /** Nothing for an audit. */
    private interface BeforeCallsOnly extends PackageRule {

        @Override
        default Evaluation evaluate(Facts facts) {
            return Evaluation.notApplicable();
        }
    }

    /** Judges calls. */
    record Judging(RuleSpec spec, Function<Facts, GateCheck> check) implements BeforeCallsOnly, GateRule {

        @Override
        public GateCheck beforeCall(Facts facts) {
            return check.apply(facts);
        }
    }

    /** Limits calls. */
    record Limiting(RuleSpec spec, Function<Facts, CallLimit> of) implements BeforeCallsOnly, LimitRule {

        @Override
        public CallLimit limit(Facts facts) {
            return of.apply(facts);
        }
    }

    /** Does neither. */
    record Other(RuleSpec spec) implements BeforeCallsOnly {}

    /** Advice on single calls, MAJOR beyond a share; emergencies are left out. */
    private static Rule byShare(
            String id, ParameterKey<BigDecimal> share, Predicate<CallRecord> fails, ParameterKey<?>... more) {
        List<ParameterKey<?>> keys = new ArrayList<>(List.of(share));
        keys.addAll(Arrays.asList(more));
        RuleSpec spec = RuleSpec.of(id, Severity.ADVICE, GUIDE)
                .withEscalation(Severity.MAJOR, share)
                .withParameters(keys.toArray(new ParameterKey<?>[0]));
        return new Judging(
                spec,
                facts -> (call, second) -> call.purpose() == Purpose.EMERGENCY
                        ? Judgement.NOT_APPLICABLE
                        : Judgement.failIf(fails.test(call)));
    }

    static final Rule FOREIGN =
            byShare("test/foreign", FOREIGN_SHARE, call -> ABROAD.equals(call.callee()), FOREIGN_DIGITS);
    static final Rule ROBOT = byShare("test/robot", ROBOT_SHARE, CallRecord::byRobot);

    /** Agents X, Y and Z are banned, and weigh differently; without agent nobody knows. */
    static final Rule AGENT = new Judging(RuleSpec.of("test/agent", Severity.MAJOR, GUIDE), facts -> new GateCheck() {
        @Override
        public Judgement judge(CallRecord call, long second) {
            return call.agentId() == null
                    ? Judgement.unknown("agents")
                    : "XYZ".contains(call.agentId()) ? Judgement.fail("BANNED") : Judgement.PASS;
        }

        @Override
        public @Nullable Weight weight(CallRecord call, long second) {
            return "X".equals(call.agentId())
                    ? null
                    : "Y".equals(call.agentId())
                            ? new Weight(Severity.MINOR, "SUSPENDED")
                            : new Weight(Severity.ADVICE, null);
        }
    });

    /** Calls start within hours. */
    private record Hours(Parameter<DayWindow> window) implements GateCheck {

        @Override
        public Judgement judge(CallRecord call, long second) {
            return Judgement.failIf(!window.on(LocalSeconds.day(second)).contains(LocalSeconds.ofDay(second)));
        }

        @Override
        public long nextChange(CallRecord call, long second) {
            return window.on(LocalSeconds.day(second)).nextBoundary(second);
        }

        @Override
        public Values values(CallRecord call, long second) {
            return Values.of("limit", window.on(LocalSeconds.day(second)));
        }
    }

    static final Rule WITHIN_HOURS = new Judging(
            RuleSpec.escalating("test/hours", GUIDE).withParameters(HOURS), facts -> new Hours(facts.parameter(HOURS)));

    static final Rule DAILY = new Limiting(
            RuleSpec.of("test/limit-day", Severity.ADVICE, GUIDE).withParameters(BY_DAY),
            facts -> CallLimit.daily(CallLimit.Scope.CALLER, facts.parameter(BY_DAY), (caller, first, last) -> null));

    static final Rule HOURLY = new Limiting(
            RuleSpec.of("test/limit-hour", Severity.MAJOR, GUIDE).withParameters(BY_HOUR, MINUTES),
            facts -> CallLimit.sliding(
                    CallLimit.Scope.CALLER,
                    facts.parameter(MINUTES),
                    facts.parameter(BY_HOUR),
                    (caller, first, last) -> first == last ? null : new Weight(Severity.ADVICE, "OVER_NIGHT")));

    static final Rule PAIR = new Limiting(
            RuleSpec.of("test/limit-pair", Severity.MINOR, GUIDE).withParameters(BY_PAIR),
            facts -> CallLimit.daily(
                    CallLimit.Scope.CALLER_AND_CALLEE, facts.parameter(BY_PAIR), (caller, first, last) -> null));

    static final Rule NEITHER = new Other(RuleSpec.of("test/other", Severity.MAJOR, GUIDE));

    private GateRules() {}

    private static <T> Parameter<T> parameter(ParameterKey<T> key, T value) {
        return new Parameter<>(
                key,
                "unit",
                new LocalizedText("上限", "limit"),
                List.of(new Parameter.Value<>(LocalDate.of(2000, 1, 1), null, null, value, GUIDE)));
    }

    /** A rule set of these rules. */
    static RuleSet of(Rule... rules) {
        Parameter<Long> daily = new Parameter<>(
                BY_DAY,
                "calls",
                new LocalizedText("上限", "limit"),
                List.of(
                        new Parameter.Value<>(LocalDate.of(2000, 1, 1), null, null, 3L, GUIDE),
                        new Parameter.Value<>(CHANGE, null, null, 2L, LATER)));
        return RuleSet.builder("test")
                .rules(List.of(rules))
                .parameters(ParameterSet.of(List.of(
                        parameter(RuleSpec.MATERIAL_RATE, new BigDecimal("0.05")),
                        parameter(FOREIGN_SHARE, new BigDecimal("0.01")),
                        parameter(FOREIGN_DIGITS, 8L),
                        parameter(ROBOT_SHARE, new BigDecimal("0.5")),
                        parameter(HOURS, DayWindow.parse("09:00/21:00")),
                        daily,
                        parameter(BY_HOUR, 2L),
                        parameter(MINUTES, 90L),
                        parameter(BY_PAIR, 1L))))
                .texts(Texts.of("test", texts("中 "), texts("")))
                .build();
    }

    private static Properties texts(String prefix) {
        Properties texts = new Properties();
        for (String rule :
                List.of("agent", "foreign", "hours", "limit-day", "limit-hour", "limit-pair", "other", "robot")) {
            for (String key : List.of("title", "fails", "message", "remediation")) {
                texts.setProperty(rule + "." + key, prefix + rule + " " + key);
            }
        }
        texts.setProperty("agent.fails.SUSPENDED", prefix + "agent suspended");
        texts.setProperty("hours.call", prefix + "outside {limit}");
        return texts;
    }

    static Facts facts(RuleSet rules) {
        return GateFacts.facts().toBuilder().rules(rules).build();
    }

    static Gate.Builder gate(Rule... rules) {
        RuleSet set = of(rules);
        return Gate.on(facts(set), set);
    }

    static CallAttempt.Builder attempt(PhoneNumber callee) {
        return CallAttempt.of(CALLER, callee, Purpose.NOTIFICATION).agentId("A1");
    }

    static CallAttempt to(PhoneNumber callee) {
        return attempt(callee).build();
    }

    static Moment at(String time) {
        return Moment.parse("2024-06-18T" + time);
    }

    /** Counts calls to a user that were placed, from another number. */
    static void placed(Gate gate, int calls, Moment at) {
        CallAttempt attempt = CallAttempt.of(PhoneNumber.of("95002"), USER, Purpose.NOTIFICATION)
                .agentId("A1")
                .build();
        for (int i = 0; i < calls; i++) {
            gate.count(attempt.placedAt(at));
        }
    }

    static List<String> rules(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.rule().value()).toList();
    }

    static <T> List<Long> each(List<T> values, ToLongFunction<T> number) {
        return values.stream().map(number::applyAsLong).toList();
    }
}
