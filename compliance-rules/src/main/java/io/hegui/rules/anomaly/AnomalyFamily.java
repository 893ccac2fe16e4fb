package io.hegui.rules.anomaly;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code anomaly/*}. */
public final class AnomalyFamily extends CatalogueFamily {

    /** Names the family. */
    public AnomalyFamily() {
        super("anomaly");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(new DailyFrequency(), new HourlyFrequency(), new NightCall(), new RepeatedCallee());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(new FlaggedNumber(), new Monitoring(), new ShortCalls());
    }
}
