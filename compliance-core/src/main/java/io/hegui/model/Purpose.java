package io.hegui.model;

import java.util.List;

/** 业务类型: what a call, or a consent, is for. Immutable and thread-safe. */
public enum Purpose implements Labelled {
    CONSULTATION("客服咨询"),
    COMPLAINT("投诉建议"),
    TECH_SUPPORT("技术支持"),
    AFTER_SALES("售后"),
    MARKETING("营销"),
    FOLLOW_UP("回访"),
    NOTIFICATION("通知"),
    GOVERNMENT("政务"),
    EMERGENCY("紧急");

    private final List<String> labels;

    Purpose(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
