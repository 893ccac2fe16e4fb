package io.hegui.render.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.output.WriterOutput;
import io.hegui.api.API;
import io.hegui.outlook.YearOutlook;
import io.hegui.render.EarlierReport;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.rule.RuleSet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as one HTML file: Chinese first, English by a switch, charts inside, nothing loaded from anywhere. All that
 * comes from a package is escaped, and the file's own content security policy lets no script run but its own. Telephone
 * numbers and names are masked unless asked for. The same report gives the same bytes. Immutable and thread-safe.
 */
public final class HtmlReport {

    private final RuleSet rules;
    private final Disclosure shown;
    private final List<EarlierReport> earlier;
    private final @Nullable YearOutlook outlook;
    private final boolean english;
    private final TemplateEngine templates;

    private HtmlReport(
            RuleSet rules,
            Disclosure shown,
            List<EarlierReport> earlier,
            @Nullable YearOutlook outlook,
            boolean english) {
        this.rules = rules;
        this.shown = shown;
        this.earlier = earlier.stream().sorted(EarlierReport.BY_YEAR).toList();
        this.outlook = outlook;
        this.english = english;
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, HtmlReport.class.getClassLoader(), HtmlReport.class.getPackageName());
        this.templates.setTrimControlStructures(true);
    }

    /** Titles and sources come from these rules; those of the audit. */
    public static HtmlReport of(RuleSet rules) {
        return new HtmlReport(rules, Disclosure.MASKED, List.of(), null, false);
    }

    /** The same, showing so much of numbers and names. */
    public HtmlReport showing(Disclosure value) {
        return new HtmlReport(rules, value, earlier, outlook, english);
    }

    /** The same, with these reports of earlier years beside this one. */
    public HtmlReport beside(List<EarlierReport> value) {
        return new HtmlReport(rules, shown, value, outlook, english);
    }

    /** The same, with what the findings so far mean for the year: limits about to be crossed, and the grade at its end. */
    @API(API.Status.EXPERIMENTAL)
    public HtmlReport lookingAhead(YearOutlook value) {
        return new HtmlReport(rules, shown, earlier, value, english);
    }

    /** The same, opening in English; both languages are in the file all the same. */
    public HtmlReport openingInEnglish() {
        return new HtmlReport(rules, shown, earlier, outlook, true);
    }

    /** The report as text. */
    public String toText(InspectionReport report) {
        StringWriter text = new StringWriter();
        write(report, text);
        return text.toString();
    }

    /** Writes the report in UTF-8 and leaves the stream open. */
    public void write(InspectionReport report, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            write(report, writer);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        writer.flush();
    }

    /**
     * Writes the report and leaves the writer open.
     *
     * @throws UncheckedIOException when the writer fails
     */
    public void write(InspectionReport report, Writer out) {
        ReportView view = new ReportView(report, rules, shown, earlier, outlook, english);
        try {
            templates.render("report.jte", view, new WriterOutput(out));
        } catch (TemplateException e) {
            // the template says where it was, not that the writer failed
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException failed) {
                    throw new UncheckedIOException(failed);
                }
            }
            throw e;
        }
    }
}
