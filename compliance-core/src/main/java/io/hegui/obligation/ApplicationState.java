package io.hegui.obligation;

import io.hegui.model.ApplicationProfile;
import io.hegui.rule.LocalizedText;
import java.util.List;

/** 许可申请的状态: where an application for a license stands (S3, S5). Immutable and thread-safe. */
public enum ApplicationState implements ProcedureState {
    PREPARING("材料准备", "preparing"),
    SUBMITTED("已提交", "submitted"),
    INITIAL_REVIEW("初审", "initial review"),
    CORRECTION("补正", "correction"),
    EXPERT_REVIEW("专家评审", "expert review"),
    SITE_CHECK("现场核查", "site check"),
    APPROVED("审核通过", "approved"),
    PUBLISHED("已公示", "published"),
    REJECTED("已驳回", "rejected");

    private final LocalizedText title;

    ApplicationState(String zh, String en) {
        this.title = new LocalizedText(zh, en);
    }

    @Override
    public LocalizedText title() {
        return title;
    }

    /**
     * The states that may follow, the usual way to a license first; empty where the procedure ends. The bureau may
     * reject what it has begun to review. Experts review no application in Beijing, where a site check is never left
     * out; elsewhere only some firms are visited.
     */
    public List<ApplicationState> successors(ApplicationProfile profile) {
        boolean beijing = profile == ApplicationProfile.BEIJING;
        return switch (this) {
            case PREPARING -> List.of(SUBMITTED);
            case SUBMITTED -> List.of(INITIAL_REVIEW);
            case INITIAL_REVIEW -> List.of(beijing ? SITE_CHECK : EXPERT_REVIEW, CORRECTION, REJECTED);
            case CORRECTION -> List.of(INITIAL_REVIEW, REJECTED);
            case EXPERT_REVIEW -> beijing ? List.of() : List.of(APPROVED, SITE_CHECK, REJECTED);
            case SITE_CHECK -> List.of(APPROVED, REJECTED);
            case APPROVED -> List.of(PUBLISHED);
            case PUBLISHED, REJECTED -> List.of();
        };
    }
}
