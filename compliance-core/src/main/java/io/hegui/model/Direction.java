package io.hegui.model;

import java.util.List;

/** 呼叫方向: whether the center was called or called out. Immutable and thread-safe. */
public enum Direction implements Labelled {
    INBOUND("呼入"),
    OUTBOUND("呼出");

    private final List<String> labels;

    Direction(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
