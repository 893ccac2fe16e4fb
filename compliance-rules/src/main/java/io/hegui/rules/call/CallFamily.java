package io.hegui.rules.call;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code call/*}. */
public final class CallFamily extends CatalogueFamily {

    /** Names the family. */
    public CallFamily() {
        super("call");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(
                new AgentEmployed(), new AgentRole(), new NumberFormat(), new OutsideProvince(), new OverseasNumber());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new AverageDuration(),
                new CompleteElements(),
                new ConnectRate(),
                new Identified(),
                new OutcomeConsistent(),
                new OutcomeDetail(),
                new OutsideYear(),
                new SecondPrecision(),
                new TypeDetail(),
                new UniqueId(),
                new YearCoverage());
    }
}
