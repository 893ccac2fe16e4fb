package io.hegui.model;

import java.util.List;

/** 申请类型: which set of requirements an application follows (S3, S5). Immutable and thread-safe. */
public enum ApplicationProfile implements Labelled {
    NATIONAL("全网"),
    PROVINCIAL("地网"),
    BEIJING("北京全国");

    private final List<String> labels;

    ApplicationProfile(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
