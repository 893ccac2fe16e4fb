package io.hegui.model;

import java.util.List;

/** 码号状态: how the licensee declares a number. Immutable and thread-safe. */
public enum NumberStatus implements Labelled {
    IN_USE("在用"),
    SUSPENDED("停用"),
    CANCELLED("注销");

    private final List<String> labels;

    NumberStatus(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
