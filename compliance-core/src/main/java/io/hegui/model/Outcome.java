package io.hegui.model;

import java.util.List;

/** 通话结果: how a call attempt ended. Any other text is no outcome. Immutable and thread-safe. */
public enum Outcome implements Labelled {
    CONNECTED("接通"),
    NO_ANSWER("未接通", "无人接听"),
    BUSY("忙线"),
    REJECTED("拒接"),
    USER_HUNG_UP("用户挂断"),
    POWERED_OFF("关机"),
    INVALID_NUMBER("空号"),
    FAILED("呼叫失败");

    private final List<String> labels;

    Outcome(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
