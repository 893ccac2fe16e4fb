package io.hegui.model;

import java.util.List;

/** 数据驾驶舱指标: a live figure shown to inspectors (S1). Immutable and thread-safe. */
public enum DashboardFigure implements Labelled {
    OUTBOUND_VOLUME("当日外呼量"),
    COMPLAINT_RATE("投诉率"),
    BLACKLIST_INTERCEPTION_RATE("黑名单拦截率");

    private final List<String> labels;

    DashboardFigure(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
