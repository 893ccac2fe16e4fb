package io.hegui.model;

import java.util.List;

/** 签署人: who signs the letter of truthfulness (S2). Immutable and thread-safe. */
public enum Signatory implements Labelled {
    LEGAL_REPRESENTATIVE("法定代表人"),
    FINANCE_OFFICER("财务负责人");

    private final List<String> labels;

    Signatory(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
