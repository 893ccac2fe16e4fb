package io.hegui.model;

import java.util.List;

/** 期限起算事件: what starts a deadline. Immutable and thread-safe. */
public enum EventKind implements Labelled {
    CORRECTION_REQUESTED("要求补正"),
    CHECK_FAILED("核查未通过"),
    GRADED("评级"),
    PASSWORD_SET("设置密码");

    private final List<String> labels;

    EventKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
