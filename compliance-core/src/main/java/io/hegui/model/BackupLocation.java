package io.hegui.model;

import java.util.List;

/** 备份位置: where a backup lies. Immutable and thread-safe. */
public enum BackupLocation implements Labelled {
    LOCAL("本地"),
    CLOUD("云端"),
    OFFSITE("异地");

    private final List<String> labels;

    BackupLocation(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
