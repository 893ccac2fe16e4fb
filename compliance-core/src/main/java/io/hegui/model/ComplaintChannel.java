package io.hegui.model;

import java.util.List;

/** 投诉渠道: by which way a complaint came. Immutable and thread-safe. */
public enum ComplaintChannel implements Labelled {
    DIRECT("直接投诉"),
    HOTLINE_12321("12321"),
    HOTLINE_12345("12345"),
    MIIT_APPEAL("工信部申诉"),
    REGULATOR("通信管理局");

    private final List<String> labels;

    ComplaintChannel(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
