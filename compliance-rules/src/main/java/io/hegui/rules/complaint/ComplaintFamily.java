package io.hegui.rules.complaint;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code complaint/*}. */
public final class ComplaintFamily extends CatalogueFamily {

    /** Names the family. */
    public ComplaintFamily() {
        super("complaint");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new ClosedLoop(),
                new RecordingIntact(),
                new RecordingWhole(),
                new FeedbackTime(),
                new PromiseKept(),
                new Timeline(),
                new LinkedCalls(),
                new RecurringImproved(),
                new CategoryShare(),
                new Channels(),
                new Surge());
    }
}
