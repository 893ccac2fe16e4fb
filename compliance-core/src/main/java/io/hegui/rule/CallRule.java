package io.hegui.rule;

import io.hegui.model.CallRecord;

/** A rule over one call; it serves the gate too. Implementations are stateless and thread-safe. */
public non-sealed interface CallRule extends RecordRule<CallRecord> {

    /** The calls to which it can apply; all others have its answer NOT_APPLICABLE without being asked about. */
    default Scope scope() {
        return Scope.ALL;
    }
}
