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

class DiffCommandTest {

    @TempDir
    static Path folder;

    private final Program program = new Program();

    @BeforeAll
    static void write() throws IOException {
        PackagePlan plan = PackagePlan.ofCalls(2_000);
        report("before", plan.with(Defect.CONSENT_EXPIRED, 3).with(Defect.SECOND_PRECISION, 2));
        report("after", plan.with(Defect.CONSENT_EXPIRED, 9).with(Defect.CALLING_HOURS, 4));
        new Program().prints("rules", "--format", "json", "--out", path("rules.json"));
    }

    private static void report(String name, PackagePlan plan) throws IOException {
        PackageGenerator.generate(plan, folder.resolve(name));
        new Program().prints("audit", path(name), "--format", "json", "--out", path(name + ".json"));
    }

    private static String path(String name) {
        return folder.resolve(name).toString();
    }

    private static String edited(String name, String from, String find, String replace) throws IOException {
        String text = Files.readString(folder.resolve(from));
        assertThat(text).contains(find);
        Files.writeString(folder.resolve(name), text.replace(find, replace));
        return path(name);
    }

    @Test
    void tells_which_parameter_values_come_into_force_between_two_days() {
        assertThat(program.prints("diff", "2021-12-31", "2022-01-01", "--lang", "en"))
                .contains("material/complete.kinds")
                .contains("+IMPACT_ASSESSMENT")
                .contains("from 2022-01-01")
                .contains("1 difference.");
        assertThat(program.prints("diff", "2025-01-01", "2025-01-01", "--lang", "en"))
                .contains("No difference.");
    }

    @Test
    void tells_in_which_rules_and_parameters_two_rule_sets_differ() throws IOException {
        String other = edited("other.json", "rules.json", "\"value\" : \"09:00/21:00\"", "\"value\" : \"10:00/20:00\"");

        String text = program.prints("diff", path("rules.json"), other, "--lang", "en");

        assertThat(text)
                .contains("marketing/calling-hours.window")
                .contains("09:00/21:00 → 10:00/20:00")
                .contains("1 difference.");
    }

    @Test
    void tells_of_rules_that_came_and_went() throws IOException {
        String other =
                edited("renamed.json", "rules.json", "\"id\" : \"call/unique-id\"", "\"id\" : \"call/new-rule\"");

        String text = program.prints("diff", path("rules.json"), other, "--lang", "en");

        assertThat(text)
                .containsSubsequence("call/new-rule", "no such rule → ")
                .containsSubsequence("call/unique-id", " → withdrawn")
                .contains("2 differences.");
    }

    @Test
    void a_rule_set_does_not_differ_from_itself() {
        assertThat(program.prints("diff", path("rules.json"), path("rules.json")))
                .contains("没有不同。");
    }

    @Test
    void compares_two_reports_rule_by_rule() {
        String text = program.prints("diff", path("before.json"), path("after.json"), "--lang", "en");

        assertThat(text)
                .containsSubsequence("Grade       C → C", "Changes     New 1, Worse 1, Better 0, Gone 1")
                .containsSubsequence("New 1", "marketing/calling-hours", "passed → [MAJOR] 4 / ")
                .containsSubsequence("Worse 1", "marketing/consent", "[MAJOR] 3 / ", " → [MAJOR] 9 / ")
                .containsSubsequence("Gone 1", "call/second-precision", " → passed");
        assertThat(text).doesNotContain("!!");
    }

    @Test
    void does_not_take_a_gap_in_the_data_for_a_repair() throws IOException {
        Path after = folder.resolve("gap");
        PackageGenerator.generate(PackagePlan.ofCalls(2_000), after);
        for (String stream : new String[] {"consents.csv", "calls.csv"}) {
            Files.delete(after.resolve(stream));
        }
        program.prints("audit", after.toString(), "--format", "json", "--out", path("gap.json"));

        assertThat(program.prints("diff", path("before.json"), path("gap.json"), "--lang", "en"))
                .containsSubsequence("Gone", "marketing/consent", "could not be judged (which is no pass)");
    }

    @Test
    void warns_when_the_licenses_or_the_rules_differ() throws IOException {
        String law = path("law.json");
        program.prints("audit", path("after"), "--profile", "law", "--format", "json", "--out", law);
        String number = Files.readString(folder.resolve("after.json"))
                .split("\"licenseNumber\": \"")[1]
                .split("\"")[0];
        String other = edited("foreign.json", "after.json", number, "B2-19990001");

        assertThat(program.prints("diff", path("before.json"), law, "--lang", "en"))
                .contains("different rules or profiles");
        assertThat(program.prints("diff", path("before.json"), other, "--lang", "en"))
                .contains("of two licenses");
    }

    @Test
    void refuses_a_mixture_in_one_line() {
        program.refuses("of one kind", "diff", "2025-01-01", path("rules.json"));
        program.refuses("of one kind", "diff", path("rules.json"), path("after.json"));
    }

    @Test
    void refuses_what_is_neither_a_day_nor_a_file_of_ours_in_one_line() throws IOException {
        Files.writeString(folder.resolve("broken.json"), "{\"schema\": ");
        Files.writeString(folder.resolve("foreign-schema.json"), "{\"schema\": \"other/7\"}");
        Files.writeString(folder.resolve("empty.json"), "");
        String bad = edited("bad.json", "rules.json", "\"severity\" : \"ADVICE\"", "\"severity\" : \"MILD\"");

        program.refuses("found 'yesterday'", "diff", "yesterday", "2025-01-01");
        program.refuses("found '2025-02-30'", "diff", "2025-02-30", "2025-01-01");
        program.refuses("broken.json line 1", "diff", path("broken.json"), path("rules.json"));
        program.refuses("found 'other/7'", "diff", path("foreign-schema.json"), path("rules.json"));
        program.refuses("empty.json", "diff", path("empty.json"), path("rules.json"));
        program.refuses("found 'MILD'", "diff", path("rules.json"), bad);
        program.refuses("B", "diff", "2025-01-01");
    }
}
