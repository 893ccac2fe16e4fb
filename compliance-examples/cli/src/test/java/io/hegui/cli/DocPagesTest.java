package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every code block of every page is compiled and run, or says why not. */
class DocPagesTest {

    @TempDir
    static Path folder;

    private static List<Path> pages() throws IOException {
        List<Path> pages =
                new ArrayList<>(List.of(DocPage.ROOT.resolve("README.md"), DocPage.ROOT.resolve("CHANGELOG.md")));
        try (Stream<Path> docs = Files.list(DocPage.ROOT.resolve("docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @TestFactory
    Stream<DynamicContainer> blocks_do_what_their_pages_say() throws IOException, InterruptedException {
        List<DynamicContainer> containers = new ArrayList<>();
        for (Path page : pages()) {
            String name = page.getFileName().toString();
            Map<DocBlock, String> results = new DocPage(page, Files.createDirectories(folder.resolve(name))).check();
            containers.add(DynamicContainer.dynamicContainer(
                    name,
                    results.entrySet().stream()
                            .map(result -> DynamicTest.dynamicTest(
                                    result.getKey().place() + " "
                                            + result.getKey().language(),
                                    () -> assertThat(result.getValue()).isEmpty()))));
        }
        return containers.stream();
    }

    private static String faults(String text) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(folder, "page");
        Path page = Files.writeString(own.resolve("page.md"), text);
        return String.join("|", new DocPage(page, own.resolve("made")).check().values());
    }

    @Test
    void a_block_that_does_not_compile_is_found() throws Exception {
        assertThat(faults("```java\nint i = nothing;\n```\n")).contains("cannot find symbol");
    }

    @Test
    void a_block_that_throws_is_found() throws Exception {
        assertThat(faults("```java\nSystem.out.println(java.util.List.of().get(0));\n```\n"))
                .contains("IndexOutOfBoundsException");
    }

    @Test
    void a_test_that_fails_or_tests_nothing_is_found() throws Exception {
        String head = "```java\nimport org.junit.jupiter.api.Test;\nclass T {\n";

        assertThat(faults(head + "@Test void t() { throw new IllegalStateException(\"sad\"); }\n}\n```\n"))
                .contains("sad");
        assertThat(faults(head + "@Test private void t() {}\n}\n```\n")).contains("no test ran");
    }

    @Test
    void a_command_that_is_refused_is_found_and_an_exit_that_is_announced_is_not() throws Exception {
        assertThat(faults("```sh\ncompliance audit nowhere\n```\n")).contains("exit 2, expected 0");
        assertThat(faults("<!-- exit: 2 -->\n```sh\ncompliance audit nowhere\n```\n"))
                .isEmpty();
        assertThat(faults("```sh\nrm something\n```\n")).contains("no command of ours");
    }

    @Test
    void a_document_that_its_reader_refuses_is_found() throws Exception {
        assertThat(faults("<!-- read as: inspection -->\n```json\n{\"yaer\": 2024}\n```\n"))
                .contains("yaer");
        assertThat(faults("```json\n{}\n```\n")).contains("what reads it?");
    }

    @Test
    void a_block_that_is_not_run_needs_a_reason_and_one_in_no_known_language_is_refused() throws Exception {
        assertThat(faults("<!-- not run: no -->\n```sh\nrm -rf x\n```\n")).contains("a reason is missing");
        assertThat(faults("<!-- run by: no/such/Test.java -->\n```sh\nrm\n```\n"))
                .contains("no test of that name");
        assertThat(faults("```cobol\nSTOP RUN.\n```\n")).contains("cobol");
    }
}
