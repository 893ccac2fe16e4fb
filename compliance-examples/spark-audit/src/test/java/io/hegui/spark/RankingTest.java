package io.hegui.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.hegui.model.Level;
import io.hegui.rule.Severity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Ranking RANKING = Ranking.of(
            LocalDate.of(2025, 3, 20),
            List.of(
                    Ranked.failed("torn", "inspection.json: line 1, column 10: broken JSON"),
                    line("late", Level.C, "71"),
                    line("=best", Level.A, "100"),
                    line("twin", Level.B, "85.0"),
                    line("even", Level.B, "85")),
            7);

    private static Ranked line(String folder, Level level, String score) {
        return new Ranked(
                folder,
                "某某通信，\"北京\"",
                "B2-20110196",
                level,
                level == Level.C,
                new BigDecimal(score),
                1_000,
                level == Level.A ? 0 : 2,
                level == Level.A
                        ? List.of()
                        : List.of(new Ranked.Failed("call/unique-id", Severity.MAJOR, "通话编号唯一", "Unique call ids")),
                null);
    }

    @Test
    void the_best_come_first_equals_share_a_rank_and_what_failed_comes_last() {
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(RANKING.toCsv()).stream().toList();

        assertThat(rows).extracting(row -> row.getField("rank")).containsExactly("1", "2", "2", "4", "");
        assertThat(rows)
                .extracting(row -> row.getField("folder"))
                .as("no cell is a formula")
                .containsExactly("'=best", "even", "twin", "late", "torn");
        assertThat(rows.get(1).getField("licensee")).isEqualTo("某某通信，\"北京\"");
        assertThat(rows.get(4).getField("error")).contains("broken JSON");
    }

    @Test
    void the_text_is_for_people_in_both_languages() {
        assertThat(RANKING.toText())
                .contains("合规排名 Compliance ranking  截至 as of 2025-03-20")
                .contains("C (暂定)")
                .contains("call/unique-id  通话编号唯一 / Unique call ids")
                .contains("A 1  B 2  C 1  D 0  未能审查 not audited 1")
                .endsWith("无法归属的记录 rows of no known licensee: 7\n");
    }

    @Test
    void the_json_says_the_same() throws Exception {
        JsonNode json = new ObjectMapper().readTree(RANKING.toJson());

        assertThat(json.path("schema").asText()).isEqualTo("inspection-ranking/1");
        assertThat(json.path("licensees"))
                .extracting(node -> node.path("rank").asInt())
                .containsExactly(1, 2, 2, 4, 0);
        assertThat(json.at("/licensees/1/worst/0/title/zh-CN").asText()).isEqualTo("通话编号唯一");
        assertThat(json.at("/licensees/4").has("level")).isFalse();
        assertThat(json.path("strayRows").asInt()).isEqualTo(7);
    }
}
