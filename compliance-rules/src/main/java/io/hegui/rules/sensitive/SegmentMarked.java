package io.hegui.rules.sensitive;

import io.hegui.model.CallRecord;
import io.hegui.model.Segment;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import java.time.Duration;

/** A segment that the sector requires is not marked, lies outside the call, or is longer than 120 seconds. */
public final class SegmentMarked implements CallRule {

    /** Seconds that a marked segment may last, inclusive. */
    public static final ParameterKey<Long> LONGEST = ParameterKey.integer("sensitive/segment-marked.seconds");

    private static final RuleSpec SPEC =
            RuleSpec.escalating("sensitive/segment-marked", Sources.S4).withParameters(LONGEST);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return SensitiveCalls.SCOPE;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Parameter<Long> longest = facts.parameter(LONGEST);
        return call -> SensitiveCalls.include(call) && call.talkSeconds() != null
                ? judge(call, call.talkSeconds(), longest.on(facts.dayOf(call)))
                : Judgement.NOT_APPLICABLE;
    }

    private static Judgement judge(CallRecord call, int talkSeconds, long longest) {
        Judgement judgement = Judgement.NOT_APPLICABLE;
        for (Segment segment : call.segmentsOrNone()) {
            if (SensitiveCalls.requires(call.sectorOrGeneral(), segment)) {
                if (!isMarkedWithin(segment, talkSeconds, longest)) {
                    return Judgement.FAIL;
                }
                judgement = Judgement.PASS;
            }
        }
        return judgement;
    }

    private static boolean isMarkedWithin(Segment segment, int talkSeconds, long longest) {
        Duration from = segment.from();
        Duration to = segment.to();
        return from != null
                && to != null
                && !from.isNegative()
                && to.compareTo(from) >= 0
                && isAtMost(to, 0, talkSeconds)
                && isAtMost(to, from.toNanos(), longest);
    }

    /** Whether {@code end}, counted from {@code startNanos}, is at most that many seconds. */
    private static boolean isAtMost(Duration end, long startNanos, long seconds) {
        return end.toNanos() - startNanos <= seconds * 1_000_000_000L;
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.valueOf(LONGEST));
    }
}
