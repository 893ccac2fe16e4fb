package io.hegui.gate;

/** 呼叫路径: how a call comes to be placed. Every path counts alike; none goes around the gate. */
public enum DialPath {
    /** 任务外呼: by a dialler, from a list. */
    CAMPAIGN("任务外呼"),
    /** 手动外呼: by an agent's own hand. */
    MANUAL("手动外呼"),
    /** 回拨: a call back to a user who called. */
    CALLBACK("回拨"),
    /** 重拨: another try of a call that was not answered. */
    RETRY("重拨");

    private final String label;

    DialPath(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }
}
