package io.hegui.model;

import java.util.List;

/** 存储方式: where call records are kept. Immutable and thread-safe. */
public enum StorageKind implements Labelled {
    SERVER("本地服务器"),
    CLOUD("云端"),
    PERSONAL_DEVICE("个人设备");

    private final List<String> labels;

    StorageKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
