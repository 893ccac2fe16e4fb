package io.hegui.model;

import java.util.List;

/** 制度文件类型: a policy filed with an application (S3, S5). Immutable and thread-safe. */
public enum PolicyKind implements Labelled {
    PRIVACY("用户隐私保护"),
    ANTI_HARASSMENT("防骚扰承诺"),
    DEVELOPMENT_PLAN("业务发展规划"),
    SERVICE_STANDARD("呼叫中心服务规范"),
    EMERGENCY_RESPONSE("应急响应预案");

    private final List<String> labels;

    PolicyKind(String... labels) {
        this.labels = List.of(labels);
    }

    @Override
    public List<String> labels() {
        return labels;
    }
}
