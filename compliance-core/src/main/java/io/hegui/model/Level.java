package io.hegui.model;

import java.util.List;

/** 信用等级: the credit grade of a filing year (S2). Immutable and thread-safe. */
public enum Level implements Labelled {
    A("优秀"),
    B("合规"),
    C("整改"),
    D("吊销");

    private final List<String> labels;

    Level(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
