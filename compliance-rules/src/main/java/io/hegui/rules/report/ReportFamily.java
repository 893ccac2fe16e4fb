package io.hegui.rules.report;

import io.hegui.rules.CatalogueFamily;

/** The rules {@code report/*}. */
public final class ReportFamily extends CatalogueFamily {

    /** Lists the rules. */
    public ReportFamily() {
        super(
                "report",
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
                new ScriptReview(),
                new SeatsDrop(),
                new SeatsTrunks(),
                new Signatures(),
                new UserAttribution());
    }
}
