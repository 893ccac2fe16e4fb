package io.hegui;

import io.hegui.audit.AuditState;
import io.hegui.io.CallChunk;
import io.hegui.io.StreamIntake;
import io.hegui.model.CallRecord;
import io.hegui.report.InspectionReport;
import io.hegui.rule.StateError;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import java.util.Collection;
import java.util.List;

/**
 * What was gathered of some of the calls of a package, and what became of their lines. A fresh one is the identity;
 * merging is associative and commutative. For one thread at a time; opened by {@link PackageAudit#newPart()}.
 */
public final class AuditPart {

    private final PackageAudit audit;
    private final AuditState state;
    private StreamIntake intake = StreamIntake.EMPTY;
    private long accepted;

    AuditPart(PackageAudit audit, AuditState state) {
        this.audit = audit;
        this.state = state;
    }

    AuditState state() {
        return state;
    }

    /**
     * Takes all calls of a chunk.
     *
     * @throws io.hegui.io.InputError when its file can't be read; the part must not be used afterwards
     */
    public void read(CallChunk chunk) {
        intake = intake.and(chunk.read(state::accept));
    }

    /** Takes one call that comes from elsewhere than a file of the package. */
    public void accept(CallRecord call) {
        state.accept(call);
        accepted++;
    }

    /** Notes columns that are not ours, where calls come from elsewhere. */
    public void ignored(Collection<String> columns) {
        intake = intake.and(new StreamIntake(true, 0, 0, 0, List.of(), List.copyOf(columns)));
    }

    private StreamIntake intake() {
        return intake.and(new StreamIntake(true, accepted, accepted, 0, List.of(), List.of()));
    }

    /**
     * What was gathered, in few bytes; the same for the same calls, in whatever order they came and were merged.
     *
     * @throws UnsupportedOperationException when a rule of the host gathers what can't be written; the message names the
     *     class
     */
    public byte[] toBytes() {
        StateOut out = new StateOut();
        intake().write(out);
        out.bytes(state.toBytes());
        return out.toByteArray();
    }

    /**
     * Takes what a part of the same audit wrote. After an error this part must not be used.
     *
     * @throws StateError when the bytes are broken, of an unknown version or of another audit
     */
    public void merge(byte[] written) {
        StateIn in = new StateIn(written);
        intake = intake.and(StreamIntake.read(in));
        state.merge(in.bytes());
        in.end();
    }

    /** The report, when all calls were taken. The part must not be used afterwards. */
    public InspectionReport report() {
        return audit.report(this, intake());
    }
}
