package io.hegui.model;

import java.util.List;

/** 码号类型: the kind of a number resource. Immutable and thread-safe. */
public enum NumberKind implements Labelled {
    SHORT_95("95短号码"),
    SHORT_96("96短号码"),
    SHORT_OTHER("其他短号码"),
    FIXED("固定电话"),
    MOBILE("移动电话"),
    SERVICE_400("400号码");

    private final List<String> labels;

    NumberKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
