package io.hegui.model;

import java.util.List;

/** 坐席角色: which calls an agent may take (S1's three badges). Immutable and thread-safe. */
public enum AgentRole implements Labelled {
    SERVICE("客服"),
    MARKETING("营销"),
    COMPLAINT_CALLBACK("投诉回访");

    private final List<String> labels;

    AgentRole(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
