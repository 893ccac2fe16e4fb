package io.hegui.model;

import java.util.List;

/** 授权渠道: where a user consented. Immutable and thread-safe. */
public enum ConsentChannel implements Labelled {
    APP("APP", "应用"),
    WEB("网页"),
    SMS("短信"),
    RECORDING("录音"),
    PAPER("书面");

    private final List<String> labels;

    ConsentChannel(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
