package io.hegui.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 投诉记录: one complaint and how it was handled. A field that was missing or unreadable is null. Immutable and
 * thread-safe.
 *
 * @param id 投诉编号
 * @param channel 渠道
 * @param category 投诉类别
 * @param phone 用户号码
 * @param callIds 关联通话, ids of the calls it is about; empty when none
 * @param receivedAt 受理时间
 * @param agentId 坐席工号
 * @param plan 处理方案
 * @param firstFeedbackAt 首次反馈时间
 * @param promisedHours 承诺时限, hours from receivedAt
 * @param resolvedAt 办结时间
 * @param result 处理结果
 * @param userSatisfied 用户是否满意
 * @param recordingFile 录音文件
 * @param recordingOriginalSha256 原始录音哈希, hexadecimal, taken when recorded
 * @param recordingSha256 现录音哈希, hexadecimal, of the file as it is now
 * @param recordingEdited 是否剪辑; absent counts as false
 * @param recordingDenoised 是否降噪; absent counts as false
 * @param unreadable raw texts of unreadable fields by field name; empty for a clean record
 */
public record ComplaintCase(
        @Nullable String id,
        @Nullable ComplaintChannel channel,
        @Nullable String category,
        @Nullable PhoneNumber phone,
        List<String> callIds,
        @Nullable Moment receivedAt,
        @Nullable String agentId,
        @Nullable String plan,
        @Nullable Moment firstFeedbackAt,
        @Nullable BigDecimal promisedHours,
        @Nullable Moment resolvedAt,
        @Nullable String result,
        @Nullable Boolean userSatisfied,
        @Nullable String recordingFile,
        @Nullable String recordingOriginalSha256,
        @Nullable String recordingSha256,
        @Nullable Boolean recordingEdited,
        @Nullable Boolean recordingDenoised,
        Map<String, String> unreadable) {

    public ComplaintCase {
        callIds = callIds == null ? List.of() : List.copyOf(callIds);
    }

    /** A builder with every field absent. */
    public static ComplaintCaseBuilder builder() {
        return new ComplaintCaseBuilder();
    }

    /** Tells the case by its id alone: numbers and names never reach a log. */
    @Override
    public String toString() {
        return "ComplaintCase[" + id + "]";
    }
}
