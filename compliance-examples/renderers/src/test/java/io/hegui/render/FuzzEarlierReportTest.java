package io.hegui.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.hegui.io.InputError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Any bytes as the report of an earlier year. */
class FuzzEarlierReportTest {

    /** Characters of an error, inclusive. */
    private static final int LONGEST = 2_000;

    @TempDir
    static Path folder;

    @FuzzTest
    void a_report_is_read_or_refused_in_one_line(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("report.json"), content);
        try {
            assertThat(EarlierReport.read(file)).isEqualTo(EarlierReport.read(file));
        } catch (InputError e) {
            assertThat(e.getMessage()).contains("report.json").hasSizeLessThanOrEqualTo(LONGEST);
            assertThat(e.getMessage().codePoints().filter(Character::isISOControl))
                    .isEmpty();
        }
    }
}
