package io.hegui.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.Hegui;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.io.ReportJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkAuditCommandTest {

    @TempDir
    static Path folder;

    private static SparkSession spark;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void generate() throws IOException {
        spark = LocalSpark.open();
        PackageGenerator.generate(PackagePlan.ofCalls(1_000), folder.resolve("packages/good"));
        PackageGenerator.generate(
                PackagePlan.ofCalls(1_000).with(Defect.CALLING_HOURS, 30), folder.resolve("packages/poor"));
    }

    private int run(String... arguments) {
        return SparkAuditCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void it_writes_a_report_each_and_the_ranking_and_prints_it() throws IOException {
        Path target = folder.resolve("out");

        int code = run(
                "--packages", folder.resolve("packages").toString(),
                "--as-of", "2025-03-20",
                "--out", target.toString());

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(Files.readString(target.resolve("reports/poor.json")))
                .isEqualTo(ReportJson.masked()
                                .toText(Hegui.standard().inspect(folder.resolve("packages/poor"), Licensed.AS_OF))
                        + "\n");
        assertThat(out.toString())
                .isEqualTo(Files.readString(target.resolve("ranking.txt")))
                .containsSubsequence("合规排名", "(good)", "(poor)", "marketing/calling-hours");
        assertThat(target.resolve("ranking.csv")).isNotEmptyFile();
        assertThat(target.resolve("ranking.json")).isNotEmptyFile();
    }

    @Test
    void one_line_says_what_is_wrong() {
        int unreadable = run(
                "--packages",
                folder.resolve("none").toString(),
                "--as-of",
                "2025-03-20",
                "--out",
                folder.resolve("o").toString());
        int misused = run("--as-of", "yesterday");

        assertThat(unreadable).isEqualTo(2);
        assertThat(misused).isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("spark-audit: "));
    }
}
