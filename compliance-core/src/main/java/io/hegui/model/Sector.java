package io.hegui.model;

import java.util.List;

/** 行业: the industry a call serves; the sensitive ones carry duties of their own (S4). Immutable and thread-safe. */
public enum Sector implements Labelled {
    GENERAL("通用"),
    FINANCE("金融"),
    MEDICAL("医疗"),
    EDUCATION("教育"),
    LEGAL("法律"),
    ECOMMERCE("电商"),
    GOVERNMENT_SERVICE("政务");

    private final List<String> labels;

    Sector(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
