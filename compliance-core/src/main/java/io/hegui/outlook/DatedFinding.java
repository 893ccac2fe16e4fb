package io.hegui.outlook;

import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Severity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 随时间到来的问题: a finding that passing time alone brings, if nothing is done and nothing more is recorded until then.
 * Immutable and thread-safe.
 *
 * @param on first day as of which it is found
 * @param finding the finding as of that day
 * @param before its severity as of the day of the forecast; null when it is not found then, or is accepted by a waiver
 * @param until last day before it is gone again within the days asked; null when it stays
 * @param arithmetic how the day was found
 */
public record DatedFinding(
        LocalDate on,
        Finding finding,
        @Nullable Severity before,
        @Nullable LocalDate until,
        LocalizedText arithmetic) {}
