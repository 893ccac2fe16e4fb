package io.hegui.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.render.Chromium;
import io.hegui.render.Reports;
import io.hegui.render.html.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReportTest {

    private final HtmlReport html = HtmlReport.of(Reports.HEGUI.rules());

    @TempDir
    Path folder;

    @Test
    void prints_a4_pages_with_embedded_fonts() throws IOException {
        Browser browser = Chromium.browser();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        PdfReport.of(html, browser).write(Reports.faulty(), out);

        String pdf = out.toString(StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf).containsPattern("/FontFile[23]|/Subtype ?/Type3");
        assertThat(pdf).containsPattern("/MediaBox \\[0 0 59[45][0-9.]* 84[12][0-9.]*\\]");
        long pages = pdf.split("/Type /Page\\b(?!s)", -1).length - 1;
        assertThat(pages).isGreaterThan(5);
    }

    @Test
    void finds_no_browser_where_there_is_none() {
        assertThat(Browser.find(Map.of(
                        "PATH",
                        folder.toString(),
                        Browser.VARIABLE,
                        folder.resolve("none").toString())))
                .isEmpty();
    }

    @Test
    void tells_in_one_line_and_writes_nothing_when_the_browser_fails() throws IOException {
        assertRefused("#!/bin/sh\nexit 3\n", "chromium ended with 3");
    }

    @Test
    void writes_nothing_of_a_document_that_the_browser_did_not_finish() throws IOException {
        assertRefused("""
                        #!/bin/sh
                        for argument in "$@"; do
                          case "$argument" in --print-to-pdf=*) printf '%%PDF-1.4\\n1 0 obj\\n' > "${argument#*=}" ;; esac
                        done
                        """, "a document without its end");
    }

    /** With such a program for a browser nothing is written, and one line says why. */
    private void assertRefused(String script, String why) throws IOException {
        Path program = Files.writeString(folder.resolve("chromium"), script);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReport report = PdfReport.of(html, new Browser(program));

        assertThatThrownBy(() -> report.write(Reports.clean(), out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("\n");
        assertThat(out.size()).isZero();
    }
}
