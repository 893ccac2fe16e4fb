package io.hegui.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hegui.render.Chromium;
import io.hegui.render.Reports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on A4, as a browser prints it; skipped where none is installed, or nothing to read a PDF with. */
class HtmlReportOnPaperTest {

    private static final String HEADINGS =
            "h2, h3, .group-head, .rule > summary, .limit > .head, details.kept > summary";

    /** Space above the first line in CSS pixels: headings come to lie elsewhere, some of them at the foot of a page. */
    private static final int[] OFFSETS = {0, 90, 180, 270, 360};

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Path pdftotext;
    private static Path page;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> found = Chromium.onPath("pdftotext");
        assumeTrue(found.isPresent(), "skipped: no pdftotext (poppler-utils) is installed");
        pdftotext = found.orElseThrow();
        chromium = Chromium.start();
        HtmlReport renderer = HtmlReport.of(Reports.HEGUI.rules()).lookingAhead(Reports.ahead());
        page = Files.writeString(folder.resolve("faulty.html"), renderer.toText(Reports.faulty()));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void no_heading_stands_alone_at_the_foot_of_a_page() throws Exception {
        chromium.open(page, 1280);
        Set<String> headings = headings();

        assertThat(headings).hasSizeGreaterThan(30);
        for (int offset : OFFSETS) {
            List<String> pages = printed(offset);

            assertThat(String.join("", pages)).contains("发现的问题", "年度推算（估计）", "每月接通率");
            assertThat(feet(pages)).as("pushed down by " + offset).doesNotContainAnyElementsOf(headings);
        }
    }

    @Test
    void without_our_style_a_heading_would_stand_there() throws Exception {
        chromium.open(page, 1280);
        Set<String> headings = headings();
        chromium.ask("document.querySelectorAll('h2, h3, figcaption, .group-head, summary, .head, .finding, figure,"
                + " .message, li, tr, .limit').forEach(function (e) {"
                + " e.style.setProperty('break-after', 'auto', 'important');"
                + " e.style.setProperty('break-inside', 'auto', 'important') })");

        boolean alone = false;
        for (int i = 0; i < OFFSETS.length && !alone; i++) {
            alone = feet(printed(OFFSETS[i])).stream().anyMatch(headings::contains);
        }

        assertThat(alone).isTrue();
    }

    @Test
    void what_is_kept_at_this_pace_is_parted_from_what_is_crossed() throws Exception {
        chromium.open(page, 1280);

        assertThat(String.join("", printed(0))).contains("已越或将越的限值", "照此速度年内不越的限值");
    }

    /** The texts of all headings, without the language that is hidden and without space. */
    private static Set<String> headings() {
        chromium.ask("document.querySelectorAll('details').forEach(function (d) { d.open = true })");
        List<String> texts = chromium.ask(
                "return Array.from(document.querySelectorAll(arguments[0]), e => e.innerText.replace(/\\s/g, ''))",
                HEADINGS);
        Set<String> headings = new HashSet<>(texts);
        headings.remove("");
        return headings;
    }

    /** The last line of each page but the last one. */
    private static List<String> feet(List<String> pages) {
        return pages.subList(0, pages.size() - 1).stream()
                .map(text -> Arrays.stream(text.split("\n", -1))
                        .map(line -> line.replaceAll("\\s", ""))
                        .filter(line -> !line.isEmpty())
                        .reduce("", (earlier, later) -> later))
                .toList();
    }

    /** The text of each page. */
    private static List<String> printed(int offset) throws Exception {
        chromium.ask("document.querySelector('header').style.paddingTop = arguments[0] + 'px'", offset);
        Map<String, Object> printed = chromium.driver()
                .executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", false));
        Path pdf = Files.write(folder.resolve("page.pdf"), Base64.getDecoder().decode((String) printed.get("data")));
        Process process = new ProcessBuilder(pdftotext.toString(), "-layout", "-enc", "UTF-8", pdf.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        List<String> pages = List.of(text.split("\f", -1));
        return pages.subList(0, pages.size() - 1);
    }
}
