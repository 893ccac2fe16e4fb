package io.hegui.rule;

import java.util.Locale;

/** Which layers bind in an audit. Immutable and thread-safe. */
public enum Profile {
    /** All layers; the default. */
    GUIDE,
    /** Law and notices only: a rule that only a draft, a guide or this project stands behind becomes advice. */
    LAW;

    /** The name as in reports and on the command line, in lower case. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
