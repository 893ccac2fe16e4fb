package io.hegui.rule;

/** What stands behind a rule or a value, the most binding first. Immutable and thread-safe. */
public enum Layer {
    /** 法律法规: statute or ministry rule. */
    LAW("法律法规"),
    /** 规范性文件: notice of the ministry or of a province. */
    NORMATIVE("规范性文件"),
    /** 征求意见稿: a consultation draft, never law. */
    DRAFT("征求意见稿"),
    /** 行业指南: only a guide says so. */
    GUIDE("行业指南"),
    /** 本项目: this project's own default. */
    OWN("本项目");

    private final String label;

    Layer(String label) {
        this.label = label;
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Whether it binds: law or a notice. */
    public boolean binds() {
        return this == LAW || this == NORMATIVE;
    }
}
