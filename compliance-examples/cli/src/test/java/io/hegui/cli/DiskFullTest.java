package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hegui.evidence.DecisionLog;
import io.hegui.evidence.LogOptions;
import io.hegui.evidence.LoggedDecision;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.render.pdf.Browser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A disk that fills up, or can't be written, under every command that writes: a file system in memory, really full. */
class DiskFullTest {

    @TempDir
    static Path temp;

    private static Writing.Inputs inputs;
    private static SmallDisk disk;

    private final Program program = new Program();

    @BeforeAll
    static void prepare() throws IOException {
        disk = SmallDisk.mount(temp.resolve("disk"));
        inputs = Writing.Inputs.make(Files.createDirectory(temp.resolve("inputs")));
    }

    @AfterAll
    static void unmount() throws IOException {
        if (disk != null) {
            disk.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void on_a_full_disk_nothing_stays_behind_and_one_line_says_why(Writing writing) throws IOException {
        Path elsewhere = Files.createDirectory(temp.resolve("elsewhere-" + writing));
        assertThat(program.run(writing.arguments(inputs, elsewhere)))
                .as(program.err())
                .isEqualTo(0);
        Map<String, String> whole = Writing.contents(elsewhere);
        long bytes = size(elsewhere);
        for (long left : new long[] {0, bytes / 2}) {
            Path filler = disk.fillBut(left);
            Map<String, String> before = Writing.contents(disk.folder());

            refuses(writing);

            assertThat(Writing.contents(disk.folder())).isEqualTo(before);
            assertThat(disk.heldOpen()).isEmpty();
            Files.delete(filler);
        }

        assertThat(program.run(writing.arguments(inputs, disk.folder())))
                .as(program.err())
                .isEqualTo(0);
        assertThat(Writing.contents(disk.folder())).isEqualTo(whole);
        Writing.delete(writing.in(disk.folder()));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_there_before_stays_when_the_disk_can_not_be_written(Writing writing) throws IOException {
        assertThat(program.run(writing.arguments(inputs, disk.folder())))
                .as(program.err())
                .isEqualTo(0);
        Map<String, String> before = Writing.contents(disk.folder());
        if (writing == Writing.INDEX) {
            // one that no longer fits has to be made anew
            Files.writeString(writing.in(disk.folder()), "no index");
            before = Writing.contents(disk.folder());
        }
        disk.makeReadOnly();
        try {
            refuses(writing);
            assertThat(Writing.contents(disk.folder())).isEqualTo(before);
        } finally {
            disk.makeWritable();
        }
        Writing.delete(writing.in(disk.folder()));
    }

    @Test
    void a_printed_report_is_whole_or_absent_on_a_full_disk() throws IOException {
        assumeTrue(Browser.find(System.getenv()).isPresent(), "skipped: no Chromium or Chrome is installed");
        Program printing = new Program(System.getenv());
        Path pdf = disk.folder().resolve("report.pdf");
        String[] arguments = Stream.of(Writing.AUDIT_HTML.arguments(inputs, disk.folder()))
                .map(argument -> argument.equals("html") ? "pdf" : argument)
                .map(argument -> argument.endsWith("report.html") ? pdf.toString() : argument)
                .toArray(String[]::new);
        for (long left : new long[] {0, 40_000}) {
            Path filler = disk.fillBut(left);
            Map<String, String> before = Writing.contents(disk.folder());

            assertThat(printing.run(arguments)).isEqualTo(2);

            assertThat(printing.err()).startsWith("compliance: ").contains("can't be written");
            assertThat(printing.err().lines()).hasSize(1);
            assertThat(Writing.contents(disk.folder())).isEqualTo(before);
            assertThat(disk.heldOpen()).isEmpty();
            Files.delete(filler);
        }

        assertThat(printing.run(arguments)).as(printing.err()).isEqualTo(0);
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(Files.size(pdf)).isGreaterThan(40_000);
        Writing.delete(pdf);
    }

    /** One line in both languages, exit code 2. A report that was printed beside a file that failed is whole, and stays. */
    private void refuses(Writing writing) {
        assertThat(program.run(writing.arguments(inputs, disk.folder()))).isEqualTo(2);
        assertThat(program.err().lines()).hasSize(1);
        assertThat(program.err())
                .startsWith("compliance: ")
                .containsPattern("\\p{IsHan}")
                .containsPattern("can't be (written|sealed|sorted)|can't generate|not empty|other files")
                .doesNotContain("internal error");
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Test
    void a_decision_log_ends_before_the_entry_that_found_no_room_and_goes_on_when_there_is_some() throws IOException {
        Path folder = disk.folder().resolve("log");
        long entries = 0;
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
            Path filler = disk.fillBut(3 * 4096);
            long last = 0;
            for (boolean room = true; room; ) {
                try {
                    last = log.append(decision());
                } catch (IOException e) {
                    room = false;
                }
            }
            long full = last;
            assertThatThrownBy(() -> log.append(decision())).isInstanceOf(IOException.class);
            Files.delete(filler);

            entries = log.append(decision());

            assertThat(entries).isEqualTo(full + 1);
        }
        assertThat(DecisionLog.verify(folder, null).isWhole()).isTrue();
        assertThat(DecisionLog.verify(folder, null).entries()).isEqualTo(entries);
        Writing.delete(folder);
    }

    private static LoggedDecision decision() {
        return new LoggedDecision(
                Moment.parse("2024-03-15T14:32:07"),
                "BLOCK",
                "a",
                PhoneNumber.of("01012345678"),
                PhoneNumber.of("13800138000"),
                "A001",
                List.of(),
                Moment.parse("2024-03-16T09:00:00"),
                "r".repeat(64),
                null);
    }
}
