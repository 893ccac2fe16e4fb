package io.hegui.io;

import io.hegui.model.ConsentChannel;
import io.hegui.model.ConsentRecordBuilder;
import java.util.List;
import java.util.Map;

/** The fields of a consent record (model.md "ConsentRecord"). Stateless and thread-safe. */
final class ConsentFields {

    private static final Map<String, ConsentChannel> CHANNELS = FieldText.terms(ConsentChannel.class);

    static final List<Field<ConsentRecordBuilder>> ALL = List.of(
            Field.text("id", "授权编号", ConsentRecordBuilder::id),
            Field.phone("phone", "手机号", ConsentRecordBuilder::phone),
            Field.text("subject", "用户标识", ConsentRecordBuilder::subject),
            Field.shared("purpose", "授权用途", CallFields.PURPOSES::get, ConsentRecordBuilder::purpose),
            Field.moment("givenAt", "授权时间", ConsentRecordBuilder::givenAt),
            Field.moment("confirmedAt", "二次确认时间", ConsentRecordBuilder::confirmedAt),
            Field.moment("expiresAt", "有效期至", ConsentRecordBuilder::expiresAt),
            Field.moment("withdrawnAt", "撤回时间", ConsentRecordBuilder::withdrawnAt),
            Field.shared("channel", "授权渠道", CHANNELS::get, ConsentRecordBuilder::channel),
            Field.text("evidenceFile", "凭证文件", ConsentRecordBuilder::evidenceFile),
            Field.parsed("evidenceSha256", "凭证哈希", FieldText::hex, ConsentRecordBuilder::evidenceSha256));

    private ConsentFields() {}
}
