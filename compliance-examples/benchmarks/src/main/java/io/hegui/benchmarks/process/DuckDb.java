package io.hegui.benchmarks.process;

import io.hegui.benchmarks.Data;
import io.hegui.benchmarks.engines.Check;
import io.hegui.benchmarks.engines.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** The twelve rules in DuckDB's SQL, from the CSV files of a package to the counts. Stateless. */
public final class DuckDb {

    private DuckDb() {}

    static void run(Probe probe, Path folder, int records, int threads) throws IOException {
        probe.time("pass1", records, () -> {
            Counts counts = count(folder, threads);
            if (counts.get(Check.CONNECT_RATE) == 0) {
                throw new IllegalStateException("no connected calls");
            }
        });
    }

    /** Counts what the rules find. */
    public static Counts count(Path folder, int threads) throws IOException {
        String[] statements = script(folder).split(";\\s*\n", -1);
        Counts counts = new Counts();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + threads);
            for (String sql : statements) {
                if (sql.startsWith("-- ")) {
                    // each query is headed by the name of its rule
                    Check check =
                            Check.valueOf(sql.substring(3, sql.indexOf('\n')).strip());
                    try (ResultSet result = statement.executeQuery(sql)) {
                        result.next();
                        counts.add(check, result.getLong(1));
                    }
                } else if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return counts;
    }

    private static String script(Path folder) throws IOException {
        try (InputStream in = Objects.requireNonNull(DuckDb.class.getResourceAsStream("twelve.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${calls}", folder.resolve("calls.csv").toString())
                    .replace("${consents}", folder.resolve("consents.csv").toString())
                    .replace("${asOf}", Data.AS_OF.toString());
        }
    }
}
