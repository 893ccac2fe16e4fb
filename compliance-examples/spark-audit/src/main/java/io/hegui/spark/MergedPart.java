package io.hegui.spark;

import io.hegui.AuditPart;
import io.hegui.PackageAudit;
import io.hegui.io.InputError;
import org.jspecify.annotations.Nullable;

/** Parts of one key, merged as they come, so that one is in memory beside the sum. For one thread. */
final class MergedPart {

    private final Licensees licensees;
    private final PartKey key;
    private final boolean fromTable;
    private @Nullable AuditPart sum;
    private @Nullable String error;
    private long rows;

    /**
     * Begins without parts.
     *
     * @param fromTable whether calls come from a table, not from the folders
     */
    MergedPart(Licensees licensees, PartKey key, boolean fromTable) {
        this.licensees = licensees;
        this.key = key;
        this.fromTable = fromTable;
    }

    PartKey key() {
        return key;
    }

    void add(Part part) {
        rows += part.rows();
        fail(part.error());
        if (part.bytes() != null && error == null) {
            try {
                sum().merge(part.bytes());
            } catch (InputError e) {
                fail(e.getMessage());
            }
        }
    }

    /** Of several errors the first in the order of texts, whichever comes first. */
    private void fail(@Nullable String line) {
        if (line != null && (error == null || line.compareTo(error) < 0)) {
            error = line;
            sum = null;
        }
    }

    private AuditPart sum() {
        AuditPart known = sum;
        if (known == null) {
            known = audit(true).newPart();
            sum = known;
        }
        return known;
    }

    private PackageAudit audit(boolean anyCalls) {
        PackageAudit audit = licensees.audit(key.licensee());
        return fromTable ? audit.withCallsFromElsewhere(anyCalls) : audit;
    }

    /** What was merged, to be merged further. */
    Part toPart() {
        AuditPart known = sum;
        return error != null
                ? new Part(null, error, rows)
                : known == null ? new Part(null, null, rows) : Part.of(known);
    }

    /** What the job says of the licensee. */
    Inspected finish(boolean fullNumbers) {
        if (key.licensee() == PartKey.NOBODY) {
            return Inspected.nobody(rows);
        }
        String name = licensees.names().get(key.licensee());
        try {
            AuditPart known = sum;
            if (error == null && known == null) {
                // no part came: what the folder alone says
                known = audit(false).newPart();
            }
            return known == null
                    ? Inspected.failed(name, String.valueOf(error))
                    : Inspected.of(name, known.report(), licensees.hegui().rules(), fullNumbers);
        } catch (InputError e) {
            return Inspected.failed(name, String.valueOf(e.getMessage()));
        }
    }
}
