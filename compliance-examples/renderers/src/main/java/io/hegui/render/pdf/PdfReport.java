package io.hegui.render.pdf;

import io.hegui.render.html.HtmlReport;
import io.hegui.report.InspectionReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A report as PDF: the HTML report, printed on A4 by a browser, fonts embedded. The file carries the date of its making, so
 * that two are alike to the eye, not to the byte. Immutable and thread-safe.
 */
public final class PdfReport {

    private final HtmlReport html;
    private final Browser browser;

    private PdfReport(HtmlReport html, Browser browser) {
        this.html = html;
        this.browser = browser;
    }

    /** Prints the report as {@code html} writes it, in the language in which that opens. */
    public static PdfReport of(HtmlReport html, Browser browser) {
        return new PdfReport(html, browser);
    }

    /**
     * Writes the report and leaves the stream open; nothing is written when the browser fails.
     *
     * @throws IOException when the browser or the stream fails; one line
     */
    public void write(InspectionReport report, OutputStream out) throws IOException {
        Path page = Files.createTempFile("hegui-report", ".html");
        try {
            try (OutputStream file = Files.newOutputStream(page)) {
                html.write(report, file);
            }
            out.write(browser.print(page));
        } finally {
            Files.deleteIfExists(page);
        }
    }
}
