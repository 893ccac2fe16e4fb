package io.hegui.rules.complaint;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code complaint/*}. */
public final class ComplaintFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ComplaintFamily() {
        super(
                "complaint",
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
