package io.hegui.grade;

/** When a path upward can be taken. Immutable and thread-safe. */
public enum Timing {
    /** 申报前: repair and file; no cap follows. */
    BEFORE_FILING("申报前"),
    /** 主动补正: after filing, until 30 April; at most B (S2). */
    VOLUNTARY_CORRECTION("主动补正"),
    /** 整改: what the regulator sets a C (S5). */
    RECTIFICATION("限期整改"),
    /** 信用修复: from B to A, within 6 months of the grading, with material and a passed on-site check (S2). */
    GRADE_REPAIR("信用修复");

    private final String label;

    Timing(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
