package io.hegui.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.hegui.rule.RuleId;
import java.time.LocalDate;

/**
 * One case: given these facts, on that day, a rule answers so. Immutable and thread-safe.
 *
 * @param rule the rule under test
 * @param name what the case shows, as a sentence
 * @param asOf day of the audit
 * @param given sections of {@code inspection.json} and the streams {@code calls}, {@code consents}, {@code complaints}
 *     as lists; a stream that is not named is not supplied
 * @param expect the expected verdict and, where named, findings
 */
public record RuleCase(RuleId rule, String name, LocalDate asOf, JsonNode given, JsonNode expect) {}
