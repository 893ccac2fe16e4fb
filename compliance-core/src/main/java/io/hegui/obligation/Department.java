package io.hegui.obligation;

/** 责任部门: who is responsible (S1, S2). Immutable and thread-safe. */
public enum Department {
    LEGAL("法务"),
    FINANCE("财务"),
    IT("信息技术"),
    OPERATIONS("运营"),
    HR("人力资源");

    private final String label;

    Department(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
