package io.hegui.crm.web;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Violation;
import io.hegui.rules.anomaly.Detection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the daily report, numbers masked. Immutable and thread-safe.
 *
 * @param key tells it from other lines of its day and kind, without its number
 * @param detection what was detected
 * @param kind what it is
 * @param subject masked number, agent, or all calls
 * @param window the hour; empty when it is the day
 * @param handled how the firm's own record stands
 * @param covered whether that record is complete
 */
public record AnomalyLine(
        String key,
        Detection detection,
        LocalizedText kind,
        LocalizedText subject,
        String window,
        LocalizedText handled,
        boolean covered) {

    /** The header of the file. */
    static final List<String> HEADER = List.of(
            "日期 day",
            "规则 rule",
            "异常 anomaly",
            "对象 subject",
            "实测 measured",
            "上限 limit",
            "时段 window",
            "处置 handled",
            "通话 calls");

    private static final int KEY_BYTES = 8;

    static AnomalyLine of(Detection detection) {
        Moment from = detection.from();
        Moment to = detection.to();
        return new AnomalyLine(
                key(detection),
                detection,
                new LocalizedText(
                        detection.kind().label(),
                        detection.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                subject(detection),
                from == null || to == null
                        ? ""
                        : Shown.time(from.toLocalDateTime()) + " – "
                                + Shown.time(to.toLocalDateTime()).substring("yyyy-MM-dd ".length()),
                handled(detection.coverage()),
                detection.coverage() == null);
    }

    private static LocalizedText subject(Detection detection) {
        if (detection.subject().equals(Violation.WHOLE)) {
            return new LocalizedText("全部通话", "all calls");
        }
        String shown =
                detection.personal() ? PhoneNumber.of(detection.subject()).masked() : detection.subject();
        return new LocalizedText(shown, shown);
    }

    private static LocalizedText handled(@Nullable String reason) {
        if (reason == null) {
            return new LocalizedText("已完整记录", "recorded completely");
        }
        return reason.equals("NOT_COVERED")
                ? new LocalizedText("无记录", "no record")
                : new LocalizedText("记录不完整", "record incomplete");
    }

    private static String key(Detection detection) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((detection.rule() + "\n" + detection.subject() + "\n" + detection.from() + "\n"
                                    + detection.examples())
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, KEY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** What was measured. */
    public String measured() {
        return String.valueOf(detection.values().get("measured"));
    }

    /** The limit. */
    public String limit() {
        return String.valueOf(detection.values().get("limit"));
    }

    /** The cells of the file; one that a spreadsheet would take for a formula gets an apostrophe. */
    List<String> cells() {
        return Stream.of(
                        String.valueOf(detection.day()),
                        detection.rule().value(),
                        kind.zh() + " " + kind.en(),
                        subject.zh().equals(subject.en()) ? subject.zh() : subject.zh() + " " + subject.en(),
                        measured(),
                        limit(),
                        window,
                        handled.zh() + " " + handled.en(),
                        String.join(" ", detection.examples()))
                .map(cell -> cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell)
                .collect(Collectors.toList());
    }
}
