package io.hegui.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** How a table of calls is stored. Texts are kept as they are written: what can't be read is a rule's to report. */
enum TableFormat {
    parquet {
        @Override
        Dataset<Row> read(SparkSession spark, String path) {
            return spark.read().parquet(path);
        }
    },
    csv {
        @Override
        Dataset<Row> read(SparkSession spark, String path) {
            return spark.read()
                    .option("header", "true")
                    .option("escape", "\"")
                    .option("maxCharsPerColumn", "-1")
                    .csv(path);
        }
    },
    json {
        @Override
        Dataset<Row> read(SparkSession spark, String path) {
            return spark.read().option("primitivesAsString", "true").json(path);
        }
    };

    /** Opens a table: a file, a folder of files, or whatever path Spark reads. */
    abstract Dataset<Row> read(SparkSession spark, String path);
}
