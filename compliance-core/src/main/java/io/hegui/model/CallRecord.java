package io.hegui.model;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 通话记录: one call or attempt. A field that was missing or unreadable is null; the raw text of an unreadable one stands
 * in {@code unreadable}. Immutable and thread-safe.
 *
 * <p>Constraints in the group {@link Complete} say what a good record holds; they are for forms of a host. An audit
 * reports what they refuse, it never rejects the record.
 *
 * @param id 通话编号, unique within the package
 * @param caller 主叫号码, as dialled from
 * @param callee 被叫号码
 * @param startedAt 通话起始时间, when dialling or ringing began
 * @param ringSeconds 振铃时长, seconds until answered or given up
 * @param talkSeconds 通话时长, seconds of conversation; 0 when not connected
 * @param direction 呼叫方向
 * @param purpose 业务类型
 * @param outcome 通话结果; null also when the text is no defined outcome
 * @param agentId 坐席工号
 * @param aiAgent 是否AI坐席, handled by a voice robot
 * @param scriptVersion 话术版本
 * @param subject 用户标识, the user the call was meant for
 * @param client 委托方, on whose behalf; null: the licensee's own business
 * @param converted 是否转化, the marketing aim was reached
 * @param orderId 订单号
 * @param sector 行业; null counts as {@link Sector#GENERAL}
 * @param consentId 授权编号, the consent relied on
 * @param recordingFile 录音文件
 * @param recordingSha256 录音哈希, hexadecimal digest taken when the recording was made
 * @param recordingNotice 录音提示版本
 * @param segments 标注时段; null when the field was absent
 * @param unreadable raw texts of unreadable fields by field name; empty for a clean record
 */
public record CallRecord(
        @Nullable String id,

        @NotNull(groups = Complete.class) @PhoneFormat(groups = Complete.class) @Nullable
        PhoneNumber caller,

        @NotNull(groups = Complete.class) @PhoneFormat(groups = Complete.class) @Nullable
        PhoneNumber callee,

        @NotNull(groups = Complete.class) @Nullable Moment startedAt,
        @PositiveOrZero @Nullable Integer ringSeconds,

        @NotNull(groups = Complete.class) @PositiveOrZero @Nullable
        Integer talkSeconds,

        @NotNull(groups = Complete.class) @Nullable Direction direction,
        @Nullable Purpose purpose,
        @NotNull(groups = Complete.class) @Nullable Outcome outcome,
        @Nullable String agentId,
        @Nullable Boolean aiAgent,
        @Nullable String scriptVersion,
        @Nullable String subject,
        @Nullable String client,
        @Nullable Boolean converted,
        @Nullable String orderId,
        @Nullable Sector sector,
        @Nullable String consentId,
        @Nullable String recordingFile,
        @Nullable String recordingSha256,
        @Nullable String recordingNotice,
        @Nullable List<Segment> segments,
        Map<String, String> unreadable) {

    /** The raw text of an outcome that is no defined outcome stands under this name in {@code unreadable}. */
    public static final String OUTCOME = "outcome";

    /** Whether user and center spoke: CONNECTED, or USER_HUNG_UP with more than 0 seconds of conversation. */
    public boolean connected() {
        return outcome == Outcome.CONNECTED
                || (outcome == Outcome.USER_HUNG_UP && talkSeconds != null && talkSeconds > 0);
    }

    /** The user's number: the callee of an outbound call, the caller of an inbound one; null when not known. */
    public @Nullable PhoneNumber user() {
        return direction == null ? null : direction == Direction.OUTBOUND ? callee : caller;
    }

    /** Whether the center called out. */
    public boolean outbound() {
        return direction == Direction.OUTBOUND;
    }

    /** Whether the user called in. */
    public boolean inbound() {
        return direction == Direction.INBOUND;
    }

    /** Whether it is an outbound call for marketing. */
    public boolean marketing() {
        return purpose == Purpose.MARKETING && outbound();
    }

    /** Whether a voice robot handled it; an absent mark is no robot. */
    public boolean byRobot() {
        return Boolean.TRUE.equals(aiAgent);
    }

    /** The sector, {@link Sector#GENERAL} when none is given. */
    public Sector sectorOrGeneral() {
        return sector == null ? Sector.GENERAL : sector;
    }

    /** The marked segments, empty when there are none. */
    public List<Segment> segmentsOrNone() {
        return segments == null ? List.of() : segments;
    }

    /** A builder with every field absent. */
    public static CallRecordBuilder builder() {
        return new CallRecordBuilder();
    }

    /** Tells the call by its id alone: numbers and names never reach a log. */
    @Override
    public String toString() {
        return "CallRecord[" + id + "]";
    }
}
