package io.hegui.evidence;

import io.hegui.rule.LocalizedText;

/** How an attachment that a record names stands. */
public enum AttachmentState {
    /** It lies in the package, and its digest is the declared one. */
    VERIFIED("已附，哈希一致", "attached, digest equal"),
    /** It lies in the package, and its digest is not the declared one. */
    ALTERED("已附，哈希不一致", "attached, digest differs"),
    /** It lies in the package, but no digest was declared. */
    NOT_DIGESTED("已附，未登记哈希", "attached, no digest declared"),
    /** It lies elsewhere; its digest was declared. */
    ELSEWHERE("未附，哈希已登记", "not attached, digest declared"),
    /** It lies elsewhere, and no digest was declared. */
    ELSEWHERE_NOT_DIGESTED("未附，未登记哈希", "not attached, no digest declared"),
    /** The record names none. */
    NOT_NAMED("未登记文件", "no file named");

    private final LocalizedText text;

    AttachmentState(String zh, String en) {
        this.text = new LocalizedText(zh, en);
    }

    /** In words. */
    public LocalizedText text() {
        return text;
    }
}
