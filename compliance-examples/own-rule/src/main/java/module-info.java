/** A host's own rule, found by the service loader. */
module com.example.policy {
    requires io.hegui.core;

    provides io.hegui.rule.RuleFamily with
            com.example.policy.LunchBreak;
}
