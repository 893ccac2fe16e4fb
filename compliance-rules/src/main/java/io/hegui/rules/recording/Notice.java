package io.hegui.rules.recording;

import io.hegui.model.CallRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Systems;
import io.hegui.rule.CallRule;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Scope;
import io.hegui.rule.TextMemo;
import io.hegui.rules.Sources;
import java.util.Objects;
import java.util.Set;

/** A connected inbound call played no recording notice, or a version that was never published. */
public final class Notice implements CallRule {

    private static final RuleSpec SPEC = RuleSpec.escalating("recording/notice", Sources.S1);

    private static final Judgement NOTHING_PUBLISHED_IS_KNOWN = Judgement.unknown("systems");

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Scope scope() {
        return Scope.INBOUND;
    }

    @Override
    public RecordCheck<CallRecord> prepare(Facts facts) {
        Systems systems = facts.section(InspectionPackage::systems);
        Set<String> published = systems == null ? Set.of() : Set.copyOf(systems.recordingNotices());
        TextMemo<Judgement> judged = new TextMemo<>(notice -> Judgement.failIf(!published.contains(notice)));
        return call -> {
            if (!call.inbound() || !call.connected()) {
                return Judgement.NOT_APPLICABLE;
            }
            if (call.recordingNotice() == null) {
                return Judgement.FAIL;
            }
            return systems == null
                    ? NOTHING_PUBLISHED_IS_KNOWN
                    : Objects.requireNonNull(judged.get(call.recordingNotice()));
        };
    }
}
