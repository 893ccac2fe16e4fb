package io.hegui.model;

import java.util.List;

/** 许可证状态: the standing of the license. Immutable and thread-safe. */
public enum LicenseStatus implements Labelled {
    VALID("有效"),
    SUSPENDED("暂停"),
    REVOKED("吊销");

    private final List<String> labels;

    LicenseStatus(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
