package io.hegui.importers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms of other systems of which the meaning is plain. Stateless and thread-safe. */
final class TermGuess {

    private static final Map<String, Map<String, List<String>>> TERMS = Map.of(
            "direction",
            Map.of(
                    "OUTBOUND", List.of("out", "outgoing", "outbound call", "呼出", "外呼", "去电", "主叫"),
                    "INBOUND", List.of("in", "incoming", "inbound call", "呼入", "来电", "接听", "被叫")),
            "outcome",
            Map.of(
                    "CONNECTED", List.of("answered", "answer", "connected", "success", "已接通", "接通", "已接听", "接听", "成功"),
                    "NO_ANSWER",
                            List.of(
                                    "no answer",
                                    "noanswer",
                                    "no_answer",
                                    "missed",
                                    "cancel",
                                    "未接",
                                    "未接通",
                                    "无人接听",
                                    "未接听"),
                    "BUSY", List.of("busy", "user busy", "user_busy", "忙", "用户忙", "占线", "忙线"),
                    "REJECTED", List.of("rejected", "declined", "call_rejected", "拒接", "拒绝"),
                    "INVALID_NUMBER", List.of("invalid", "invalid number", "unallocated_number", "空号", "号码无效"),
                    "FAILED", List.of("failed", "congestion", "error", "失败", "呼叫失败", "线路故障")),
            "aiAgent",
            Map.of("true", List.of("yes", "y", "robot", "ai", "机器人"), "false", List.of("no", "n", "human", "人工")),
            "converted",
            Map.of("true", List.of("yes", "y", "成交", "已成交"), "false", List.of("no", "n", "未成交")));

    private static final Map<String, Map<String, String>> MEANINGS = meanings();

    private TermGuess() {}

    private static Map<String, Map<String, String>> meanings() {
        Map<String, Map<String, String>> all = new HashMap<>();
        TERMS.forEach((field, byMeaning) -> {
            Map<String, String> terms = new HashMap<>();
            byMeaning.forEach((meaning, texts) -> texts.forEach(text -> terms.put(text, meaning)));
            all.put(field, terms);
        });
        return Map.copyOf(all);
    }

    /** What it means in our terms; null when that isn't plain. */
    static @Nullable String of(String field, String text) {
        return MEANINGS.getOrDefault(field, Map.of()).get(text.strip().toLowerCase(Locale.ROOT));
    }
}
