package io.hegui.gate;

import io.hegui.rule.ParameterKey;
import io.hegui.rule.Source;

/**
 * 叠加限制: one more value of a parameter that binds beside the catalogue's, such as a carrier contract's calling hours or
 * the firm's own hourly limit. A call must keep to all of them. Immutable and thread-safe.
 *
 * @param source where the value comes from; reasons and quotas name it
 * @param key the parameter of a rule that the gate checks
 * @param value the value, in force on every day
 * @param binding whether a call beyond it is blocked in any case; otherwise it weighs as the rule does
 * @param <T> type of the value
 */
public record LimitLayer<T>(Source source, ParameterKey<T> key, T value, boolean binding) {

    /** A value that weighs as the rule does: beyond a limit that an audit calls advice there is a warning. */
    public static <T> LimitLayer<T> of(Source source, ParameterKey<T> key, T value) {
        return new LimitLayer<>(source, key, value, false);
    }

    /** The same, blocking in any case. */
    public LimitLayer<T> blocking() {
        return new LimitLayer<>(source, key, value, true);
    }
}
