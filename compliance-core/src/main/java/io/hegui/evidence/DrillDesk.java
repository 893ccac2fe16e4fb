package io.hegui.evidence;

import io.hegui.rule.LocalizedText;

/** 检查组: what each of the three inspectors of an unannounced check looks at (S1). */
public enum DrillDesk {
    /** Systems and records. */
    SYSTEM("系统", "System"),
    /** The site. */
    SITE("场地", "Site"),
    /** The firm's own rules and their proofs. */
    RULES("制度", "Rules");

    private final String zh;
    private final String en;

    DrillDesk(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In words. */
    public LocalizedText text() {
        return new LocalizedText(zh, en);
    }
}
