package io.hegui.evidence;

import io.hegui.model.ConsentRecord;
import io.hegui.rule.Judgement;

/**
 * The consent that a call relies on. Immutable and thread-safe.
 *
 * @param consent the consent
 * @param judgement whether it covers the call, else why not; not applicable to a call that needs none
 * @param evidence its evidence file
 */
public record ConsentEvidence(ConsentRecord consent, Judgement judgement, AttachedFile evidence) {}
