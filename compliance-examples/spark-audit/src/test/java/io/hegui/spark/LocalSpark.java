package io.hegui.spark;

import org.apache.spark.sql.SparkSession;

/** Spark in this process, opened once for all tests: two tasks at a time, each of which may fail twice. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession open() {
        return SparkSession.builder()
                .master("local[2,3]")
                .appName("spark-audit-test")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
    }
}
