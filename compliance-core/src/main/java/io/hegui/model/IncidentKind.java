package io.hegui.model;

import java.util.List;

/** 安全事件类型: the kind of a system or security incident. Immutable and thread-safe. */
public enum IncidentKind implements Labelled {
    OUTAGE("系统故障"),
    BREACH("数据泄露");

    private final List<String> labels;

    IncidentKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
