package io.hegui.evidence;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Source;
import java.util.List;

/**
 * Something an inspector asks on site, and the rules that answer it. Immutable and thread-safe.
 *
 * @param id unique id
 * @param desk who asks
 * @param text the question
 * @param rules the rules whose verdicts answer it, never empty
 * @param source where the question comes from
 */
public record DrillQuestion(String id, DrillDesk desk, LocalizedText text, List<RuleId> rules, Source source) {

    public DrillQuestion {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("question " + id + " names no rule");
        }
    }
}
