package io.hegui.model;

import java.util.List;

/** 认证类型: a security certification that earns a bonus (S1). Immutable and thread-safe. */
public enum CertificationKind implements Labelled {
    ISO_27001("ISO 27001"),
    PCI_DSS("PCI DSS");

    private final List<String> labels;

    CertificationKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
