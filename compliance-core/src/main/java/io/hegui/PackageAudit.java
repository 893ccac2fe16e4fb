package io.hegui;

import io.hegui.audit.Auditor;
import io.hegui.io.PackageFolder;
import io.hegui.io.StreamIntake;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Facts;
import java.time.LocalDate;

/**
 * The audit of a package whose calls are read in parts, by threads or by processes on other machines: each opens the same
 * package, gathers its calls in a {@linkplain #newPart() part} and sends the part's bytes; one of them merges all parts
 * and makes the report. The report is the same to the byte as that of {@link Hegui#inspect}. Immutable and thread-safe; a
 * part is not.
 */
public final class PackageAudit {

    private final Hegui hegui;
    private final PackageFolder folder;
    private final Facts facts;
    private final Auditor auditor;

    private PackageAudit(Hegui hegui, PackageFolder folder, Facts facts) {
        this.hegui = hegui;
        this.folder = folder;
        this.facts = facts;
        this.auditor = Auditor.open(facts, hegui.rules());
    }

    static PackageAudit open(Hegui hegui, PackageFolder folder, LocalDate asOf) {
        return new PackageAudit(hegui, folder, folder.facts(hegui.rules(), asOf, hegui.profile()));
    }

    /**
     * The same, where the calls don't lie in the folder but come from elsewhere, such as a table.
     *
     * @param supplied whether there are any; if not, what lies in the folder is not looked at either
     */
    public PackageAudit withCallsFromElsewhere(boolean supplied) {
        return facts.callsSupplied() == supplied
                ? this
                : new PackageAudit(
                        hegui, folder, facts.toBuilder().callsSupplied(supplied).build());
    }

    /** The facts under audit. */
    public Facts facts() {
        return facts;
    }

    /** Opens an empty part. */
    public AuditPart newPart() {
        return new AuditPart(this, auditor.newState());
    }

    InspectionReport report(AuditPart whole, StreamIntake calls) {
        return hegui.report(
                facts,
                hegui.rules(),
                folder.intakes(facts.callsSupplied() ? calls : null),
                auditor.finish(whole.state()));
    }
}
