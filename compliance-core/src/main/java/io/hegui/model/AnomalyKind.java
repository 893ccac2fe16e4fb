package io.hegui.model;

import java.util.List;

/** 异常通话类型: what the firm's own monitoring found (S4). Immutable and thread-safe. */
public enum AnomalyKind implements Labelled {
    HOURLY_FREQUENCY("单号码小时高频"),
    DAILY_FREQUENCY("单号码日高频"),
    NIGHT_CALL("夜间呼叫"),
    FLAGGED_NUMBER("被标记号码"),
    SHORT_CALLS("短时通话"),
    REPEATED_CALLEE("重复呼叫同一用户");

    private final List<String> labels;

    AnomalyKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
