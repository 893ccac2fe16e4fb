package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFileTest {

    @TempDir
    private Path folder;

    private String firm;

    @BeforeEach
    void a_package() throws IOException {
        firm = Files.createDirectory(folder.resolve("firm")).toString();
        Files.writeString(folder.resolve("firm/inspection.json"), "{\"year\": 2024}");
    }

    private Program with(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("config.properties"), text);
        return new Program(Map.of(ConfigFile.VARIABLE, file.toString()));
    }

    @Test
    void gives_defaults_to_all_commands_or_to_one() throws IOException {
        assertThat(with("lang=en\n").prints("audit", firm, "--as-of", "2025-03-20"))
                .contains("Grade")
                .doesNotContain("等级");
        assertThat(with("grade.lang=en\n").prints("audit", firm, "--as-of", "2025-03-20"))
                .contains("等级");
        assertThat(with("lang=zh\naudit.lang=en\naudit.as-of=2025-03-20\n").prints("audit", firm))
                .contains("2025-03-20")
                .doesNotContain("等级");
    }

    @Test
    void is_beaten_by_the_command_line() throws IOException {
        assertThat(with("lang=en\n").prints("audit", firm, "--as-of", "2025-03-20", "--lang", "zh"))
                .contains("等级");
    }

    @Test
    void is_found_in_the_home_folder() throws IOException {
        Files.writeString(folder.resolve(".compliance.properties"), "lang=en\n");

        assertThat(new Program(Map.of("HOME", folder.toString())).prints("audit", firm, "--as-of", "2025-03-20"))
                .doesNotContain("等级");
    }

    @Test
    void what_names_no_option_and_what_can_not_be_read_is_said_in_one_line() throws IOException {
        with("language=en\n").refuses("found 'language', expected the name of an option", "audit", firm);
        with("audit.language=en\n").refuses("found 'audit.language'", "audit", firm);
        with("help=true\n").refuses("found 'help'", "audit", firm);
        with("lang=fr\n").refuses("--lang", "audit", firm);
        new Program(Map.of(ConfigFile.VARIABLE, folder.resolve("nowhere").toString()))
                .refuses("can't be read", "audit", firm);
    }
}
