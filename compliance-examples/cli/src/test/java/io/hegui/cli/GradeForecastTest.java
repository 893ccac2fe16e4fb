package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradeForecastTest {

    @TempDir
    static Path folder;

    private final Program program = new Program();

    @BeforeAll
    static void generate() throws IOException {
        PackageGenerator.generate(PackagePlan.ofCalls(2_000).with(Defect.SECOND_PRECISION, 60), folder);
        Path document = folder.resolve("inspection.json");
        Files.writeString(
                document,
                Files.readString(document)
                        .replaceFirst("(\"license\"\\s*:\\s*\\{[^}]*?\"expiresOn\"\\s*:\\s*\")[^\"]*", "$12024-12-31"));
    }

    @Test
    void half_way_through_the_year_it_shows_limits_days_and_arithmetic_as_an_estimate() {
        String text = program.prints("grade", folder.toString(), "--as-of", "2024-06-30", "--forecast", "--lang", "en");

        assertThat(text)
                .containsSubsequence(
                        "The year ahead (an estimate, nothing is certain)",
                        "best still reachable",
                        "Limits that are crossed, or will be",
                        "call/second-precision",
                        "as of 2024-06-30 (day 182, 184 left)",
                        "estimate at the pace of the year",
                        "What time alone brings",
                        "2024-10-03",
                        "license/renewal",
                        "not found as of 2024-10-02, found as of 2024-10-03");
    }

    @Test
    void it_speaks_Chinese_too_and_says_when_the_year_is_over() {
        assertThat(program.prints("grade", folder.toString(), "--as-of", "2024-06-30", "--forecast"))
                .contains("年度推算", "推算年末", "按全年速度推算", "到年末的余量");
        assertThat(program.prints("grade", folder.toString(), "--forecast"))
                .contains("报告年度已于 2024-12-31 结束")
                .doesNotContain("按全年速度推算");
    }

    @Test
    void the_page_shows_the_same_year_ahead() {
        String page =
                program.prints("audit", folder.toString(), "--as-of", "2024-06-30", "--format", "html", "--forecast");

        assertThat(page)
                .containsSubsequence("id=\"ahead\"", "已越或将越的限值", "截至 2024-06-30", "2024-10-03", "license/renewal");
        assertThat(program.prints("audit", folder.toString(), "--as-of", "2024-06-30", "--format", "html"))
                .doesNotContain("id=\"ahead\"");
    }

    @Test
    void a_forecast_beside_another_format_is_refused_in_one_line() {
        program.refuses(
                "--forecast: 只用于 --format html 或 pdf", "audit", folder.toString(), "--format", "json", "--forecast");
    }

    @Test
    void without_the_option_nothing_is_forecast() {
        assertThat(program.prints("grade", folder.toString(), "--as-of", "2024-06-30"))
                .doesNotContain("年度推算");
    }
}
