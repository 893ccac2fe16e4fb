package io.hegui.importers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What columns of other systems are called, in Chinese and English, and which of our fields they are. Stateless. */
final class HeaderTerms {

    private static final Map<String, List<String>> BY_FIELD = Map.ofEntries(
            Map.entry(
                    "id",
                    List.of(
                            "id",
                            "callid",
                            "uniqueid",
                            "uuid",
                            "sessionid",
                            "cdrid",
                            "recordid",
                            "通话编号",
                            "通话id",
                            "呼叫编号",
                            "呼叫id",
                            "记录编号",
                            "话单编号",
                            "话单号",
                            "流水号",
                            "会话id",
                            "编号")),
            Map.entry(
                    "caller",
                    List.of(
                            "caller",
                            "callernumber",
                            "callerid",
                            "callingnumber",
                            "from",
                            "src",
                            "source",
                            "ani",
                            "主叫",
                            "主叫号码",
                            "主叫电话",
                            "主叫号",
                            "外显号码",
                            "来电号码")),
            Map.entry(
                    "callee",
                    List.of(
                            "callee",
                            "calleenumber",
                            "callednumber",
                            "called",
                            "to",
                            "dst",
                            "destination",
                            "destinationnumber",
                            "dnis",
                            "dialednumber",
                            "被叫",
                            "被叫号码",
                            "被叫电话",
                            "被叫号",
                            "客户号码",
                            "客户电话")),
            Map.entry(
                    "startedAt",
                    List.of(
                            "startedat",
                            "start",
                            "starttime",
                            "begintime",
                            "calldate",
                            "calltime",
                            "startstamp",
                            "setuptime",
                            "开始时间",
                            "起始时间",
                            "呼叫时间",
                            "通话时间",
                            "拨打时间",
                            "呼叫开始时间",
                            "通话开始时间",
                            "发起时间")),
            Map.entry(
                    TargetFields.ANSWERED_AT,
                    List.of(
                            "answeredat",
                            "answer",
                            "answertime",
                            "answerstamp",
                            "connecttime",
                            "pickuptime",
                            "应答时间",
                            "接通时间",
                            "接听时间")),
            Map.entry(
                    TargetFields.ENDED_AT,
                    List.of(
                            "endedat",
                            "end",
                            "endtime",
                            "endstamp",
                            "hanguptime",
                            "releasetime",
                            "结束时间",
                            "挂断时间",
                            "通话结束时间")),
            Map.entry(
                    TargetFields.TOTAL_SECONDS,
                    List.of("totalseconds", "duration", "totalduration", "总时长", "呼叫时长", "总时长秒", "呼叫总时长")),
            Map.entry(
                    "talkSeconds",
                    List.of(
                            "talkseconds",
                            "billsec",
                            "talktime",
                            "talkduration",
                            "billseconds",
                            "conversationtime",
                            "callduration",
                            "通话时长",
                            "通话时长秒",
                            "计费时长",
                            "通话秒数",
                            "时长秒",
                            "时长")),
            Map.entry(
                    "ringSeconds",
                    List.of(
                            "ringseconds",
                            "ringtime",
                            "ringduration",
                            "waittime",
                            "振铃时长",
                            "响铃时长",
                            "振铃时长秒",
                            "振铃秒数",
                            "振铃时间")),
            Map.entry("direction", List.of("direction", "calldirection", "inout", "呼叫方向", "方向", "通话方向", "呼入呼出")),
            Map.entry(TargetFields.TYPE, List.of("type", "calltype", "通话类型", "呼叫类型", "业务类型")),
            Map.entry("purpose", List.of("purpose", "callpurpose", "通话用途", "用途", "呼叫目的", "外呼目的")),
            Map.entry(
                    "outcome",
                    List.of(
                            "outcome",
                            "disposition",
                            "result",
                            "status",
                            "callresult",
                            "callstatus",
                            "hangupcause",
                            "通话结果",
                            "呼叫结果",
                            "接通状态",
                            "通话状态",
                            "呼叫状态",
                            "结果",
                            "状态",
                            "是否接通")),
            Map.entry(
                    "agentId",
                    List.of(
                            "agentid",
                            "agent",
                            "agentno",
                            "agentnumber",
                            "operator",
                            "extension",
                            "userid",
                            "坐席工号",
                            "工号",
                            "坐席",
                            "坐席编号",
                            "座席工号",
                            "座席",
                            "客服工号",
                            "员工号",
                            "坐席号")),
            Map.entry("aiAgent", List.of("aiagent", "robot", "isrobot", "机器人", "是否机器人", "智能外呼")),
            Map.entry("scriptVersion", List.of("scriptversion", "script", "话术", "话术版本", "话术编号")),
            Map.entry("subject", List.of("subject", "customerid", "clientid", "客户编号", "客户id", "用户编号", "用户id", "会员号")),
            Map.entry("client", List.of("client", "tenant", "account", "accountcode", "委托方", "甲方", "项目", "委托单位")),
            Map.entry("converted", List.of("converted", "issuccess", "deal", "是否成交", "是否转化", "成交")),
            Map.entry("orderId", List.of("orderid", "orderno", "ticketid", "订单号", "订单编号", "工单号", "工单编号", "业务单号")),
            Map.entry("sector", List.of("sector", "industry", "行业", "所属行业")),
            Map.entry("consentId", List.of("consentid", "consent", "授权编号", "授权号", "同意编号")),
            Map.entry(
                    "recordingFile",
                    List.of(
                            "recordingfile",
                            "recording",
                            "recordfile",
                            "recordurl",
                            "recordingurl",
                            "filename",
                            "录音",
                            "录音文件",
                            "录音地址",
                            "录音路径",
                            "录音文件名")),
            Map.entry("recordingSha256", List.of("recordingsha256", "sha256", "录音哈希", "录音摘要", "录音校验值")),
            Map.entry("recordingNotice", List.of("recordingnotice", "录音告知", "录音提示")));

    private static final Map<String, String> FIELDS = fields();

    private HeaderTerms() {}

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        BY_FIELD.forEach((field, terms) -> terms.forEach(term -> {
            String other = fields.put(term, field);
            if (other != null) {
                throw new IllegalStateException("'" + term + "' is " + field + " and " + other);
            }
        }));
        return Map.copyOf(fields);
    }

    /** The field of a column of that name; null when it is none of those known. Case, blanks and units don't matter. */
    static @Nullable String fieldOf(String header) {
        return FIELDS.get(plain(header));
    }

    /** A header without what systems write it differently by: case, blanks, punctuation, units in brackets. */
    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[(（\\[【].*?[)）\\]】]", "")
                .replaceAll("[\\s_\\-./:：*#]+", "");
    }
}
