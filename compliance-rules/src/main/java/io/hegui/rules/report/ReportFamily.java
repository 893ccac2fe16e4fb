package io.hegui.rules.report;

import io.hegui.rule.Rule;
import io.hegui.rules.CatalogueFamily;
import java.util.List;

/** The rules {@code report/*}. */
public final class ReportFamily extends CatalogueFamily {

    /** Names the family. */
    public ReportFamily() {
        super("report");
    }

    @Override
    protected List<Rule> beforeCall() {
        return List.of(new ScriptReview());
    }

    @Override
    protected List<Rule> onlyInAudit() {
        return List.of(
                new Audited(),
                new Branches(),
                new Chain(),
                new ComplaintAttribution(),
                new ComplianceReport(),
                new FilingRoute(),
                new Metrics(),
                new OnTime(),
                new Outsourcing(),
                new PlatformDiscrepancy(),
                new RecordDiscrepancy(),
                new RevenueTax(),
                new SeatsDrop(),
                new SeatsTrunks(),
                new Signatures(),
                new UserAttribution());
    }
}
