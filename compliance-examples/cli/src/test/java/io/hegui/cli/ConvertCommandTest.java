package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private static final String MASTER = "\"\",\"01062345678\",\"13800138000\",\"from-internal\",\"\"\"x\"\" <1001>\","
            + "\"PJSIP/1001-00000001\",\"PJSIP/carrier-00000002\",\"Dial\",\"x\",\"2024-03-15 09:00:00\","
            + "\"2024-03-15 09:00:08\",\"2024-03-15 09:01:08\",\"68\",\"60\",\"ANSWERED\",\"DOCUMENTATION\",\"1.1\",\"\"\n";

    private static final String LIST =
            "主叫号码,被叫号码,开始时间,通话时长,呼叫方向\n" + "01062345678,13800138000,2024-03-15 09:00:00,60,外呼\n";

    @TempDir
    Path folder;

    private final Program program = new Program();

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void records_of_asterisk_become_a_file_that_an_audit_reads() throws IOException {
        Path firm = Files.createDirectory(folder.resolve("firm"));
        Files.writeString(firm.resolve("inspection.json"), "{\"year\": 2024}");

        String said = program.prints(
                "convert", write("Master.csv", MASTER), "--out", firm.toString(), "--trunk", "PJSIP/carrier-");

        assertThat(said).contains("1 条通话记录").doesNotContain("13800138000");
        assertThat(Files.readString(firm.resolve("calls.csv")))
                .contains("13800138000", "2024-03-15T09:00:00", "OUTBOUND");
        assertThat(program.prints("audit", firm.toString(), "--as-of", "2025-03-20", "--lang", "en"))
                .doesNotContain("rejected");
    }

    @Test
    void the_summary_comes_as_json_too() throws IOException {
        String said =
                program.prints("convert", write("Master.csv", MASTER), "--out", path("calls.csv"), "--format", "json");

        JsonNode summary = new ObjectMapper().readTree(said);
        assertThat(summary.path("schema").textValue()).isEqualTo("import-summary/1");
        assertThat(summary.path("rows").asInt())
                .isEqualTo(summary.path("legs").asInt()
                        + summary.path("droppedRows").asInt());
        assertThat(summary.path("rulesConcerned").isEmpty()).isFalse();
    }

    @Test
    void a_mapping_is_proposed_and_then_converts() throws IOException {
        String list = write("list.csv", LIST);

        assertThat(program.prints("convert", list, "--propose", "--out", path("mapping.json")))
                .contains("5 个字段已拟定");
        assertThat(program.prints(
                        "convert", list, "--mapping", path("mapping.json"), "--out", path("calls.csv"), "--lang", "en"))
                .contains("1 call records");
        assertThat(Files.readString(folder.resolve("calls.csv"))).contains("OUTBOUND");
    }

    @Test
    void what_is_no_system_that_we_know_is_refused_in_one_line_and_leaves_no_file() throws IOException {
        program.refuses(
                "expected one of them or a mapping", "convert", write("list.csv", LIST), "--out", path("calls.csv"));
        program.refuses("can't be read", "convert", path("nowhere.csv"), "--out", path("calls.csv"));
        program.refuses(
                "--propose",
                "convert",
                write("a.csv", LIST),
                write("b.csv", LIST),
                "--propose",
                "--out",
                path("m.json"));

        assertThat(folder.resolve("calls.csv")).doesNotExist();
        assertThat(folder.resolve("calls.csv.part")).doesNotExist();
    }
}
