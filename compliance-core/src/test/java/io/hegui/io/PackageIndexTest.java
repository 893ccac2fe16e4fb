package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageIndexTest {

    private static final String HEADER = "id,caller,callee,startedAt\n";

    @TempDir
    Path temp;

    private Path folder() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("package"));
        return Folders.write(folder, "inspection.json", "{\"year\": 2024}");
    }

    private static PackageIndex open(Path folder) {
        return PackageIndex.open(folder, PackageIndex.beside(folder), 2, ProgressListener.NONE);
    }

    @Test
    void a_record_is_given_as_it_stands_in_its_file() throws IOException {
        String line = "C2,01012345678,\"13800138000\",2024-03-15 14:32:07";
        Path folder = Folders.write(folder(), "calls-02.csv", HEADER + "C1,,,\r\n" + line + "\r\nC3,,,\r\n");
        Folders.write(folder, "calls-01.csv", HEADER + "C0,,,\n");

        try (PackageIndex index = open(folder)) {
            IndexedRecord<?> found = index.callsById("C2").get(0);

            assertThat(found.raw().text()).isEqualTo(line);
            assertThat(found.place().file()).isEqualTo("calls-02.csv");
            assertThat(found.place().offset()).isEqualTo(HEADER.length() + "C1,,,\r\n".length());
            assertThat(index.callsAt(Moment.parse("2024-03-15T14:32"), PhoneNumber.of("13800138000")))
                    .hasSize(1);
            assertThat(index.callsAt(Moment.parse("2024-03-15T14:33"), PhoneNumber.of("13800138000")))
                    .isEmpty();
        }
    }

    @Test
    void all_bearers_of_an_id_are_found() throws IOException {
        Path folder = Folders.write(folder(), "calls-a.csv", HEADER + "C1,1,,\nC1,2,,\n");
        Folders.write(folder, "calls-b.jsonl.gz", "{\"id\":\"C1\",\"caller\":\"3\"}\n".getBytes("UTF-8"));

        try (PackageIndex index = open(folder)) {
            assertThat(index.callsById("C1"))
                    .extracting(found -> found.value().caller().text())
                    .containsExactly("1", "2", "3");
        }
    }

    @Test
    void complaints_and_consents_are_found_by_what_they_are_about() throws IOException {
        Path folder = Folders.write(folder(), "complaints.csv", "id,callIds\nT1,C1;C2\nT2,C2\nT3,\n");
        Folders.write(folder, "consents.csv", "id,phone\nS1,138-0013-8000\nS2,13800138000\nS3,1\n");

        try (PackageIndex index = open(folder)) {
            assertThat(index.complaintsAbout("C2"))
                    .extracting(c -> c.value().id())
                    .containsExactly("T1", "T2");
            assertThat(index.consentsByPhone(PhoneNumber.of("13800138000")))
                    .extracting(c -> c.value().id())
                    .containsExactly("S1", "S2");
            assertThat(index.consentsById("S3")).hasSize(1);
        }
    }

    @Test
    void is_kept_while_the_record_files_stay_and_made_anew_when_one_changes() throws IOException {
        Path folder = Folders.write(folder(), "calls.csv", HEADER + "C1,,,\n");
        try (PackageIndex index = open(folder)) {
            assertThat(index.isFresh()).isTrue();
        }
        try (PackageIndex index = open(folder)) {
            assertThat(index.isFresh()).isFalse();
        }
        Folders.write(folder, "calls.csv", HEADER + "C9,,,\n");
        Files.setLastModifiedTime(folder.resolve("calls.csv"), FileTime.fromMillis(1));
        try (PackageIndex index = open(folder)) {
            assertThat(index.isFresh()).isTrue();
            assertThat(index.callsById("C1")).isEmpty();
            assertThat(index.callsById("C9")).hasSize(1);
        }
        Folders.write(folder, "calls-2.csv", HEADER + "C10,,,\n");
        try (PackageIndex index = open(folder)) {
            assertThat(index.callsById("C10")).hasSize(1);
        }
    }

    @Test
    void a_broken_index_is_made_anew() throws IOException {
        Path folder = Folders.write(folder(), "calls.csv", HEADER + "C1,,,\n");
        for (String content : new String[] {"", "HEGUI-INDEX-0001", "HEGUI-INDEX-0001\0\0\0\1{", "something else"}) {
            Files.writeString(PackageIndex.beside(folder), content);
            try (PackageIndex index = open(folder)) {
                assertThat(index.isFresh()).isTrue();
                assertThat(index.callsById("C1")).hasSize(1);
            }
        }
        byte[] whole = Files.readAllBytes(PackageIndex.beside(folder));
        Files.write(PackageIndex.beside(folder), java.util.Arrays.copyOf(whole, whole.length - 1));
        try (PackageIndex index = open(folder)) {
            assertThat(index.isFresh()).isTrue();
        }
    }

    @Test
    void leaves_nothing_beside_the_index() throws IOException {
        Path folder = Folders.write(folder(), "calls.csv", HEADER + "C1,,,\n");
        open(folder).close();

        try (var entries = Files.list(temp)) {
            assertThat(entries).containsExactlyInAnyOrder(folder, PackageIndex.beside(folder));
        }
    }

    @Test
    void says_when_a_file_was_changed_behind_its_back() throws IOException {
        Path folder = Folders.write(folder(), "calls.csv", HEADER + "C1,,,\nC2,,,\n");
        Path file = folder.resolve("calls.csv");
        FileTime time = Files.getLastModifiedTime(file);
        open(folder).close();
        Folders.write(folder, "calls.csv", HEADER + "C1,,,C2,,,\n\n");
        Files.setLastModifiedTime(file, time);

        try (PackageIndex index = open(folder)) {
            assertThatThrownBy(() -> index.callsById("C2"))
                    .isInstanceOf(InputError.class)
                    .hasMessageContaining("calls.csv");
        }
    }

    @Test
    void a_folder_that_is_not_there_is_an_error_in_one_line() {
        assertThatThrownBy(() -> open(temp.resolve("absent")))
                .isInstanceOf(InputError.class)
                .hasMessage("absent: found no folder that can be read, expected a package folder");
    }

    @Test
    void entries_come_back_sorted_whatever_their_number() throws IOException {
        Random random = new Random(7);
        TreeMap<Long, Long> expected = new TreeMap<>(Long::compareUnsigned);
        Path out = temp.resolve("out.index");
        try (IndexPages pages = new IndexPages(temp)) {
            IndexPages.Writer one = pages.new Writer();
            IndexPages.Writer two = pages.new Writer();
            for (long i = 0; i < 300_000; i++) {
                long key = random.nextLong();
                expected.put(key, i);
                (random.nextBoolean() ? one : two).add(key, i);
            }
            one.finish();
            two.finish();
            try (FileChannel channel = FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                IndexFile.write(channel, java.util.List.of(), pages);
            }
        }

        try (IndexFile index = IndexFile.open(out)) {
            assertThat(index).isNotNull();
            for (long key : expected.keySet().stream().limit(20_000).toList()) {
                assertThat(index.places(key)).contains(expected.get(key));
            }
            assertThat(index.places(random.nextLong())).isEmpty();
        }
    }
}
