package io.hegui.evidence;

import io.hegui.rule.LocalizedText;
import java.math.BigDecimal;

/** How well something could be shown to an inspector. */
public enum Standing {
    /** It is there and in order: 1 point. */
    HELD("齐备", "held", "1"),
    /** It is there in part, or only advice is given: half a point. */
    PARTLY("部分", "partly", "0.5"),
    /** It is not there, or not in order, or can't be told: no point. */
    LACKING("缺失", "lacking", "0");

    private final LocalizedText text;
    private final BigDecimal points;

    Standing(String zh, String en, String points) {
        this.text = new LocalizedText(zh, en);
        this.points = new BigDecimal(points);
    }

    /** In words. */
    public LocalizedText text() {
        return text;
    }

    /** 0 to 1. */
    public BigDecimal points() {
        return points;
    }
}
