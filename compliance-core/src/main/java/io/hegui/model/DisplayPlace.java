package io.hegui.model;

import java.util.List;

/** 公示位置: where the license is shown to the public. Immutable and thread-safe. */
public enum DisplayPlace implements Labelled {
    SITE("经营场所"),
    WEBSITE("官网"),
    HOTLINE("客服热线");

    private final List<String> labels;

    DisplayPlace(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
