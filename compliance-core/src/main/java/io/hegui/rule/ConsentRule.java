package io.hegui.rule;

import io.hegui.model.ConsentRecord;

/** A rule over one consent. Implementations are stateless and thread-safe. */
public non-sealed interface ConsentRule extends RecordRule<ConsentRecord> {}
