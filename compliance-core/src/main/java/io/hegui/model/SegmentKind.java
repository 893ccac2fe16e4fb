package io.hegui.model;

import java.util.List;

/** 标注时段类型: what a marked stretch of a recording holds. Immutable and thread-safe. */
public enum SegmentKind implements Labelled {
    RECORDING_NOTICE("录音提示"),
    MARKETING_IDENTIFICATION("营销电话标识"),
    RISK_DISCLOSURE("风险告知"),
    QUALIFICATION_STATEMENT("资质声明"),
    PRODUCT_RISK_LEVEL("产品风险等级"),
    REFUND_POLICY("退费政策"),
    TRANSCRIPT("转写文本");

    private final List<String> labels;

    SegmentKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
