package io.hegui.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public type says in its Javadoc what threads may do with it. */
class ThreadSafetyTest {

    /** Modules whose types hosts use. */
    private static final List<Path> SOURCES = Stream.of(
                    "compliance-core",
                    "compliance-examples/fixtures",
                    "compliance-examples/renderers",
                    "compliance-examples/importers",
                    "compliance-examples/spring-boot",
                    "compliance-examples/spark-audit")
            .map(module -> Path.of("..", module, "src", "main", "java"))
            .toList();

    /** Enum constants and annotations can't change. */
    private static final Pattern TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|interface|record) \\w+", Pattern.MULTILINE);

    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void every_public_type_says_what_threads_may_do_with_it() throws IOException {
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                assertThat(files.filter(file -> file.toString().endsWith(".java"))
                                .filter(ThreadSafetyTest::isSilent))
                        .as(root.toString())
                        .isEmpty();
            }
        }
    }

    private static boolean isSilent(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Matcher type = TYPE.matcher(text);
        if (!type.find()) {
            return false;
        }
        String last = "";
        Matcher javadoc = JAVADOC.matcher(text.substring(0, type.start()));
        while (javadoc.find()) {
            last = javadoc.group();
        }
        return !last.toLowerCase(Locale.ROOT).contains("thread");
    }
}
