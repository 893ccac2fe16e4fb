package io.hegui.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of families, made when they are asked for. Thread-safe. */
final class FamilyRules implements RuleSource {

    private final List<RuleFamily> families;

    FamilyRules(List<RuleFamily> families) {
        this.families = families;
    }

    @Override
    public List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        for (RuleFamily family : families) {
            List<Rule> listed = checked(family, family.rules());
            requireGateRules(family, listed);
            rules.addAll(listed);
        }
        return rules;
    }

    @Override
    public List<Rule> beforeCall() {
        List<Rule> rules = new ArrayList<>();
        for (RuleFamily family : families) {
            rules.addAll(checked(family, family.gateRules()));
        }
        return rules;
    }

    @Override
    public List<Rule> unchecked() {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (RuleFamily family : families) {
            if (!names.add(family.name())) {
                // only rules of families that share a name can share an id
                return all();
            }
            if (!family.checkedWhenBuilt()) {
                rules.addAll(checked(family, family.rules()));
            }
        }
        return rules;
    }

    private static List<Rule> checked(RuleFamily family, List<Rule> rules) {
        for (Rule rule : rules) {
            try {
                if (!rule.id().family().equals(family.name())) {
                    throw new IllegalArgumentException(
                            "rule " + rule.id() + " is listed in family '" + family.name() + "'");
                }
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        rule.getClass().getName() + " in " + family.getClass().getName() + ": " + e.getMessage(), e);
            } catch (ExceptionInInitializerError e) {
                throw new IllegalArgumentException(rule.getClass().getName() + " can't be loaded: " + e.getCause(), e);
            }
        }
        return rules;
    }

    /** A rule left out of the short list would never be asked before a call. */
    private static void requireGateRules(RuleFamily family, List<Rule> rules) {
        Set<RuleId> asked = new HashSet<>();
        for (Rule rule : family.gateRules()) {
            asked.add(rule.id());
        }
        for (Rule rule : rules) {
            if (RuleSource.asksBeforeCall(rule) != asked.contains(rule.id())) {
                throw new IllegalArgumentException(
                        rule.getClass().getName() + " in " + family.getClass().getName()
                                + ": a GateRule or LimitRule, and no other, is listed in gateRules()");
            }
        }
    }
}
