package io.hegui.importers;

import io.hegui.rule.LocalizedText;

/** Why a row gave nothing to the result. Immutable and thread-safe. */
public enum DropReason {
    HEADER("表头", "the header line"),
    REPEATED_HEADER("重复的表头", "a header line again"),
    TITLE_LINE("表头之前的行", "a line before the header"),
    WRONG_COLUMNS("列数或内容不符合任何已知格式", "its columns fit no known layout"),
    CUT_SHORT("文件末行不完整", "the file ends within it"),
    OPEN_QUOTE("引号未闭合", "a quote is opened and not closed"),
    TOO_LONG("行过长", "longer than 1,048,576 characters"),
    NOT_JSON("不是可读的 JSON 对象", "no JSON object that can be read"),
    NO_CALL("没有时间、号码和编号", "holds neither time nor number nor id"),
    DUPLICATE("与另一行完全相同", "the same as another row in every column"),
    INTERNAL_CALL("双方均为内部号码", "both sides are inner numbers");

    private final LocalizedText label;

    DropReason(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    /** What it says to a person. */
    public LocalizedText label() {
        return label;
    }
}
