package io.hegui.model;

import java.util.List;

/** 制度条款: a clause that a policy must hold (S3, S5). Immutable and thread-safe. */
public enum PolicyClause implements Labelled {
    ENCRYPTION("数据加密"),
    STORAGE("存储规范"),
    FORBIDDEN_HOURS("禁呼时段"),
    CONTROL_MEASURES("管控措施"),
    YEARS_1_TO_3("未来1至3年规划"),
    ANSWER_15S("15秒内接听"),
    MANDARIN("普通话"),
    NO_SHIRKING("禁止推诿"),
    BACKUP_LINE("备用线路"),
    RECOVERY_30MIN("30分钟内恢复");

    private final List<String> labels;

    PolicyClause(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
