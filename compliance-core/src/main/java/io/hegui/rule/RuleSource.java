package io.hegui.rule;

import java.util.List;

/** Where a rule set has its rules from. Thread-safe. */
interface RuleSource {

    /** All rules. */
    List<Rule> all();

    /** Those that judge or limit calls before they are placed. */
    List<Rule> beforeCall();

    /** Those to be held to their values and texts as soon as the set is built. */
    List<Rule> unchecked();

    /** Whether a rule judges or limits calls before they are placed. */
    static boolean asksBeforeCall(Rule rule) {
        return rule instanceof GateRule || rule instanceof LimitRule;
    }

    /** The given rules. */
    record Given(List<Rule> all) implements RuleSource {

        @Override
        public List<Rule> beforeCall() {
            return all.stream().filter(RuleSource::asksBeforeCall).toList();
        }

        @Override
        public List<Rule> unchecked() {
            return all;
        }
    }
}
