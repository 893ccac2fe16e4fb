package io.hegui.rules.application;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code application/*}. */
public final class ApplicationFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ApplicationFamily() {
        super(
                "application",
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
