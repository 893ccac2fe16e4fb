package io.hegui.rule;

import io.hegui.model.CallRecord;

/** A rule over one call; it serves the gate too. Implementations are stateless and thread-safe. */
public non-sealed interface CallRule extends RecordRule<CallRecord> {}
