package io.hegui.rules.call;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code call/*}. */
public final class CallFamily extends CatalogueFamily {

    /** Lists the rules. */
    public CallFamily() {
        super(
                "call",
                new AgentEmployed(),
                new AgentRole(),
                new AverageDuration(),
                new CompleteElements(),
                new ConnectRate(),
                new Identified(),
                new NumberFormat(),
                new OutcomeConsistent(),
                new OutcomeDetail(),
                new OutsideProvince(),
                new OutsideYear(),
                new OverseasNumber(),
                new SecondPrecision(),
                new TypeDetail(),
                new UniqueId(),
                new YearCoverage());
    }
}
