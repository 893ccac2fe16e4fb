package io.hegui.model;

import java.util.List;

/** 培训: what a member of staff was trained in (S5). Immutable and thread-safe. */
public enum Training implements Labelled {
    SERVICE_ETIQUETTE("服务礼仪"),
    COMPLAINT_HANDLING("投诉处理"),
    CONSUMER_LAW("消费者权益保护法");

    private final List<String> labels;

    Training(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
