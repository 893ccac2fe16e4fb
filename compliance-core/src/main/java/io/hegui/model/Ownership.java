package io.hegui.model;

import java.util.List;

/** 资本性质: whose capital stands behind the licensee. Immutable and thread-safe. */
public enum Ownership implements Labelled {
    DOMESTIC("内资"),
    HK_MACAO_TW("港澳台资"),
    FOREIGN("外资"),
    MIXED("混合");

    private final List<String> labels;

    Ownership(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
