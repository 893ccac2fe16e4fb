package io.hegui.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.render.Chromium;
import io.hegui.render.EarlierReport;
import io.hegui.render.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** The page as a browser shows it; skipped where none is installed. */
class HtmlReportInBrowserTest {

    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static Path faulty;
    private static Path hostile;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        HtmlReport renderer = HtmlReport.of(Reports.HEGUI.rules())
                .lookingAhead(Reports.ahead())
                .beside(List.of(new EarlierReport(
                        2023,
                        "2024-03-20",
                        null,
                        io.hegui.model.Level.B,
                        new BigDecimal("81.5"),
                        4,
                        77L,
                        null,
                        null,
                        null)));
        faulty = Files.writeString(folder.resolve("faulty.html"), renderer.toText(Reports.faulty()));
        hostile = Files.writeString(folder.resolve("hostile.html"), renderer.toText(Reports.hostile(2)));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void opens_without_a_complaint_and_without_a_request(int width) {
        chromium.open(faulty, width);

        assertThat(chromium.console()).isEmpty();
        assertThat(chromium.requests(faulty)).isEmpty();
        long charts = chromium.ask("return document.querySelectorAll('.chart svg path').length");
        assertThat(charts).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void never_scrolls_sideways(int width) {
        for (Path page : List.of(faulty, hostile)) {
            chromium.open(page, width);
            chromium.ask("document.querySelectorAll('details').forEach(function (d) { d.open = true })");

            long wide = chromium.ask("return document.documentElement.scrollWidth");
            assertThat(wide).isLessThanOrEqualTo(width);
        }
    }

    @ParameterizedTest
    @CsvSource({DESK + ", #zh", PHONE + ", #en"})
    void is_accessible(int width, String language) throws IOException {
        chromium.open(faulty, language, width, 900, true);
        chromium.ask("document.querySelectorAll('details').forEach(function (d) { d.open = true })");
        chromium.ask(axe());

        List<Map<String, Object>> violations = violations();

        assertThat(violations)
                .extracting(violation -> violation.get("id") + ": " + violation.get("nodes"))
                .isEmpty();
    }

    @Test
    void switches_the_language_without_loading_again() {
        chromium.open(faulty, DESK);
        chromium.ask("window.stillHere = true");
        assertThat(heading()).isEqualTo("先改这些");

        chromium.driver().findElement(By.cssSelector("label[for=lang-en]")).click();

        assertThat(heading()).isEqualTo("Repair these first");
        assertThat(chromium.<String>ask("return document.documentElement.lang")).isEqualTo("en");
        assertThat(chromium.<Boolean>ask("return window.stillHere")).isTrue();
        assertThat(chromium.<String>ask("return document.querySelector('[data-chart=score]').textContent"))
                .contains("Full score")
                .doesNotContain("满分");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?lang=en", "#en"})
    void opens_in_the_language_that_the_address_asks_for(String suffix) {
        chromium.open(faulty, suffix, DESK, 900, true);

        assertThat(heading()).isEqualTo("Repair these first");
    }

    @Test
    void finds_by_text_by_severity_and_by_family() {
        chromium.open(faulty, DESK);
        long all = shown();

        chromium.driver().findElement(By.id("q")).sendKeys("calling-hours");
        assertThat(shown()).isEqualTo(1);
        assertThat(status()).contains("显示 1 条规则");

        chromium.driver().findElement(By.id("q")).clear();
        chromium.driver()
                .findElement(By.cssSelector("[name=severity][value=MAJOR]"))
                .click();
        assertThat(shown()).isBetween(1L, all - 1);
        chromium.driver()
                .findElement(By.cssSelector("[name=severity][value=MAJOR]"))
                .click();

        chromium.ask("var f = document.getElementById('family'); f.value = 'call';"
                + "f.dispatchEvent(new Event('input', {bubbles: true}))");
        List<String> families = chromium.ask(
                "return Array.from(document.querySelectorAll('#findings .rule:not([hidden])'), r => r.dataset.family)");
        assertThat(families).isNotEmpty().allMatch("call"::equals);
    }

    @Test
    void finds_a_record_by_its_id_in_either_language() {
        chromium.open(faulty, "#en", DESK, 900, true);
        String record = chromium.ask("return document.querySelector('.examples code').textContent");

        chromium.driver().findElement(By.id("q")).sendKeys(record.trim());

        assertThat(shown()).isPositive();
    }

    @Test
    void works_by_keyboard_alone() {
        chromium.open(faulty, DESK);
        var focus = chromium.driver().switchTo();

        chromium.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);
        assertThat(focus.activeElement().getDomAttribute("class")).isEqualTo("skip");
        focus.activeElement().sendKeys(Keys.TAB);
        assertThat(focus.activeElement().getDomAttribute("id")).isEqualTo("lang-zh");
        focus.activeElement().sendKeys(Keys.ARROW_RIGHT);
        assertThat(heading()).isEqualTo("Repair these first");

        for (int i = 0;
                i < 80 && !focus.activeElement().getTagName().equals("summary")
                        || chromium.<Boolean>ask("return !document.activeElement.closest('.rule')");
                i++) {
            focus.activeElement().sendKeys(Keys.TAB);
        }
        focus.activeElement().sendKeys(Keys.ENTER);
        assertThat(chromium.<Boolean>ask("return document.activeElement.closest('details').open"))
                .isTrue();
    }

    @Test
    void opens_the_rule_that_a_link_points_to_even_when_it_is_filtered_out() {
        chromium.open(faulty, DESK);
        chromium.driver().findElement(By.id("q")).sendKeys("xyzzy");
        assertThat(shown()).isZero();

        chromium.ask("document.querySelector('.first a').click()");
        chromium.driver().executeAsyncScript("setTimeout(arguments[0], 0)");

        assertThat(chromium.<Boolean>ask(
                        "return document.getElementById(decodeURIComponent(location.hash.slice(1))).open"))
                .isTrue();
        assertThat(shown()).isPositive();
    }

    @Test
    void runs_nothing_that_a_package_brings() {
        chromium.open(hostile, DESK);
        chromium.ask("document.querySelectorAll('details').forEach(function (d) { d.open = true })");

        assertThat(chromium.<Object>ask("return window.pwned || null")).isNull();
        assertThat(chromium.<Long>ask("return document.scripts.length")).isEqualTo(3);
        assertThat(chromium.<Long>ask("return document.images.length")).isZero();
        assertThat(chromium.console()).isEmpty();
    }

    @Test
    void lets_no_script_run_that_is_not_its_own() {
        chromium.open(faulty, DESK);

        chromium.ask("var s = document.createElement('script'); s.textContent = 'window.pwned = 1';"
                + "document.body.appendChild(s)");

        assertThat(chromium.<Object>ask("return window.pwned || null")).isNull();
    }

    @Test
    void reads_without_scripts() {
        chromium.open(faulty, "", DESK, 900, false);

        var page = chromium.driver().findElement(By.tagName("main"));
        assertThat(page.findElements(By.cssSelector(".chart"))).isNotEmpty().noneMatch(chart -> chart.isDisplayed());
        assertThat(page.findElement(By.cssSelector("#score table")).isDisplayed())
                .isTrue();
        assertThat(page.findElement(By.id("tools")).isDisplayed()).isFalse();
        chromium.driver().findElement(By.cssSelector("label[for=lang-en]")).click();
        assertThat(page.findElement(By.id("first-h")).getText()).isEqualTo("Repair these first");
    }

    @Test
    void prints_with_everything_open() {
        chromium.open(faulty, DESK);

        chromium.ask("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(chromium.<Long>ask("return document.querySelectorAll('details:not([open]):not(.data)').length"))
                .isZero();
        chromium.ask("window.dispatchEvent(new Event('afterprint'))");

        assertThat(chromium.<Long>ask("return document.querySelectorAll('.rule[open]').length"))
                .isZero();
    }

    @Test
    void draws_the_connect_rate_of_each_month_with_its_limit() {
        chromium.open(faulty, DESK);

        String chart = chromium.ask("return document.querySelector('[data-chart=connectMonths]').textContent");
        List<String> table = chromium.ask("return Array.from(document.querySelector('[data-chart=connectMonths]')"
                + ".parentNode.querySelectorAll('tbody td'), cell => cell.textContent.trim())");

        assertThat(table).hasSize(12).allMatch(rate -> rate.matches("[0-9.]+ %"));
        assertThat(chart).contains("1月", "12月", "下限 30 %");
    }

    @Test
    void labels_of_the_time_line_never_lie_on_each_other_on_a_phone() {
        chromium.open(faulty, PHONE);

        boolean overlap = chromium.ask(
                "var seen = Array.from(document.querySelectorAll('[data-chart=duties] svg text'))"
                        + ".filter(t => /^\\d{4}-\\d\\d/.test(t.textContent)).map(t => t.getBoundingClientRect());"
                        + "return seen.some((a, i) => seen.some((b, j) => j > i && a.left < b.right && b.left < a.right))");

        assertThat(overlap).isFalse();
    }

    @Test
    void shows_what_is_ahead_with_the_arithmetic() {
        chromium.open(faulty, DESK);

        String ahead = chromium.driver().findElement(By.id("ahead")).getText();

        assertThat(ahead).contains("年度推算（估计）", "已越或将越的限值", "起始时间精确到秒", "已越", "按全年速度推算");
    }

    private static String heading() {
        return chromium.driver().findElement(By.id("first-h")).getText();
    }

    private static long shown() {
        return chromium.ask("return document.querySelectorAll('#findings .rule:not([hidden])').length");
    }

    private static String status() {
        return chromium.driver().findElement(By.id("result")).getText();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> violations() {
        return (List<Map<String, Object>>) chromium.driver()
                .executeAsyncScript("var done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
                        + ".then(function (r) { done(r.violations.map(function (v) { return {id: v.id,"
                        + " nodes: v.nodes.slice(0, 3).map(function (n) { return n.html.slice(0, 160) + ' '"
                        + " + n.failureSummary; }).join('; ')}; })); })");
    }

    private static String axe() throws IOException {
        try (InputStream in = HtmlReportInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
