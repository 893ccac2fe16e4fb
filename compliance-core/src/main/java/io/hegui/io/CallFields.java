package io.hegui.io;

import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import io.hegui.model.Sector;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The fields of a call record (model.md "CallRecord"). Stateless and thread-safe. */
final class CallFields {

    static final Map<String, Direction> DIRECTIONS = FieldText.terms(Direction.class);
    static final Map<String, Purpose> PURPOSES = FieldText.terms(Purpose.class);
    private static final Map<String, Outcome> OUTCOMES = FieldText.terms(Outcome.class);
    private static final Map<String, Sector> SECTORS = FieldText.terms(Sector.class);

    /** All fields. */
    static final List<Field<CallDraft>> ALL = List.of(
            Field.sharedText("type", "通话类型", CallDraft::type),
            Field.text("id", "通话编号", on(CallRecordBuilder::id)),
            Field.phone("caller", "主叫号码", on(CallRecordBuilder::caller)),
            Field.phone("callee", "被叫号码", on(CallRecordBuilder::callee)),
            Field.dateTime("startedAt", "通话起始时间", on(CallRecordBuilder::startedAt)),
            Field.count("ringSeconds", "振铃时长", on(CallRecordBuilder::ringSeconds)),
            Field.count("talkSeconds", "通话时长", on(CallRecordBuilder::talkSeconds)),
            Field.shared("direction", "呼叫方向", DIRECTIONS::get, CallDraft::direction),
            Field.shared("purpose", "业务类型", PURPOSES::get, CallDraft::purpose),
            Field.shared("outcome", "通话结果", OUTCOMES::get, on(CallRecordBuilder::outcome)),
            Field.sharedText("agentId", "坐席工号", on(CallRecordBuilder::agentId)),
            Field.shared("aiAgent", "是否AI坐席", FieldText::truth, on(CallRecordBuilder::aiAgent)),
            Field.sharedText("scriptVersion", "话术版本", on(CallRecordBuilder::scriptVersion)),
            Field.text("subject", "用户标识", on(CallRecordBuilder::subject)),
            Field.sharedText("client", "委托方", on(CallRecordBuilder::client)),
            Field.shared("converted", "是否转化", FieldText::truth, on(CallRecordBuilder::converted)),
            Field.text("orderId", "订单号", on(CallRecordBuilder::orderId)),
            Field.shared("sector", "行业", SECTORS::get, on(CallRecordBuilder::sector)),
            Field.text("consentId", "授权编号", on(CallRecordBuilder::consentId)),
            Field.text("recordingFile", "录音文件", on(CallRecordBuilder::recordingFile)),
            Field.parsed("recordingSha256", "录音哈希", FieldText::hex, on(CallRecordBuilder::recordingSha256)),
            Field.sharedText("recordingNotice", "录音提示版本", on(CallRecordBuilder::recordingNotice)),
            Field.shared("segments", "标注时段", SegmentText::read, on(CallRecordBuilder::segments))
                    .orList(SegmentList::read));

    private CallFields() {}

    private static <T> BiConsumer<CallDraft, T> on(BiConsumer<CallRecordBuilder, T> set) {
        return (draft, value) -> set.accept(draft.call(), value);
    }
}
