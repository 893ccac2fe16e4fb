package io.hegui.model;

import java.util.List;

/** 监管认定: what the regulator itself established. Immutable and thread-safe. */
public enum RegulatorFindingKind implements Labelled {
    CONCEALMENT("隐瞒"),
    FALSE_MATERIAL("虚假材料"),
    UNLICENSED("无证经营");

    private final List<String> labels;

    RegulatorFindingKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
