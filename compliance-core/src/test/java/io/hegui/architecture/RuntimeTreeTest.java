package io.hegui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README shows what the library brings along, as the build resolved it. */
class RuntimeTreeTest {

    private static final Path TREE = Path.of("target", "runtime-tree.txt");
    private static final Path README = Path.of("..", "README.md");

    @Test
    void the_readme_shows_the_tree_that_the_build_resolved() throws IOException {
        List<String> resolved = Files.readAllLines(TREE);

        assertThat(resolved).hasSizeGreaterThan(5);
        assertThat(Files.readString(README))
                .contains(resolved.stream().skip(1).collect(Collectors.joining("\n", "\n", "\n")));
    }
}
