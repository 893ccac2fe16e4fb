package io.hegui.rules.license;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code license/*}. */
public final class LicenseFamily extends CatalogueFamily {

    /** Names the family. */
    public LicenseFamily() {
        super("license");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(new Category(), new Valid());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new ChangeSync(),
                new Consistent(),
                new CreditCode(),
                new Displayed(),
                new NumberFormat(),
                new Renewal(),
                new RenewalMaterials(),
                new Term());
    }
}
