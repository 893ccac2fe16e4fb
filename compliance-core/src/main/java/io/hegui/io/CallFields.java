package io.hegui.io;

import io.hegui.model.CallRecordBuilder;
import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
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

    /** All fields; {@code type} comes first, so that explicit columns beat it. */
    static final List<Field<CallRecordBuilder>> ALL = List.of(
            new Field<>("type", "通话类型", CallFields::type),
            Field.of("id", "通话编号", text -> text, CallRecordBuilder::id),
            Field.of("caller", "主叫号码", PhoneNumber::of, CallRecordBuilder::caller),
            Field.of("callee", "被叫号码", PhoneNumber::of, CallRecordBuilder::callee),
            Field.of("startedAt", "通话起始时间", FieldText::dateTime, CallRecordBuilder::startedAt),
            Field.of("ringSeconds", "振铃时长", FieldText::count, CallRecordBuilder::ringSeconds),
            Field.of("talkSeconds", "通话时长", FieldText::count, CallRecordBuilder::talkSeconds),
            Field.of("direction", "呼叫方向", DIRECTIONS::get, CallRecordBuilder::direction),
            Field.of("purpose", "业务类型", PURPOSES::get, CallRecordBuilder::purpose),
            Field.of("outcome", "通话结果", OUTCOMES::get, CallRecordBuilder::outcome),
            Field.of("agentId", "坐席工号", text -> text, CallRecordBuilder::agentId),
            Field.of("aiAgent", "是否AI坐席", FieldText::truth, CallRecordBuilder::aiAgent),
            Field.of("scriptVersion", "话术版本", text -> text, CallRecordBuilder::scriptVersion),
            Field.of("subject", "用户标识", text -> text, CallRecordBuilder::subject),
            Field.of("client", "委托方", text -> text, CallRecordBuilder::client),
            Field.of("converted", "是否转化", FieldText::truth, CallRecordBuilder::converted),
            Field.of("orderId", "订单号", text -> text, CallRecordBuilder::orderId),
            Field.of("sector", "行业", SECTORS::get, CallRecordBuilder::sector),
            Field.of("consentId", "授权编号", text -> text, CallRecordBuilder::consentId),
            Field.of("recordingFile", "录音文件", text -> text, CallRecordBuilder::recordingFile),
            Field.of("recordingSha256", "录音哈希", FieldText::hex, CallRecordBuilder::recordingSha256),
            Field.of("recordingNotice", "录音提示版本", text -> text, CallRecordBuilder::recordingNotice),
            Field.of("segments", "标注时段", FieldText::segments, CallRecordBuilder::segments));

    private CallFields() {}

    /** Purpose and direction in one: {@code 客服咨询呼入}; a bare direction gives no purpose. */
    private static boolean type(CallRecordBuilder builder, String text) {
        for (Direction direction : Direction.values()) {
            for (String term : List.of(direction.label(), direction.name())) {
                if (text.endsWith(term)) {
                    builder.direction(direction);
                    String rest =
                            text.substring(0, text.length() - term.length()).strip();
                    Purpose purpose = PURPOSES.get(rest);
                    if (purpose != null) {
                        builder.purpose(purpose);
                    }
                    return purpose != null || rest.isEmpty();
                }
            }
        }
        return false;
    }
}
