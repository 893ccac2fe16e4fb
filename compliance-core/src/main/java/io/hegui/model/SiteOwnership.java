package io.hegui.model;

import java.util.List;

/** 场地权属: whether the site is owned or leased. Immutable and thread-safe. */
public enum SiteOwnership implements Labelled {
    OWNED("自有"),
    LEASED("租赁");

    private final List<String> labels;

    SiteOwnership(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
