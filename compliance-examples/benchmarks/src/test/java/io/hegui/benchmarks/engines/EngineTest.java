package io.hegui.benchmarks.engines;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.benchmarks.Data;
import io.hegui.benchmarks.process.DuckDb;
import io.hegui.fixtures.PackagePlan;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineTest {

    private static final int CALLS = 2_000;

    @TempDir
    static Path work;

    private static Case given;
    private static Counts byHand;

    @BeforeAll
    static void read() {
        given = Case.read(Data.folder(work, CALLS, PackagePlan.Format.CSV, false), Data.AS_OF);
        byHand = new HandLoop(given).count(given.calls());
    }

    @Test
    void every_rule_finds_something() {
        assertThat(given.calls()).hasSize(CALLS);
        assertThat(byHand.toMap(false))
                .allSatisfy((check, count) ->
                        assertThat(count).describedAs("%s", check).isPositive());
    }

    @ParameterizedTest
    @EnumSource
    void every_engine_counts_the_same(Engine.Kind kind) {
        Engine engine = kind.open(given);

        Counts counts = engine.count(given.calls());

        assertThat(counts.toMap(engine.singleOnly())).isEqualTo(byHand.toMap(engine.singleOnly()));
    }

    @Test
    void sql_counts_the_same() throws IOException {
        Path folder = Data.folder(work, CALLS, PackagePlan.Format.CSV, false);

        assertThat(DuckDb.count(folder, 1).toMap(false)).isEqualTo(byHand.toMap(false));
    }

    @ParameterizedTest
    @EnumSource
    void a_second_pass_counts_the_same(Engine.Kind kind) {
        Engine engine = kind.open(given);
        Counts first = engine.count(given.calls());

        Counts second = engine.count(given.calls());

        assertThat(second.toMap(false)).isEqualTo(first.toMap(false));
    }
}
