package io.hegui.obligation;

import io.hegui.rule.LocalizedText;
import java.util.List;

/** 年检的状态: where an annual inspection stands (S1, S5). Immutable and thread-safe. */
public enum InspectionState implements ProcedureState {
    DRAFT("材料初稿", "draft"),
    PREFILLED("已预填报", "prefilled"),
    SUBMITTED("已提交", "submitted"),
    RECEIVED("已接收", "received"),
    IN_REVIEW("审查中", "in review"),
    CORRECTION("补正", "correction"),
    CHECKED("已核查", "checked"),
    PASSED("年检合格", "passed"),
    FAILED("未通过核查", "failed"),
    RECTIFYING("整改中", "rectifying"),
    SUSPENDED("暂停许可证使用", "suspended");

    private final LocalizedText title;

    InspectionState(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    @Override
    public LocalizedText title() {
        return title;
    }

    /** The states that may follow, the usual way to a passed inspection first; empty where the procedure ends. */
    public List<InspectionState> successors() {
        return switch (this) {
            case DRAFT -> List.of(PREFILLED);
            case PREFILLED -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(RECEIVED);
            case RECEIVED -> List.of(IN_REVIEW);
            case IN_REVIEW -> List.of(CHECKED, CORRECTION);
            case CORRECTION -> List.of(IN_REVIEW);
            case CHECKED -> List.of(PASSED, FAILED);
            case FAILED -> List.of(RECTIFYING);
            case RECTIFYING -> List.of(PASSED, SUSPENDED);
            case PASSED, SUSPENDED -> List.of();
        };
    }
}
