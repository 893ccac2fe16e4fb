package io.hegui.io;

import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.util.List;
import java.util.Map;

/** The fields of a call record (model.md "CallRecord"). Stateless and thread-safe. */
final class CallFields {

    static final Map<String, Direction> DIRECTIONS = FieldText.terms(Direction.class);
    static final Map<String, Purpose> PURPOSES = FieldText.terms(Purpose.class);
    private static final Map<String, Outcome> OUTCOMES = FieldText.terms(Outcome.class);
    private static final Map<String, Sector> SECTORS = FieldText.terms(Sector.class);

    /** All fields. */
    static final List<Field<CallDraft>> ALL = List.of(
            Field.sharedText("type", "通话类型", CallDraft::type).onlyInCsv(),
            Field.text("id", "通话编号", CallDraft::id),
            Field.phone("caller", "主叫号码", CallDraft::caller),
            Field.phone("callee", "被叫号码", CallDraft::callee),
            Field.dateTime("startedAt", "通话起始时间", CallDraft::startedAt),
            Field.count("ringSeconds", "振铃时长", CallDraft::ringSeconds),
            Field.count("talkSeconds", "通话时长", CallDraft::talkSeconds),
            Field.shared("direction", "呼叫方向", DIRECTIONS::get, CallDraft::direction),
            Field.shared("purpose", "业务类型", PURPOSES::get, CallDraft::purpose),
            Field.shared("outcome", "通话结果", OUTCOMES::get, CallDraft::outcome),
            Field.sharedText("agentId", "坐席工号", CallDraft::agentId),
            Field.shared("aiAgent", "是否AI坐席", FieldText::truth, CallDraft::aiAgent),
            Field.sharedText("scriptVersion", "话术版本", CallDraft::scriptVersion),
            Field.text("subject", "用户标识", CallDraft::subject),
            Field.sharedText("client", "委托方", CallDraft::client),
            Field.shared("converted", "是否转化", FieldText::truth, CallDraft::converted),
            Field.text("orderId", "订单号", CallDraft::orderId),
            Field.shared("sector", "行业", SECTORS::get, CallDraft::sector),
            Field.text("consentId", "授权编号", CallDraft::consentId),
            Field.text("recordingFile", "录音文件", CallDraft::recordingFile),
            Field.parsed("recordingSha256", "录音哈希", FieldText::hex, CallDraft::recordingSha256),
            Field.sharedText("recordingNotice", "录音提示版本", CallDraft::recordingNotice),
            Field.shared("segments", "标注时段", SegmentText::read, CallDraft::segments)
                    .orList(SegmentList::read));

    private CallFields() {}
}
