package io.hegui.model;

import java.util.List;

/** 公示栏内容: what hangs on the public board (S1). Immutable and thread-safe. */
public enum PublicBoardItem implements Labelled {
    NUMBER_CERTIFICATES("码号证书"),
    COMPLAINT_CHANNELS("用户投诉渠道");

    private final List<String> labels;

    PublicBoardItem(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
