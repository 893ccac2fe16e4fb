package io.hegui.importers;

import io.hegui.rule.LocalizedText;

/** Something about rows that were taken which a person should know. Immutable and thread-safe. */
public enum ImportNote {
    START_ABSENT("没有起始时间", "no start time"),
    TIME_UNREADABLE("时间无法读取，原文保留", "a time can't be read; its text is kept"),
    NO_SECONDS("起始时间只到分钟", "the start is precise to the minute only"),
    NUMBER_ABSENT("没有可用号码（空、隐藏、姓名或账号名）", "no number where one belongs: empty, withheld, a name or an account"),
    SYSTEM_EXTENSION("被叫是系统内部标记（如 s、&）而非号码", "the callee is a mark of the system such as s or &, no number"),
    EXTENSION_AS_NUMBER("主叫或被叫是分机号，不是公网号码", "caller or callee is an extension, no number of the public network"),
    CALLEE_FROM_ORIGINATE("系统发起的呼叫：被叫取自主叫栏", "placed by the system: the callee stood in the caller's column"),
    DIRECTION_UNKNOWN("无法判断呼叫方向", "the direction can't be told"),
    DIRECTION_CONTRADICTED("关于呼叫方向的依据相互矛盾，方向留空", "what tells the direction contradicts itself; left absent"),
    OUTCOME_UNKNOWN("通话结果不明，原文保留", "the outcome is none that we know; its text is kept"),
    ANSWERED_BY_MACHINE(
            "已应答但记录中没有对方线路（语音菜单、机器人或录音），按接通计",
            "answered with no second party in the record (menu, robot, recording): counts as connected"),
    UNANSWERED_WITH_TALK("未接通却有计费时长，通话时长记 0", "not answered yet with billed seconds; talk is 0"),
    TALK_UNKNOWN("通话时长不明", "the seconds of conversation can't be told"),
    SECONDS_UNREADABLE("时长无法读取，原文保留", "seconds can't be read; the text is kept"),
    COPIES_DIFFER(
            "同一线路有多行且内容不同，取通话最长的一行", "several rows of one leg that differ; the one with the longest talk is taken"),
    LEG_MISSING("提到的另一线路不在文件中", "another leg that it names is not in the files"),
    ID_ABSENT("没有通话编号", "no id of the call"),
    VALUE_UNKNOWN("字段值不在映射中也不是本库用语，原文保留", "a value is neither in the mapping nor a term of ours; its text is kept");

    private final LocalizedText label;

    ImportNote(String zh, String en) {
        this.label = new LocalizedText(zh, en);
    }

    /** What it says to a person. */
    public LocalizedText label() {
        return label;
    }
}
