package io.hegui.gate;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a call is blocked or warned of. Immutable and thread-safe; {@code values} and texts hold no number and no name.
 *
 * @param rule the rule
 * @param verdict FAIL, or INDETERMINATE when the facts don't suffice to judge
 * @param severity what an audit would call it
 * @param blocks whether it blocks; otherwise it is a warning
 * @param reason reason in UPPER_SNAKE; null when the rule knows only one
 * @param values what was measured, and the limit; for INDETERMINATE what is missing
 * @param message what is wrong, in both languages
 * @param sources what stands behind it; of a layered limit where that limit comes from
 */
public record Reason(
        RuleId rule,
        Verdict verdict,
        Severity severity,
        boolean blocks,
        @Nullable String reason,
        Values values,
        LocalizedText message,
        List<Source> sources) {
    public Reason {
        sources = List.copyOf(sources);
    }
}
