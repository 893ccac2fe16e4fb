package io.hegui.model;

import java.util.List;

/** 外包模式: whether business or only labour is outsourced. Immutable and thread-safe. */
public enum OutsourcingMode implements Labelled {
    OPERATION("业务外包"),
    LABOUR("劳务外包");

    private final List<String> labels;

    OutsourcingMode(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
