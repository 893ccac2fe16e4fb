package io.hegui.rule;

/** What a rule answers. Immutable and thread-safe. */
public enum Verdict {
    /** 通过: everything it applies to was examined and is in order. */
    PASS("通过"),
    /** 不通过: something is proven to be wrong. */
    FAIL("不通过"),
    /** 不适用: there is nothing to which it applies. */
    NOT_APPLICABLE("不适用"),
    /** 无法判定: facts are missing; never a pass. */
    INDETERMINATE("无法判定");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
