package io.hegui.model;

import java.util.List;

/** 报送对象: with whom the annual report is filed. Immutable and thread-safe. */
public enum Filing implements Labelled {
    MIIT("工业和信息化部"),
    PROVINCE("省通信管理局");

    private final List<String> labels;

    Filing(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
