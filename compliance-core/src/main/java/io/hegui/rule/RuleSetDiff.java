package io.hegui.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two rule sets, or between two days of the same one. Immutable and thread-safe.
 *
 * @param changes the differences, rules first, then parameters, each in the order of their names
 */
public record RuleSetDiff(List<Change> changes) {

    /** What kind of thing changed. */
    public enum Kind {
        RULE_ADDED,
        RULE_REMOVED,
        SEVERITY,
        PARAMETER_ADDED,
        PARAMETER_REMOVED,
        VALUE
    }

    /**
     * One difference.
     *
     * @param kind what changed
     * @param name rule id or parameter name
     * @param before value before; null when there was none
     * @param after value after; null when there is none
     * @param source what stands behind the value after, for a VALUE; null otherwise
     */
    public record Change(
            Kind kind,
            String name,
            @Nullable String before,
            @Nullable String after,
            @Nullable Source source) {}

    public RuleSetDiff {
        changes = List.copyOf(changes);
    }

    /** What changes between two days of one rule set: which parameter values come into force after the first day. */
    public static RuleSetDiff between(RuleSet rules, LocalDate before, LocalDate after) {
        return between(rules, before, rules, after);
    }

    /** What differs between one rule set on one day and another on another day. */
    public static RuleSetDiff between(RuleSet left, LocalDate leftDay, RuleSet right, LocalDate rightDay) {
        List<Change> changes = new ArrayList<>();
        TreeSet<RuleId> ids = new TreeSet<>();
        left.rules().forEach(rule -> ids.add(rule.id()));
        right.rules().forEach(rule -> ids.add(rule.id()));
        for (RuleId id : ids) {
            addRule(changes, id, left.find(id), right.find(id));
        }
        TreeSet<String> names = new TreeSet<>();
        left.parameters().all().forEach(parameter -> names.add(parameter.key().name()));
        right.parameters().all().forEach(parameter -> names.add(parameter.key().name()));
        for (String name : names) {
            addParameter(changes, name, left.parameters(), leftDay, right.parameters(), rightDay);
        }
        return new RuleSetDiff(changes);
    }

    private static void addRule(List<Change> changes, RuleId id, @Nullable Rule before, @Nullable Rule after) {
        if (before == null || after == null) {
            Kind kind = before == null ? Kind.RULE_ADDED : Kind.RULE_REMOVED;
            changes.add(new Change(kind, id.value(), severity(before), severity(after), null));
        } else if (before.spec().severity() != after.spec().severity()) {
            changes.add(new Change(Kind.SEVERITY, id.value(), severity(before), severity(after), null));
        }
    }

    private static @Nullable String severity(@Nullable Rule rule) {
        return rule == null ? null : rule.spec().severity().name();
    }

    private static void addParameter(
            List<Change> changes,
            String name,
            ParameterSet left,
            LocalDate leftDay,
            ParameterSet right,
            LocalDate rightDay) {
        if (!left.has(name) || !right.has(name)) {
            Kind kind = left.has(name) ? Kind.PARAMETER_REMOVED : Kind.PARAMETER_ADDED;
            changes.add(new Change(kind, name, value(left, name, leftDay), value(right, name, rightDay), null));
            return;
        }
        String before = value(left, name, leftDay);
        String after = value(right, name, rightDay);
        if (before != null && !before.equals(after)) {
            Source source = right.named(name).valueOn(rightDay).source();
            changes.add(new Change(Kind.VALUE, name, before, after, source));
        }
    }

    private static @Nullable String value(ParameterSet parameters, String name, LocalDate day) {
        return parameters.has(name) ? parameters.named(name).on(day).toString() : null;
    }
}
