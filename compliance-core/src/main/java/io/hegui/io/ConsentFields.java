package io.hegui.io;

import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecordBuilder;
import io.hegui.model.PhoneNumber;
import java.util.List;
import java.util.Map;

/** The fields of a consent record (model.md "ConsentRecord"). Stateless and thread-safe. */
final class ConsentFields {

    private static final Map<String, ConsentChannel> CHANNELS = FieldText.terms(ConsentChannel.class);

    static final List<Field<ConsentRecordBuilder>> ALL = List.of(
            Field.of("id", "授权编号", text -> text, ConsentRecordBuilder::id),
            Field.of("phone", "手机号", PhoneNumber::of, ConsentRecordBuilder::phone),
            Field.of("subject", "用户标识", text -> text, ConsentRecordBuilder::subject),
            Field.of("purpose", "授权用途", CallFields.PURPOSES::get, ConsentRecordBuilder::purpose),
            Field.of("givenAt", "授权时间", FieldText::moment, ConsentRecordBuilder::givenAt),
            Field.of("confirmedAt", "二次确认时间", FieldText::moment, ConsentRecordBuilder::confirmedAt),
            Field.of("expiresAt", "有效期至", FieldText::moment, ConsentRecordBuilder::expiresAt),
            Field.of("withdrawnAt", "撤回时间", FieldText::moment, ConsentRecordBuilder::withdrawnAt),
            Field.of("channel", "授权渠道", CHANNELS::get, ConsentRecordBuilder::channel),
            Field.of("evidenceFile", "凭证文件", text -> text, ConsentRecordBuilder::evidenceFile),
            Field.of("evidenceSha256", "凭证哈希", FieldText::hex, ConsentRecordBuilder::evidenceSha256));

    private ConsentFields() {}
}
