package io.hegui.gate;

import io.hegui.rule.Profile;
import java.time.LocalDate;

/**
 * What a decision rests on. Two decisions with the same digests were made by the same rules on the same data.
 * Immutable and thread-safe.
 *
 * @param ruleSetVersion version of the rules
 * @param ruleSetDigest SHA-256 of rules and parameters, layered limits included
 * @param dataDigest SHA-256 of the facts that the gate looks at
 * @param asOf the day as of which the facts were taken
 * @param profile which layers bind
 */
public record Basis(String ruleSetVersion, String ruleSetDigest, String dataDigest, LocalDate asOf, Profile profile) {}
