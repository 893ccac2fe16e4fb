package io.hegui.model;

import java.util.List;

/** 宣传内容类型: the kind of a text that users meet. Immutable and thread-safe. */
public enum ContentKind implements Labelled {
    SCRIPT("话术"),
    ADVERTISEMENT("广告"),
    WEBSITE("官网");

    private final List<String> labels;

    ContentKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
