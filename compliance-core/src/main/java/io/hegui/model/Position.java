package io.hegui.model;

import java.util.List;

/** 岗位: the position of a member of staff in a license application. Immutable and thread-safe. */
public enum Position implements Labelled {
    MANAGER("主要管理人员"),
    OPERATIONS_MANAGER("运营经理"),
    AGENT("专职客服"),
    TECHNICAL("技术人员"),
    NETWORK_SECURITY("网络安全专员");

    private final List<String> labels;

    Position(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
