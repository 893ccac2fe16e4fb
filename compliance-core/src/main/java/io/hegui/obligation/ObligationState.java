package io.hegui.obligation;

/** How an obligation stands on a day. Immutable and thread-safe. */
public enum ObligationState {
    /** 未开始: its time has not come. */
    UPCOMING("未开始"),
    /** 待办: its time has come and is not over. */
    DUE("待办"),
    /** 逾期: its last day is over and it is not done. */
    OVERDUE("逾期"),
    /** 已完成: done. */
    DONE("已完成");

    private final String label;

    ObligationState(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
