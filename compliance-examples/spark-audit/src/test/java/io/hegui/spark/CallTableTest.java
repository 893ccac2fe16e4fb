package io.hegui.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.Hegui;
import io.hegui.fixtures.Defect;
import io.hegui.fixtures.PackageGenerator;
import io.hegui.fixtures.PackagePlan;
import io.hegui.fixtures.PackagePlan.Format;
import io.hegui.io.InputError;
import io.hegui.io.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls of all licensees in one table, however it is stored, give the reports of one machine. */
class CallTableTest {

    @TempDir
    static Path root;

    @TempDir
    static Path tables;

    private static SparkSession spark;
    private static Map<String, String> expected;

    @BeforeAll
    static void generate() throws IOException {
        spark = LocalSpark.open();
        PackagePlan plan = PackagePlan.ofCalls(1_000);
        PackageGenerator.generate(
                plan.withSeed(11)
                        .with(Defect.CALLING_HOURS, 20)
                        .with(Defect.NUMBER_FORMAT, 8)
                        .with(Defect.UNIQUE_ID, 4),
                root.resolve("dongfang"));
        PackageGenerator.generate(
                plan.withSeed(12).with(Defect.CONSENT_EXPIRED, 3).withFiles(Format.JSONL, false, false),
                root.resolve("nanfang"));
        PackageGenerator.generate(
                plan.withSeed(13).with(Defect.HOURLY_FREQUENCY, 1).with(Defect.RECORDING_DIGEST, 2),
                root.resolve("xifang"));
        expected = Licensed.reports(root, Hegui.standard());
    }

    private static Dataset<Row> csv(String licensee) {
        return TableFormat.csv.read(spark, root.resolve(licensee + "/calls.csv").toString());
    }

    private static Dataset<Row> json(String licensee) {
        return TableFormat.json.read(
                spark, root.resolve(licensee + "/calls.jsonl").toString());
    }

    private static Map<String, String> reports(Dataset<Row> calls, String column) {
        Map<String, String> reports = new TreeMap<>();
        SparkAudit.asOf(Licensed.AS_OF)
                .withFullNumbers()
                .withFanIn(2)
                .table(spark, root, calls, column, each -> reports.put(each.name(), String.valueOf(each.json())));
        return reports;
    }

    private static void assertSame(Map<String, String> reports, String... licensees) {
        for (String licensee : licensees) {
            assertThat(reports.get(licensee)).as(licensee).isEqualTo(expected.get(licensee));
        }
    }

    @Test
    void a_csv_table_with_chinese_headers_gives_the_same_report() {
        Dataset<Row> calls = csv("dongfang")
                .withColumnRenamed("id", "通话编号")
                .withColumnRenamed("caller", "主叫号码")
                .withColumnRenamed("startedAt", "通话起始时间")
                .withColumn("企业", lit("dongfang"))
                .repartition(5);

        assertSame(reports(calls, "企业"), "dongfang");
    }

    @Test
    void one_parquet_table_of_all_licensees_in_any_order_gives_their_reports() {
        String parquet = tables.resolve("calls.parquet").toString();
        csv("dongfang")
                .withColumn("firm", lit("dongfang"))
                .union(csv("xifang").withColumn("firm", lit("xifang")))
                .repartition(5)
                .write()
                .parquet(parquet);

        assertSame(reports(TableFormat.parquet.read(spark, parquet), "firm"), "dongfang", "xifang");
    }

    @Test
    void typed_columns_and_nested_segments_give_the_same_report() {
        Dataset<Row> typed = json("nanfang")
                .withColumn("startedAt", col("startedAt").cast("timestamp_ntz"))
                .withColumn("talkSeconds", col("talkSeconds").cast("int"))
                .withColumn("ringSeconds", col("ringSeconds").cast("decimal(10,2)"))
                .withColumn("aiAgent", col("aiAgent").cast("boolean"))
                .withColumn("firm", lit("B2-20110196"));
        String parquet = tables.resolve("typed.parquet").toString();
        typed.write().parquet(parquet);
        Dataset<Row> read = TableFormat.parquet.read(spark, parquet).withColumn("firm", lit("nanfang"));

        assertThat(read.schema().apply("startedAt").dataType().simpleString()).isEqualTo("timestamp_ntz");
        assertSame(reports(read, "firm"), "nanfang");
    }

    @Test
    void rows_of_nobody_are_counted_and_a_licensee_without_rows_supplied_no_calls() throws IOException {
        Dataset<Row> calls = csv("dongfang").withColumn("firm", lit("unknown-firm"));
        Map<String, String> reports = new TreeMap<>();

        Ranking ranking = SparkAudit.asOf(Licensed.AS_OF)
                .withFullNumbers()
                .table(spark, root, calls, "firm", each -> reports.put(each.name(), String.valueOf(each.json())));

        assertThat(ranking.strayRows()).isEqualTo(calls.count());
        assertThat(ranking.toText()).contains("rows of no known licensee: " + calls.count());
        Path away = Files.move(root.resolve("dongfang/calls.csv"), tables.resolve("calls.csv"));
        String withoutCalls =
                ReportJson.full().toText(Hegui.standard().inspect(root.resolve("dongfang"), Licensed.AS_OF));
        Files.move(away, root.resolve("dongfang/calls.csv"));
        assertThat(reports.get("dongfang")).isEqualTo(withoutCalls);
    }

    @Test
    void a_table_without_the_column_is_refused_in_one_line() {
        Dataset<Row> calls = csv("dongfang");

        assertThatThrownBy(() -> reports(calls, "firm"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("expected one named firm");
        assertThatThrownBy(() -> reports(spark.range(3).toDF("firm"), "firm"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("found no column of calls");
    }
}
