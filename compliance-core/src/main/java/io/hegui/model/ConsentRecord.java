package io.hegui.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 用户授权记录: one consent of one user. A field that was missing or unreadable is null. Immutable and thread-safe.
 *
 * @param id 授权编号
 * @param phone 手机号
 * @param subject 用户标识
 * @param purpose 授权用途
 * @param givenAt 授权时间, inclusive: a call at this very second is covered
 * @param confirmedAt 二次确认时间
 * @param expiresAt 有效期至, inclusive; a day without time means its end; null: no end
 * @param withdrawnAt 撤回时间, exclusive: a call at this second is no longer covered; a day without time means its
 *     beginning
 * @param channel 授权渠道
 * @param evidenceFile 凭证文件
 * @param evidenceSha256 凭证哈希, hexadecimal
 * @param unreadable raw texts of unreadable fields by field name; empty for a clean record
 */
public record ConsentRecord(
        @Nullable String id,
        @Nullable PhoneNumber phone,
        @Nullable String subject,
        @Nullable Purpose purpose,
        @Nullable Moment givenAt,
        @Nullable Moment confirmedAt,
        @Nullable Moment expiresAt,
        @Nullable Moment withdrawnAt,
        @Nullable ConsentChannel channel,
        @Nullable String evidenceFile,
        @Nullable String evidenceSha256,
        Map<String, String> unreadable) {

    /** A builder with every field absent. */
    public static ConsentRecordBuilder builder() {
        return new ConsentRecordBuilder();
    }

    /** Tells the consent by its id alone: numbers and names never reach a log. */
    @Override
    public String toString() {
        return "ConsentRecord[" + id + "]";
    }
}
