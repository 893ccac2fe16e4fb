package io.hegui.rules.anomaly;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code anomaly/*}. */
public final class AnomalyFamily extends CatalogueFamily {

    /** Lists the rules. */
    public AnomalyFamily() {
        super(
                "anomaly",
                new DailyFrequency(),
                new FlaggedNumber(),
                new HourlyFrequency(),
                new Monitoring(),
                new NightCall(),
                new RepeatedCallee(),
                new ShortCalls());
    }
}
