package io.hegui.cli;

import io.hegui.Hegui;
import io.hegui.io.ReportJson;
import io.hegui.outlook.YearOutlook;
import io.hegui.render.EarlierReport;
import io.hegui.render.html.HtmlReport;
import io.hegui.render.junit.JUnitReport;
import io.hegui.render.pdf.Browser;
import io.hegui.render.pdf.PdfReport;
import io.hegui.render.xlsx.XlsxReport;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms in which {@code audit} gives its report. Immutable and thread-safe. */
enum ReportFormat {
    /** For a terminal. */
    text,
    /** {@code inspection-report/1}. */
    json,
    /** One self-contained page. */
    html,
    /** A workbook. */
    xlsx,
    /** JUnit XML. */
    junit,
    /** The page, printed by an installed browser. */
    pdf;

    /**
     * What a report is written with.
     *
     * @param hegui rules and settings of the audit
     * @param language language in which it opens
     * @param shown how much of numbers and names
     * @param earlier reports of earlier years to put beside it
     * @param outlook what is ahead; null when nobody asked
     * @param colours whether a terminal shows colours
     * @param environment environment variables
     */
    record Manner(
            Hegui hegui,
            Language language,
            Disclosure shown,
            List<EarlierReport> earlier,
            @Nullable YearOutlook outlook,
            boolean colours,
            Map<String, String> environment) {}

    /** Whether it is no text, and so nothing for a terminal. */
    boolean binary() {
        return this == xlsx || this == pdf;
    }

    /** Whether it is the page, beside which earlier years and the year ahead can stand. */
    boolean isPage() {
        return this == html || this == pdf;
    }

    /**
     * Writes a report and leaves the stream open.
     *
     * @throws Problem when it needs a browser and none is found
     */
    void write(InspectionReport report, Manner manner, OutputStream out) throws IOException {
        RuleSet rules = manner.hegui().rules();
        switch (this) {
            case text ->
                utf8(
                        new TextReport(manner.language(), rules, manner.shown() == Disclosure.FULL, manner.colours())
                                .text(report),
                        out);
            case json -> {
                ReportJson json = manner.shown() == Disclosure.FULL ? ReportJson.full() : ReportJson.masked();
                utf8(json.toText(report) + "\n", out);
            }
            case html -> page(manner).write(report, out);
            case xlsx -> XlsxReport.of(rules).showing(manner.shown()).write(report, out);
            case junit -> JUnitReport.of(rules).showing(manner.shown()).write(report, out);
            case pdf ->
                PdfReport.of(page(manner), browser(manner.environment())).write(report, out);
        }
    }

    private static HtmlReport page(Manner manner) {
        HtmlReport page =
                HtmlReport.of(manner.hegui().rules()).showing(manner.shown()).beside(manner.earlier());
        YearOutlook outlook = manner.outlook();
        page = outlook == null ? page : page.lookingAhead(outlook);
        return manner.language() == Language.en ? page.openingInEnglish() : page;
    }

    private static Browser browser(Map<String, String> environment) {
        return Browser.find(environment)
                .orElseThrow(() -> new Problem("--format pdf: 未找到 Chromium 或 Chrome，可用环境变量 " + Browser.VARIABLE
                        + " 指定，或用 --format html 后自行打印 no Chromium or Chrome found; name one by "
                        + Browser.VARIABLE + ", or print the html report"));
    }

    private static void utf8(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
