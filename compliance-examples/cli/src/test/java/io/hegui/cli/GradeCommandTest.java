package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradeCommandTest {

    @TempDir
    static Path folder;

    private final Program program = new Program();

    @BeforeAll
    static void write() throws IOException {
        for (FivePackages each : FivePackages.values()) {
            each.write(folder);
        }
    }

    private String grade(FivePackages of, String language) {
        return program.prints("grade", folder.resolve(of.name()).toString(), "--lang", language);
    }

    @Test
    void an_A_has_its_green_channel_and_no_better_level() {
        assertThat(grade(FivePackages.A, "zh"))
                .containsSubsequence(
                        "信用等级    A  优秀",
                        "连续合规    连续 ",
                        "下一年度（2026-01-01 至 2026-12-31）享受绿色通道",
                        "已是最高等级。",
                        "-3  [补正]",
                        "security/testing");
        assertThat(grade(FivePackages.A, "en"))
                .containsSubsequence(
                        "Grade       A  excellent",
                        "green channel in the next year, 2026-01-01 to 2026-12-31",
                        "the best grade already",
                        "-3  [MINOR]",
                        "security/testing");
    }

    @Test
    void a_B_that_is_filed_hears_why_A_is_out_of_reach() {
        assertThat(grade(FivePackages.B, "zh"))
                .containsSubsequence("信用等级    B  合规", "79 分", "补正 9 项 -27", "到 A        今年无法达到", "最高 B 级");
        assertThat(grade(FivePackages.B, "en"))
                .containsSubsequence(
                        "Grade       B  compliant", "79 of 100", "MINOR 9: -27", "To A        out of reach this year");
    }

    @Test
    void a_C_hears_its_caps_the_day_of_rectification_and_what_to_close_until_30_April() {
        assertThat(grade(FivePackages.C, "zh"))
                .containsSubsequence(
                        "信用等级    C  需整改",
                        "最高 C 级：营销外呼的用户授权不合格(marketing/consent)",
                        "最高 C 级：主叫码号在册不合格(number/inventory)",
                        "2025-04-20 前完成",
                        "到 B        主动补正，最迟 2025-04-30：须关闭 2 条规则的问题，涉及 12 处",
                        "[整改]",
                        "营销外呼的用户授权(marketing/consent)",
                        "→ ");
        assertThat(grade(FivePackages.C, "en"))
                .containsSubsequence(
                        "C at best: Consent to marketing calls fails (marketing/consent)",
                        "by 2025-04-20",
                        "To B        voluntary correction, by 2025-04-30: close 2 rules, 12 records or items",
                        "Consent to marketing calls (marketing/consent)",
                        "-> ");
    }

    @Test
    void a_D_hears_from_which_day_it_may_apply_again_and_the_way_to_C_and_B() {
        String chinese = grade(FivePackages.D, "zh");

        assertThat(chinese)
                .containsSubsequence(
                        "信用等级    D  可被吊销", "最高 D 级：外包方资质不合格(report/outsourcing)", "2028-03-20 起方可申请\n", "到 C ", "到 B ");
        assertThat(grade(FivePackages.D, "en"))
                .containsSubsequence(
                        "Grade       D  grounds for revocation", "possible again from 2028-03-20\n", "To C ", "To B ");
    }

    @Test
    void a_provisional_grade_tells_its_range_and_what_could_not_be_judged() {
        assertThat(grade(FivePackages.PROVISIONAL, "zh"))
                .containsSubsequence("信用等级    A", "暂定", "等级在 C 至 A 之间", "无法判定（不等于通过）", "complaint/closed-loop");
        assertThat(grade(FivePackages.PROVISIONAL, "en"))
                .containsSubsequence("Provisional", "between C and A", "Could not be judged", "complaint/closed-loop");
    }

    @ParameterizedTest
    @EnumSource
    void keeps_within_100_columns_and_names_no_enum(FivePackages each) {
        for (String language : new String[] {"zh", "en"}) {
            String text = grade(each, language);

            assertThat(text.lines())
                    .allSatisfy(line -> assertThat(Sheet.width(line)).isLessThanOrEqualTo(Sheet.WIDTH));
            assertThat(text).doesNotContain("null", "VOLUNTARY_CORRECTION", "{");
        }
        assertThat(grade(each, "zh")).doesNotContain("MAJOR", "MINOR", "BLOCKER", "FAIL");
    }
}
