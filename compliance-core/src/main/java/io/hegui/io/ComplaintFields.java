package io.hegui.io;

import io.hegui.model.ComplaintCaseBuilder;
import io.hegui.model.ComplaintChannel;
import io.hegui.model.PhoneNumber;
import java.util.List;
import java.util.Map;

/** The fields of a complaint case (model.md "ComplaintCase"). Stateless and thread-safe. */
final class ComplaintFields {

    private static final Map<String, ComplaintChannel> CHANNELS = FieldText.terms(ComplaintChannel.class);

    static final List<Field<ComplaintCaseBuilder>> ALL = List.of(
            Field.of("id", "投诉编号", text -> text, ComplaintCaseBuilder::id),
            Field.of("channel", "渠道", CHANNELS::get, ComplaintCaseBuilder::channel),
            Field.of("category", "投诉类别", text -> text, ComplaintCaseBuilder::category),
            Field.of("phone", "用户号码", PhoneNumber::of, ComplaintCaseBuilder::phone),
            Field.of("callIds", "关联通话", FieldText::list, ComplaintCaseBuilder::callIds),
            Field.of("receivedAt", "受理时间", FieldText::moment, ComplaintCaseBuilder::receivedAt),
            Field.of("agentId", "坐席工号", text -> text, ComplaintCaseBuilder::agentId),
            Field.of("plan", "处理方案", text -> text, ComplaintCaseBuilder::plan),
            Field.of("firstFeedbackAt", "首次反馈时间", FieldText::moment, ComplaintCaseBuilder::firstFeedbackAt),
            Field.of("promisedHours", "承诺时限", FieldText::decimal, ComplaintCaseBuilder::promisedHours),
            Field.of("resolvedAt", "办结时间", FieldText::moment, ComplaintCaseBuilder::resolvedAt),
            Field.of("result", "处理结果", text -> text, ComplaintCaseBuilder::result),
            Field.of("userSatisfied", "用户是否满意", FieldText::truth, ComplaintCaseBuilder::userSatisfied),
            Field.of("recordingFile", "录音文件", text -> text, ComplaintCaseBuilder::recordingFile),
            Field.of(
                    "recordingOriginalSha256", "原始录音哈希", FieldText::hex, ComplaintCaseBuilder::recordingOriginalSha256),
            Field.of("recordingSha256", "现录音哈希", FieldText::hex, ComplaintCaseBuilder::recordingSha256),
            Field.of("recordingEdited", "是否剪辑", FieldText::truth, ComplaintCaseBuilder::recordingEdited),
            Field.of("recordingDenoised", "是否降噪", FieldText::truth, ComplaintCaseBuilder::recordingDenoised));

    private ComplaintFields() {}
}
