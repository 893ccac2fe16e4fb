package io.hegui.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Violation;
import io.hegui.rules.anomaly.Detection;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The daily report of anomalous calls as text or JSON. Immutable and thread-safe.
 *
 * @param year reporting year
 * @param day the day asked for; null: every day
 * @param detections what was detected, in order
 * @param full whether numbers are shown in full
 */
record AnomalyReport(int year, @Nullable LocalDate day, List<Detection> detections, boolean full) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXAMPLES_SHOWN = 3;

    String text(Language language) {
        Sheet sheet = new Sheet(language, false);
        sheet.bar();
        sheet.ends(
                language.of("异常通话日报", "Daily report of anomalous calls"),
                day == null ? Integer.toString(year) : day.toString());
        sheet.bar();
        if (detections.isEmpty()) {
            sheet.line(language.of("未发现异常。", "Nothing was detected."));
        }
        Detection last = null;
        for (Detection detection : detections) {
            if (last == null || !Objects.equals(last.day(), detection.day())) {
                sheet.heading(heading(detection.day(), language));
            }
            detection(sheet, detection, language);
            last = detection;
        }
        sheet.gap()
                .paragraph(
                        0,
                        language.of(
                                "小时窗口计入其开始之日；单日短时通话自 20 通接通起统计（本项目自定）。",
                                "An hour's window counts on the day on which it begins; short calls of a day are"
                                        + " looked at from 20 connected calls on (own)."));
        return sheet.toString();
    }

    private String heading(@Nullable LocalDate of, Language language) {
        long count =
                detections.stream().filter(d -> Objects.equals(d.day(), of)).count();
        String title = of == null ? language.of("全年累计", "Whole year") : of.toString();
        return title + "  " + count + language.of(" 项", count == 1 ? " detection" : " detections");
    }

    private void detection(Sheet sheet, Detection detection, Language language) {
        String window = detection.from() == null || detection.to() == null
                ? ""
                : "  " + detection.from() + " \u2013 " + detection.to();
        sheet.line(
                Sheet.pad(language.of(detection.kind().label(), detection.kind().name()), 22)
                        + Sheet.pad(subject(detection, language), 16)
                        + detection.values().get("measured") + " / "
                        + detection.values().get("limit") + window);
        sheet.labelled(3, language.of("处置", "Record"), 10, coverage(detection, language));
        if (!detection.examples().isEmpty()) {
            String more = detection.examples().size() > EXAMPLES_SHOWN ? " …" : "";
            sheet.labelled(
                    3,
                    language.of("通话", "Calls"),
                    10,
                    String.join(
                                    ", ",
                                    detection.examples().stream()
                                            .limit(EXAMPLES_SHOWN)
                                            .toList())
                            + more);
        }
    }

    private String subject(Detection detection, Language language) {
        if (detection.subject().equals(Violation.WHOLE)) {
            return language.of("全部通话", "all calls");
        }
        return subject(detection);
    }

    private String subject(Detection detection) {
        return detection.personal() && !full
                ? PhoneNumber.of(detection.subject()).masked()
                : detection.subject();
    }

    private static String coverage(Detection detection, Language language) {
        String reason = detection.coverage();
        if (reason == null) {
            return language.of("企业记录完整覆盖", "covered by a complete record of the firm");
        }
        return reason.equals("NOT_COVERED")
                ? language.of("企业无相应记录", "no record of the firm covers it")
                : language.of("企业记录不完整：", "the firm's record is incomplete: ") + reason;
    }

    String json() {
        ObjectNode report =
                JSON.createObjectNode().put("schema", "anomaly-report/1").put("year", year);
        report.put("day", day == null ? null : day.toString());
        ArrayNode days = report.putArray("days");
        ArrayNode wholeYear = report.putArray("wholeYear");
        LocalDate last = null;
        ArrayNode current = wholeYear;
        for (Detection detection : detections) {
            LocalDate of = detection.day();
            if (of == null) {
                current = wholeYear;
            } else if (!of.equals(last)) {
                current = days.addObject().put("day", of.toString()).putArray("detections");
                last = of;
            }
            write(current.addObject(), detection);
        }
        try {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(lines)
                                    .withArrayIndenter(lines))
                            .writeValueAsString(report)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree in memory can be written", e);
        }
    }

    private void write(ObjectNode node, Detection detection) {
        node.put("rule", detection.rule().value())
                .put("kind", detection.kind().name())
                .put("subject", subject(detection))
                .put("count", detection.count());
        ObjectNode values = node.putObject("values");
        detection.values().forEach((name, value) -> values.putPOJO(name, value));
        if (detection.from() != null && detection.to() != null) {
            node.put("from", detection.from().toString())
                    .put("to", detection.to().toString());
        }
        node.put("severity", detection.severity().name());
        node.put("covered", detection.coverage() == null);
        if (detection.coverage() != null) {
            node.put("reason", detection.coverage());
        }
        ArrayNode examples = node.putArray("calls");
        detection.examples().forEach(examples::add);
    }
}
