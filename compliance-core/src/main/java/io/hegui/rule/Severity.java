package io.hegui.rule;

/** How much a failed rule weighs, the worst first. Immutable and thread-safe. */
public enum Severity {
    /** 吊销级: grounds for revocation. */
    BLOCKER("吊销级"),
    /** 整改: must be rectified. */
    MAJOR("整改"),
    /** 补正: must be supplemented. */
    MINOR("补正"),
    /** 改进: should be improved. */
    ADVICE("改进"),
    /** 加分: can only add to a score; never on a finding. */
    BONUS("加分");

    private final String label;

    Severity(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether this is at least as bad as {@code other}. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }

    /** The worse of the two. */
    public static Severity worse(Severity a, Severity b) {
        return a.isAtLeast(b) ? a : b;
    }
}
