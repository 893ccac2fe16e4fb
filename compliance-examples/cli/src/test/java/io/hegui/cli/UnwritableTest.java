package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Places at which nothing can be written, whoever runs the program: below a file; and a standard output that is full. */
class UnwritableTest {

    @TempDir
    static Path temp;

    private static Writing.Inputs inputs;

    private final Program program = new Program();

    @BeforeAll
    static void prepare() throws IOException {
        inputs = Writing.Inputs.make(Files.createDirectory(temp.resolve("inputs")));
    }

    @ParameterizedTest
    @EnumSource
    void below_a_file_nothing_is_written_and_one_line_says_why(Writing writing) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("below"));
        Path file = Files.writeString(folder.resolve("file"), "a file");
        Map<String, String> before = Writing.contents(folder);

        assertThat(program.run(writing.arguments(inputs, file))).isEqualTo(2);

        assertThat(program.err().lines()).hasSize(1);
        assertThat(program.err())
                .startsWith("compliance: ")
                .containsPattern("\\p{IsHan}")
                .doesNotContain("internal error");
        assertThat(Writing.contents(folder)).isEqualTo(before);
    }

    @Test
    void a_standard_output_that_is_full_is_said() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "there is no /dev/full, a device that is always full");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Compliance.class.getName(),
                        "rules")
                .redirectOutput(full)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        // libraries of the tests have their say, too
        assertThat(said.lines().filter(line -> !line.startsWith("SLF4J")))
                .singleElement()
                .asString()
                .startsWith("compliance: 标准输出无法写入")
                .contains("standard output can't be written");
    }
}
