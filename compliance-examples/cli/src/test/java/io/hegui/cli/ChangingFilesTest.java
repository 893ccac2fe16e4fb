package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.Hegui;
import io.hegui.importers.CallImport;
import io.hegui.importers.ImportMapping;
import io.hegui.io.InputError;
import io.hegui.io.PackageIndex;
import io.hegui.io.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file that changes or vanishes while it is read gives one error, never a report of half of it. */
class ChangingFilesTest {

    /** What happens to a file. */
    enum Change {
        CUT {
            @Override
            void make(Path file) throws IOException {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        },
        GROWN {
            @Override
            void make(Path file) throws IOException {
                Files.writeString(file, "C,,,,,,,,,,,,,,,,,,,,\n", StandardOpenOption.APPEND);
            }
        },
        WRITTEN_ANEW {
            @Override
            void make(Path file) throws IOException {
                byte[] same = Files.readAllBytes(file);
                Files.write(file, same);
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_700_000_000_000L));
            }
        },
        GONE {
            @Override
            void make(Path file) throws IOException {
                Files.delete(file);
            }
        };

        abstract void make(Path file) throws IOException;
    }

    @TempDir
    Path temp;

    private Path folder;
    private Path calls;

    @BeforeEach
    void generate() {
        folder = temp.resolve("package");
        calls = folder.resolve("calls.csv");
        assertThat(new Program().run("generate", folder.toString(), "--calls", "3000"))
                .isEqualTo(0);
    }

    /** Changes a file as soon as something of it was read. */
    private static ProgressListener once(Change change, Path file) {
        boolean[] done = {false};
        return (read, total) -> {
            if (!done[0]) {
                done[0] = true;
                try {
                    change.make(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void an_audit_gives_no_report(Change change) {
        assertThatThrownBy(() ->
                        Hegui.standard().withThreads(2).inspect(folder, LocalDate.of(2025, 3, 20), once(change, calls)))
                .isInstanceOf(InputError.class)
                .hasMessageMatching("calls\\.csv: (the file changed while it was read, .*|can't be read .*)");
    }

    @ParameterizedTest
    @EnumSource
    void no_index_is_left_of_it(Change change) {
        Path index = temp.resolve("index");

        assertThatThrownBy(() -> PackageIndex.open(folder, index, 1, once(change, calls)))
                .isInstanceOf(InputError.class)
                .hasMessageMatching("package: a record file changed .*|calls\\.csv: .*");
        assertThat(Writing.contents(temp)).doesNotContainKey("index.part");
    }

    @ParameterizedTest
    @EnumSource
    void an_import_writes_nothing(Change change) throws IOException {
        StringBuilder rows = new StringBuilder("主叫号码,被叫号码,开始时间\n");
        for (int i = 0; i < 20_000; i++) {
            rows.append("01062345678,13800138000,2024-03-15 09:00:00\n");
        }
        Path table = Files.writeString(Files.createDirectory(temp.resolve("in")).resolve("table.csv"), rows);
        Path mapping = Files.writeString(
                temp.resolve("mapping.json"),
                "{\"source\":\"TABLE\",\"fields\":{\"caller\":\"主叫号码\",\"callee\":\"被叫号码\",\"startedAt\":\"开始时间\"}}");
        Path out = Files.createDirectory(temp.resolve("out"));

        assertThatThrownBy(() -> CallImport.by(ImportMapping.read(mapping))
                        .convert(List.of(table), out.resolve("calls.csv"), false, once(change, table)))
                .isInstanceOf(InputError.class)
                .hasMessageMatching("table\\.csv: (the file changed while it was read, .*|can't be read .*)");
        assertThat(Writing.contents(out)).isEqualTo(Map.of("", ""));
    }

    @Test
    void a_file_that_was_named_and_is_gone_is_one_error() throws IOException {
        Files.delete(calls);
        Files.createSymbolicLink(calls, temp.resolve("nowhere.csv"));
        Files.writeString(folder.resolve("calls-2.csv"), "id\nC1\n");

        // a link to nothing is no file; what is there is read
        assertThat(new Program().run("audit", folder.toString())).isEqualTo(0);
        Files.delete(folder.resolve("inspection.json"));
        new Program().refuses("not found, expected it in the package folder", "audit", folder.toString());
    }
}
