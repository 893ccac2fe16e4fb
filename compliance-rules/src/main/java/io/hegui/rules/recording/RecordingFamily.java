package io.hegui.rules.recording;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code recording/*}. */
public final class RecordingFamily extends CatalogueFamily {

    /** Names the family. */
    public RecordingFamily() {
        super("recording");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new Digest(), new LookupTime(), new Notice(), new OrderBound(), new Retained(), new Tampered());
    }
}
