package io.hegui.rules.marketing;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code marketing/*}. */
public final class MarketingFamily extends CatalogueFamily {

    /** Names the family. */
    public MarketingFamily() {
        super("marketing");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(new CallingHours(), new Consent(), new DoNotCall(), new LicensedService());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new CallingHoursFuse(),
                new ConsentEvidence(),
                new Disguised(),
                new DoubleConfirmation(),
                new EvidenceTriple(),
                new Identification());
    }
}
