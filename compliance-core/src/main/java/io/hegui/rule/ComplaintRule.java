package io.hegui.rule;

import io.hegui.model.ComplaintCase;

/** A rule over one complaint case. Implementations are stateless and thread-safe. */
public non-sealed interface ComplaintRule extends RecordRule<ComplaintCase> {}
