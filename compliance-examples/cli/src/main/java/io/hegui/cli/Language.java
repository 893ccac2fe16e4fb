package io.hegui.cli;

import io.hegui.obligation.Department;
import io.hegui.obligation.ObligationState;
import io.hegui.rule.Instrument;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import io.hegui.rule.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** The words of one language. Immutable and thread-safe. */
enum Language {
    zh,
    en;

    /** The text in this language. */
    String of(LocalizedText text) {
        return text.in(this == en);
    }

    /** One of two texts. */
    String of(String chinese, String english) {
        return this == en ? english : chinese;
    }

    String of(Severity severity) {
        return this == en ? severity.name() : severity.label();
    }

    String of(Layer layer) {
        return this == en ? layer.name() : layer.label();
    }

    String of(Department department) {
        return of(
                department.label(),
                switch (department) {
                    case LEGAL -> "Legal";
                    case FINANCE -> "Finance";
                    case IT -> "IT";
                    case OPERATIONS -> "Operations";
                    case HR -> "HR";
                });
    }

    String of(ObligationState state) {
        return of(state.label(), state.name());
    }

    /** A source: its layer, its title where the rule set knows it, its article. */
    String of(Source source, RuleSet rules) {
        Instrument instrument = rules.instrument(source.ref());
        String title = instrument == null ? source.ref() : of(instrument.title());
        String guide = source.ref().matches("S\\d") ? source.ref() + " " : "";
        String article = source.article() == null ? "" : " " + article(source.article());
        return "[" + of(source.layer()) + "] " + guide + title + article;
    }

    private String article(String article) {
        return this == zh && article.startsWith("Art. ") ? "\u7B2C" + article.substring(5) + "\u6761" : article;
    }

    /** A whole number with separators. */
    static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(number);
    }

    /** A share of {@code whole} in per cent; empty when there is no whole. */
    static String percent(long part, long whole) {
        return whole == 0
                ? ""
                : percent(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
    }

    /** A share as per cent with two digits; a tiny one is never shown as nothing. */
    static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).setScale(2, RoundingMode.HALF_UP);
        return percent.signum() == 0 && share.signum() > 0 ? "<0.01 %" : percent.toPlainString() + " %";
    }
}
