package io.hegui.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackagePlan;
import io.hegui.render.EarlierReport;
import io.hegui.render.Reports;
import io.hegui.render.Words;
import io.hegui.report.Disclosure;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

    private final HtmlReport renderer = HtmlReport.of(Reports.HEGUI.rules());

    @Test
    void shows_every_finding_with_count_examples_source_and_layer_in_both_languages() {
        InspectionReport report = Reports.faulty();

        String page = renderer.toText(report);

        assertThat(report.findings()).isNotEmpty();
        for (Finding finding : report.findings()) {
            assertThat(page)
                    .contains(escaped(finding.message().zh()))
                    .contains(escaped(finding.message().en()))
                    .contains(escaped(finding.remediation().zh()))
                    .contains(escaped(finding.remediation().en()))
                    .contains(Words.number(finding.affected()) + " / " + Words.number(finding.population()))
                    .contains(finding.examples());
            finding.sources()
                    .forEach(source -> assertThat(page)
                            .contains("class=\"layer " + source.layer() + "\"")
                            .contains(escaped(
                                    Words.of(source, Reports.HEGUI.rules()).zh())));
            finding.consequences()
                    .forEach(consequence ->
                            assertThat(page).contains(escaped(consequence.text().zh())));
        }
    }

    @Test
    void gives_the_same_bytes_for_the_same_report() {
        assertThat(renderer.toText(Reports.faulty())).isEqualTo(renderer.toText(Reports.faulty()));
    }

    @Test
    void loads_nothing_from_anywhere() {
        String page = withoutAssets(renderer.toText(Reports.faulty()));

        assertThat(page)
                .doesNotContainPattern("(?i)\\s(src|srcset|action|formaction|poster|data)=\"")
                .doesNotContainPattern("(?i)<(link|iframe|object|embed|base|img)\\b")
                .doesNotContainPattern("(?i)href=\"(?!#)")
                .doesNotContainPattern("(?i)\\son[a-z]+=\"");
    }

    @Test
    void lets_in_only_the_scripts_and_the_style_that_it_carries() throws Exception {
        String page = renderer.toText(Reports.faulty());

        List<String> hashes = new ArrayList<>();
        Matcher element =
                Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL).matcher(page);
        while (element.find()) {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(element.group(2).getBytes(StandardCharsets.UTF_8));
            hashes.add("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        Matcher policy =
                Pattern.compile("Content-Security-Policy\" content=\"(.*?)\"").matcher(page);
        assertThat(policy.find()).isTrue();
        String allowed = policy.group(1).replace("&#39;", "'");

        assertThat(hashes).hasSize(3);
        assertThat(allowed)
                .startsWith("default-src 'none'; script-src " + hashes.get(1) + " " + hashes.get(2))
                .contains("style-src " + hashes.get(0));
        assertThat(allowed.replaceAll("style-src-attr [^;]*;", "")).doesNotContain("unsafe");
    }

    @Test
    void lets_no_text_of_a_package_become_markup() {
        String page = withoutAssets(renderer.toText(Reports.hostile(2)));

        assertThat(page).contains("window.pwned");
        assertThat(page).doesNotContain("<img").doesNotContain("<script>window");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(3);
        assertThat(Pattern.compile("</script").matcher(page).results()).hasSize(3);
    }

    @Test
    void masks_numbers_and_names_unless_asked() {
        InspectionReport report = Reports.of(PackagePlan.ofCalls(1_000).with(Defect.DECLARED_USE, 1));
        Finding personal =
                report.findings().stream().filter(Finding::personal).findFirst().orElseThrow();

        assertThat(renderer.toText(report))
                .contains(Disclosure.MASKED.subject(personal))
                .doesNotContain(personal.subject());
        assertThat(renderer.showing(Disclosure.FULL).toText(report)).contains(personal.subject());
    }

    @Test
    void puts_earlier_years_beside_this_one() {
        InspectionReport report = Reports.faulty();
        EarlierReport before = new EarlierReport(
                2022,
                "2023-03-20",
                "B2-1",
                io.hegui.model.Level.B,
                new java.math.BigDecimal("81.5"),
                4,
                77L,
                null,
                null,
                null);

        String page = renderer.beside(List.of(before)).toText(report);

        assertThat(page).contains("2023-03-20").contains("81.5").contains("另一许可证");
    }

    @Test
    void shows_the_grades_of_earlier_years_that_the_package_names() {
        InspectionReport report = Reports.clean();

        assertThat(report.history()).isNotEmpty();
        String page = renderer.toText(report);
        report.history()
                .forEach(grade -> assertThat(page)
                        .contains("<th scope=\"row\">" + grade.year() + "</th><td>" + grade.level() + "</td>"));
    }

    @Test
    void opens_in_the_language_asked_for_and_holds_both() {
        String page = renderer.openingInEnglish().toText(Reports.clean());

        assertThat(page).contains("<html lang=\"en\"").contains("没有发现问题。").contains("Nothing was found.");
    }

    @Test
    void says_that_what_could_not_be_judged_is_no_pass() {
        InspectionReport report = Reports.bare();

        assertThat(report.grade().provisional()).isTrue();
        assertThat(renderer.toText(report)).contains("暂定").contains("无法判定（不等于通过）");
    }

    @Test
    void stays_small_with_every_rule_failing() {
        String page = renderer.toText(Reports.hostile(1));

        assertThat(page.length()).isLessThan(4_000_000);
        assertThat(Pattern.compile("<[a-z]")
                        .matcher(withoutAssets(page))
                        .results()
                        .count())
                .isLessThan(40_000);
    }

    private static String withoutAssets(String page) {
        return Pattern.compile("(<style>|<script>).*?(</style>|</script>)", Pattern.DOTALL)
                .matcher(page)
                .replaceAll("$1$2");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
