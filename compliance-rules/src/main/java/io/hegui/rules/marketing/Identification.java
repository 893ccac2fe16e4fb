package io.hegui.rules.marketing;

import io.hegui.model.CallRecord;
import io.hegui.model.Segment;
import io.hegui.model.SegmentKind;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.TextMemo;
import io.hegui.rule.Values;
import io.hegui.rules.Sources;
import io.hegui.rules.text.PlainText;
import java.time.Duration;
import java.util.Objects;

/** A connected marketing call does not say 营销电话 at its beginning and slowly enough to be understood. */
public final class Identification implements CallRule {

    /** Seconds from the answer within which the announcement begins, inclusive. */
    public static final ParameterKey<Long> LATEST_BEGIN =
            ParameterKey.integer("marketing/identification.latest-begin-seconds");

    /** Characters a second at which it may be spoken, inclusive. */
    public static final ParameterKey<Long> FASTEST =
            ParameterKey.integer("marketing/identification.characters-per-second");

    private static final String WORDS = PlainText.of("营销电话");
    private static final long NANOS = 1_000_000_000L;

    private static final RuleSpec SPEC =
            RuleSpec.escalating("marketing/identification", Sources.S4).withParameters(LATEST_BEGIN, FASTEST);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return MarketingCalls.CONNECTED;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Parameter<Long> latestBegin = facts.parameter(LATEST_BEGIN);
        Parameter<Long> fastest = facts.parameter(FASTEST);
        TextMemo<Speech> speeches = new TextMemo<>(Speech::of);
        return call -> {
            if (!call.marketing() || !call.connected()) {
                return Judgement.NOT_APPLICABLE;
            }
            int day = facts.dayOf(call);
            for (Segment segment : call.segmentsOrNone()) {
                if (identifies(segment, latestBegin.on(day), fastest.on(day), speeches)) {
                    return Judgement.PASS;
                }
            }
            return Judgement.FAIL;
        };
    }

    private static boolean identifies(Segment segment, long latestBegin, long fastest, TextMemo<Speech> speeches) {
        Duration from = segment.from();
        Duration to = segment.to();
        if (segment.kind() != SegmentKind.MARKETING_IDENTIFICATION
                || from == null
                || to == null
                || segment.text() == null
                || from.toNanos() > latestBegin * NANOS) {
            return false;
        }
        Speech speech = Objects.requireNonNull(speeches.get(segment.text()));
        // the shortest time in which that many characters may be spoken, rounded up to a nanosecond
        long shortest = -Math.floorDiv(-speech.characters * NANOS, fastest);
        return speech.identifies && to.toNanos() - from.toNanos() >= shortest;
    }

    /** What a text says, and how many characters that takes. */
    private record Speech(boolean identifies, long characters) {

        static Speech of(String text) {
            String plain = PlainText.of(text);
            return new Speech(plain.contains(WORDS), plain.codePointCount(0, plain.length()));
        }
    }

    @Override
    public Values values(Facts facts) {
        return Values.of("limit", facts.valueOf(LATEST_BEGIN)).and("speed", facts.valueOf(FASTEST));
    }
}
