package io.hegui.grade;

/** What a grade brings. Immutable and thread-safe. */
public enum ConsequenceKind {
    /** 绿色通道: a green channel in the next year. */
    GREEN_CHANNEL,
    /** 限期整改: to be rectified by a date. */
    RECTIFICATION,
    /** 暂停许可证: suspension when it is not rectified. */
    SUSPENSION,
    /** 招投标限制: no tenders that ask for B or better. */
    NO_TENDERS,
    /** 黑名单: the telecom blacklist. */
    BLACKLIST,
    /** 禁止重新申请: no new application before a day. */
    APPLICATION_BAN,
    /** 公示: pushed to the public credit platform. */
    PUBLICATION
}
