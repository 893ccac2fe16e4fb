package io.hegui.crm.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.hegui.crm.dial.AnomalyDay;
import io.hegui.crm.dial.Register;
import io.hegui.model.AnomalyKind;
import io.hegui.rule.LocalizedText;
import io.hegui.rules.anomaly.Detection;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 异常通话日报 (S4), as a page and as a file, and what was done about what it found. Thread-safe. */
@Controller
class AnomalyPages {

    private static final int LONGEST_TEXT = 1_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Pages pages;
    private final AnomalyDay anomalies;
    private final Register register;
    private final Clock clock;

    AnomalyPages(Pages pages, AnomalyDay anomalies, Register register, Clock clock) {
        this.pages = pages;
        this.anomalies = anomalies;
        this.register = register;
        this.clock = clock;
    }

    @GetMapping(path = "/anomalies", produces = DeskPages.HTML)
    @ResponseBody
    String report(
            HttpServletRequest request,
            CsrfToken csrf,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day) {
        LocalDate asked = day == null ? LocalDate.now(clock) : day;
        List<AnomalyLine> lines =
                anomalies.on(asked).stream().map(AnomalyLine::of).toList();
        return pages.page(
                "anomalies.jte",
                request,
                csrf,
                new LocalizedText("异常通话日报", "Daily report of anomalous calls"),
                Map.of("day", asked, "today", LocalDate.now(clock), "lines", lines));
    }

    /** The same as CSV, for a spreadsheet: UTF-8 with a mark, numbers masked. */
    @GetMapping("/anomalies.csv")
    ResponseEntity<byte[]> file(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day)
            throws IOException {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(AnomalyLine.HEADER);
            for (Detection detection : anomalies.on(day)) {
                csv.writeRecord(AnomalyLine.of(detection).cells());
            }
        }
        String name = "anomalies-" + day + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Records what was done; the anomaly is named by its day and place in the report, so that no number is in a form. */
    @PostMapping("/anomalies")
    String record(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam AnomalyKind kind,
            @RequestParam String key,
            @RequestParam String investigation,
            @RequestParam String result,
            @RequestParam String rectification,
            RedirectAttributes next) {
        next.addAttribute("day", day.toString());
        for (String text : List.of(investigation, result, rectification)) {
            if (text.isBlank() || text.length() > LONGEST_TEXT) {
                Pages.refused(next, "核查、处理、整改均须填写，各不超过 1000 字", "fill in all three, each up to 1000 characters");
                return "redirect:/anomalies";
            }
        }
        Detection found = anomalies.on(day).stream()
                .filter(detection -> detection.kind() == kind
                        && AnomalyLine.of(detection).key().equals(key))
                .findFirst()
                .orElse(null);
        if (found == null) {
            Pages.refused(next, "该异常已不在日报中", "the anomaly is no longer in the report");
            return "redirect:/anomalies";
        }
        register.anomaly(kind, found.subject(), day, investigation.strip(), result.strip(), rectification.strip());
        Pages.said(next, "处置已记录，闸门已按其判定", "recorded; the gate decides by it");
        return "redirect:/anomalies";
    }
}
