package io.hegui.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.Hegui;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.InputError;
import io.hegui.io.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the split, the order and the accidents, a licensee's report is that of one machine, to the byte. */
class SparkAuditTest {

    @TempDir
    static Path root;

    private static SparkSession spark;
    private static Map<String, String> expected;
    private static Map<String, String> expectedWithOwnRule;

    @BeforeAll
    static void generate() throws IOException {
        spark = LocalSpark.open();
        Licensed.generate(root);
        expected = Licensed.reports(root, Hegui.standard());
        // outside of Spark no accident happens
        expectedWithOwnRule = Licensed.reports(
                root, Accidents.source(Accidents.When.AT_THE_FIRST_CALL).open());
    }

    private static SparkAudit audit() {
        return SparkAudit.asOf(Licensed.AS_OF).withFullNumbers();
    }

    private static Map<String, String> reports(SparkAudit audit, Path folders) {
        Map<String, String> reports = new TreeMap<>();
        audit.folders(spark, folders, inspected -> reports.put(inspected.name(), String.valueOf(inspected.json())));
        return reports;
    }

    @ParameterizedTest
    @CsvSource({"40000, 2", "67108864, 16"})
    void package_folders_split_anyhow_give_the_reports_of_one_machine(long splitBytes, int fanIn) {
        assertThat(reports(audit().withSplitBytes(splitBytes).withFanIn(fanIn), root))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Accidents.When.class)
    void tasks_that_fail_or_are_lost_and_run_again_change_nothing(Accidents.When when) {
        HeguiSource source = Accidents.source(when);
        Killer killer = new Killer(spark.sparkContext());
        if (when == Accidents.When.KILLED_WHILE_IT_HANGS) {
            spark.sparkContext().addSparkListener(killer);
        }

        Map<String, String> reports =
                reports(audit().withSource(source).withSplitBytes(150_000).withFanIn(2), root);
        spark.sparkContext().removeSparkListener(killer);

        assertThat(reports).isEqualTo(expectedWithOwnRule);
    }

    /** Kills the first attempt of every task, as a lost executor or a faster duplicate would. */
    private static final class Killer extends SparkListener {
        private final SparkContext context;

        Killer(SparkContext context) {
            this.context = context;
        }

        @Override
        public void onTaskStart(SparkListenerTaskStart start) {
            if (start.taskInfo().attemptNumber() == 0) {
                context.killTaskAttempt(start.taskInfo().taskId(), true, "the test wants it");
            }
        }
    }

    @Test
    void one_that_can_not_be_audited_costs_its_own_report_only(@TempDir Path folders) throws IOException {
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), folders.resolve("good"));
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), folders.resolve("headless"));
        Files.writeString(folders.resolve("headless/calls.csv"), "a,b\n1,2\n");
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), folders.resolve("torn"));
        Files.writeString(folders.resolve("torn/inspection.json"), "{\"year\": ");
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), folders.resolve("without-calls"));
        Files.delete(folders.resolve("without-calls/calls.csv"));
        Map<String, String> reports = new TreeMap<>();

        Ranking ranking =
                audit().folders(spark, folders, each -> reports.put(each.name(), String.valueOf(each.json())));

        assertThat(reports.get("good")).isEqualTo(oneReport(folders.resolve("good")));
        assertThat(reports.get("without-calls")).isEqualTo(oneReport(folders.resolve("without-calls")));
        assertThat(ranking.lines())
                .extracting(Ranked::folder)
                .startsWith("good")
                .endsWith("headless", "torn");
        assertThat(ranking.lines().get(2).error()).startsWith("calls.csv: header: found no column of calls");
        assertThat(ranking.lines().get(3).error()).startsWith("inspection.json: ");
        assertThat(ranking.toText()).contains("未能审查 not audited: calls.csv");
    }

    private static String oneReport(Path folder) {
        return ReportJson.full().toText(Hegui.standard().inspect(folder, Licensed.AS_OF));
    }

    @Test
    void a_folder_without_packages_is_refused_in_one_line(@TempDir Path empty) {
        assertThatThrownBy(() -> reports(audit(), empty))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("found no package folder, expected one a licensee");
    }
}
