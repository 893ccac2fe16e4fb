package io.hegui.model;

import java.util.List;

/** 业务覆盖范围: where the license allows the business. Immutable and thread-safe. */
public enum Coverage implements Labelled {
    NATIONAL("全网"),
    PROVINCIAL("地网");

    private final List<String> labels;

    Coverage(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
