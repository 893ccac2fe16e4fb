package io.hegui.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.hegui.model.ComplaintCaseBuilder;
import io.hegui.model.ComplaintChannel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of a complaint case (model.md "ComplaintCase"). Stateless and thread-safe. */
final class ComplaintFields {

    private static final Map<String, ComplaintChannel> CHANNELS = FieldText.terms(ComplaintChannel.class);

    static final List<Field<ComplaintCaseBuilder>> ALL = List.of(
            Field.text("id", "投诉编号", ComplaintCaseBuilder::id),
            Field.shared("channel", "渠道", CHANNELS::get, ComplaintCaseBuilder::channel),
            Field.sharedText("category", "投诉类别", ComplaintCaseBuilder::category),
            Field.phone("phone", "用户号码", ComplaintCaseBuilder::phone),
            Field.parsed("callIds", "关联通话", FieldText::list, ComplaintCaseBuilder::callIds)
                    .orList(ComplaintFields::callIds),
            Field.moment("receivedAt", "受理时间", ComplaintCaseBuilder::receivedAt),
            Field.sharedText("agentId", "坐席工号", ComplaintCaseBuilder::agentId),
            Field.text("plan", "处理方案", ComplaintCaseBuilder::plan),
            Field.moment("firstFeedbackAt", "首次反馈时间", ComplaintCaseBuilder::firstFeedbackAt),
            Field.parsed("promisedHours", "承诺时限", FieldText::decimal, ComplaintCaseBuilder::promisedHours),
            Field.moment("resolvedAt", "办结时间", ComplaintCaseBuilder::resolvedAt),
            Field.text("result", "处理结果", ComplaintCaseBuilder::result),
            Field.shared("userSatisfied", "用户是否满意", FieldText::truth, ComplaintCaseBuilder::userSatisfied),
            Field.text("recordingFile", "录音文件", ComplaintCaseBuilder::recordingFile),
            Field.parsed(
                    "recordingOriginalSha256", "原始录音哈希", FieldText::hex, ComplaintCaseBuilder::recordingOriginalSha256),
            Field.parsed("recordingSha256", "现录音哈希", FieldText::hex, ComplaintCaseBuilder::recordingSha256),
            Field.shared("recordingEdited", "是否剪辑", FieldText::truth, ComplaintCaseBuilder::recordingEdited),
            Field.shared("recordingDenoised", "是否降噪", FieldText::truth, ComplaintCaseBuilder::recordingDenoised));

    private ComplaintFields() {}

    private static @Nullable Consumer<ComplaintCaseBuilder> callIds(JsonParser parser) throws IOException {
        List<String> ids = new ArrayList<>();
        boolean readable = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken().isStructStart()) {
                parser.skipChildren();
                readable = false;
            } else if (parser.currentToken() != JsonToken.VALUE_NULL
                    && !parser.getText().isBlank()) {
                ids.add(parser.getText().strip());
            }
        }
        return readable ? builder -> builder.callIds(ids) : null;
    }
}
