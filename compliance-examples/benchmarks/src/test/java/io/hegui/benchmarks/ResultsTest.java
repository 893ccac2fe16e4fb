package io.hegui.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsTest {

    private static final Section SECTION = Section.of(
            "files",
            List.of(new Section.Table(List.of("what", "ns"), List.of(List.of("report", "1,000")))),
            List.of(Ratio.atMost("one to other", List.of(2.0, 2.0), 1.3)),
            List.of(new Section.Chart(
                    "files.svg",
                    "Curve",
                    "x",
                    "y",
                    true,
                    List.of(new Section.Curve("wall", List.of(1.0, 10.0), List.of(3.0, 4.0))))));

    @TempDir
    Path folder;

    private Results results;

    @BeforeEach
    void page() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "above\n<!-- begin: files -->\nold\n<!-- end: files -->\nbelow\n");
        results = new Results(page, folder.resolve("page"));
    }

    @Test
    void tables_and_ratios_replace_what_stood_between_the_markers() throws IOException {
        results.keep(SECTION);

        assertThat(Files.readString(results.page()))
                .startsWith("above\n<!-- begin: files -->\nMeasured on ")
                .endsWith("![Curve](page/files.svg)\n<!-- end: files -->\nbelow\n")
                .contains("| report | 1,000 |")
                .contains("| one to other | 2.00 | ≤ 1.30 | 10 % | **missed** |")
                .doesNotContain("old");
        assertThat(results.folder().resolve("files.svg")).isNotEmptyFile();
    }

    @Test
    void renewing_writes_the_same_page_from_the_kept_figures() throws IOException {
        results.keep(SECTION);
        String kept = Files.readString(results.page());
        Files.writeString(results.page(), kept.replace("1,000", "2,000"));

        results.renew();

        assertThat(Files.readString(results.page())).isEqualTo(kept);
    }

    @Test
    void a_page_without_markers_is_refused() throws IOException {
        Files.writeString(results.page(), "nothing\n");

        assertThatThrownBy(() -> results.keep(SECTION))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("<!-- begin: files -->");
    }

    @Test
    void kept_ratios_are_found_by_their_names_and_none_where_nothing_was_kept() throws IOException {
        assertThat(results.ratios("files")).isEmpty();

        results.keep(SECTION);

        assertThat(results.ratios("files")).containsOnlyKeys("one to other");
        assertThat(results.ratios("guard")).isEmpty();
    }
}
