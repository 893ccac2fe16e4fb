package io.hegui.cli;

import io.hegui.calendar.DayWindow;
import io.hegui.gate.Gate;
import io.hegui.gate.LimitLayer;
import io.hegui.rule.Layer;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.ParameterType;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.time.DateTimeException;

/** Reads {@code --limit NAME=VALUE@SOURCE}. Stateless. */
final class LimitOption {

    private LimitOption() {}

    /**
     * The layered limit that a text asks for.
     *
     * @throws Problem when there is no such parameter, the gate doesn't use it, or the value is of another type
     */
    static LimitLayer<?> layer(String text, RuleSet rules) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new Problem("--limit: 应为 NAME=VALUE expected NAME=VALUE, found '" + text + "'");
        }
        String name = text.substring(0, equals).strip();
        int at = text.lastIndexOf('@');
        String value =
                text.substring(equals + 1, at < equals ? text.length() : at).strip();
        Source source = Source.of(at < equals ? "host" : text.substring(at + 1).strip(), Layer.OWN);
        boolean used = rules.rules().stream()
                .anyMatch(rule -> Gate.checks(rule)
                        && rule.spec().parameters().stream()
                                .anyMatch(key -> key.name().equals(name)));
        if (!used) {
            throw new Problem("--limit: 闸门不使用该参数 the gate uses no parameter '" + name + "'");
        }
        return layer(source, rules.parameters().named(name), value);
    }

    private static LimitLayer<?> layer(Source source, Parameter<?> parameter, String value) {
        String name = parameter.key().name();
        ParameterType<?> type = parameter.key().type();
        try {
            if (type.equals(ParameterType.INTEGER)) {
                return LimitLayer.of(source, ParameterKey.integer(name), Long.valueOf(value));
            }
            if (type.equals(ParameterType.DAY_WINDOW)) {
                return LimitLayer.of(source, ParameterKey.dayWindow(name), DayWindow.parse(value));
            }
            return LimitLayer.of(source, ParameterKey.decimal(name), new BigDecimal(value));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Problem(
                    "--limit " + name + ": 应为 " + type.name() + " expected " + type.name() + ", found '" + value + "'");
        }
    }
}
