package io.hegui.rules.application;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code application/*}. */
public final class ApplicationFamily extends CatalogueFamily {

    /** Names the family. */
    public ApplicationFamily() {
        super("application");
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new Entity(),
                new BusinessScope(),
                new Ownership(),
                new Capital(),
                new SiteArea(),
                new Seats(),
                new Systems(),
                new TechnicalStaff(),
                new Managers(),
                new BeijingStaff(),
                new CleanRecord(),
                new NotBanned(),
                new Mlps(),
                new Policies(),
                new PolicyContent(),
                new SecurityPlan(),
                new Materials());
    }
}
