package io.hegui.model;

import java.util.List;

/** 变更事项: what of the business registration changed. Immutable and thread-safe. */
public enum ChangeKind implements Labelled {
    NAME("企业名称"),
    LEGAL_REPRESENTATIVE("法定代表人"),
    ADDRESS("注册地址"),
    CAPITAL("注册资本"),
    SHAREHOLDER("股东"),
    BUSINESS_SCOPE("经营范围");

    private final List<String> labels;

    ChangeKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
