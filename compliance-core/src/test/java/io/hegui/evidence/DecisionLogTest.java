package io.hegui.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.model.Moment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {

    private static final LogOptions SMALL =
            LogOptions.standard().withFileBytes(LogOptions.SMALLEST_FILE).with(Durability.HANDED_OVER);

    @TempDir
    Path folder;

    private void write(int from, int to, LogOptions options) throws IOException {
        try (DecisionLog log = DecisionLog.open(folder, options)) {
            for (int i = from; i < to; i++) {
                assertThat(log.append(Decisions.blocked(i))).isEqualTo(i);
            }
        }
    }

    private Path file(int number) {
        return folder.resolve(LogFile.name(number));
    }

    private List<String> lines(int number) throws IOException {
        return Files.readAllLines(file(number));
    }

    @Test
    void a_line_can_be_checked_by_hand() throws Exception {
        write(1, 3, LogOptions.standard());

        List<String> lines = lines(1);
        String before = lines.get(1).substring(0, 64);
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest((before + " " + lines.get(2).substring(65)).getBytes(StandardCharsets.UTF_8));

        assertThat(lines.get(2)).startsWith(HexFormat.of().formatHex(digest) + " {\"n\":2,");
    }

    @Test
    void numbers_are_masked_unless_the_firm_chooses_otherwise() throws IOException {
        write(1, 2, LogOptions.standard());
        write(2, 3, LogOptions.standard().with(NumberForm.full()));
        write(3, 4, LogOptions.standard().with(NumberForm.keyed(new byte[16])));

        assertThat(lines(1).get(1)).doesNotContain("13800138000").contains("\"callee\":\"138****8000\"");
        assertThat(lines(1).get(2)).contains("\"callee\":\"13800138000\"");
        assertThat(lines(1).get(3)).doesNotContain("13800138000").containsPattern("138\\*{4}8000#[0-9a-f]{32}");
    }

    @Test
    void goes_on_where_it_was_closed() throws IOException {
        write(1, 8, SMALL);
        write(8, 20, SMALL);

        LogCheck check = DecisionLog.verify(folder, null);

        assertThat(check.isWhole()).isTrue();
        assertThat(check.entries()).isEqualTo(19);
        assertThat(check.files()).isGreaterThan(3);
    }

    @Test
    void a_new_day_begins_a_new_file() throws IOException {
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
            log.append(List.of(
                    Decisions.blocked(1, Moment.parse("2024-03-15T23:59:59")),
                    Decisions.blocked(2, Moment.parse("2024-03-16T00:00:00")),
                    Decisions.blocked(3, Moment.parse("2024-03-15T23:59:58"))));
        }

        assertThat(lines(1)).hasSize(2);
        assertThat(lines(2)).hasSize(3);
        assertThat(lines(2).get(0)).contains("\"day\":\"2024-03-16\"");
        assertThat(DecisionLog.verify(folder, null).isWhole()).isTrue();
    }

    @Test
    void names_a_missing_file_by_the_first_entry_that_is_gone() throws IOException {
        write(1, 20, SMALL);
        long first = firstEntryOf(3);
        Files.delete(file(3));

        assertThat(DecisionLog.verify(folder, null).fault())
                .isEqualTo(new LogFault(LogFault.Kind.FILE_MISSING, LogFile.name(3), 1, first));
    }

    @Test
    void names_a_missing_first_file() throws IOException {
        write(1, 20, SMALL);
        Files.delete(file(1));

        assertThat(DecisionLog.verify(folder, null).fault())
                .isEqualTo(new LogFault(LogFault.Kind.FILE_MISSING, LogFile.name(1), 1, 1));
    }

    @Test
    void names_files_whose_names_were_exchanged() throws IOException {
        write(1, 20, SMALL);
        long first = firstEntryOf(2);
        Path aside = folder.resolve("aside");
        Files.move(file(2), aside);
        Files.move(file(3), file(2));
        Files.move(aside, file(3));

        assertThat(DecisionLog.verify(folder, null).fault())
                .isEqualTo(new LogFault(LogFault.Kind.FILE_MISPLACED, LogFile.name(2), 1, first));
    }

    @Test
    void names_entries_cut_off_the_end_of_a_file_between_others() throws IOException {
        write(1, 20, SMALL);
        long first = firstEntryOf(3);
        List<String> lines = lines(2);
        Files.write(file(2), lines.subList(0, lines.size() - 1));

        assertThat(DecisionLog.verify(folder, null).fault())
                .isEqualTo(new LogFault(LogFault.Kind.ENTRIES_MISSING, LogFile.name(3), 1, first - 1));
    }

    @Test
    void entries_cut_off_the_end_of_the_log_show_against_a_head_kept_elsewhere() throws IOException {
        write(1, 6, LogOptions.standard());
        String head = DecisionLog.verify(folder, null).head();
        write(6, 8, LogOptions.standard());

        assertThat(DecisionLog.verify(folder, head).isWhole()).isTrue();

        Files.write(file(1), lines(1).subList(0, 5));

        assertThat(DecisionLog.verify(folder, null).isWhole()).isTrue();
        assertThat(DecisionLog.verify(folder, head).fault())
                .isEqualTo(new LogFault(LogFault.Kind.ENTRIES_MISSING, LogFile.name(1), 1, 5));
    }

    @Test
    void an_exchange_of_two_entries_is_found() throws IOException {
        write(1, 6, LogOptions.standard());
        List<String> lines = lines(1);
        Files.write(file(1), List.of(lines.get(0), lines.get(1), lines.get(3), lines.get(2), lines.get(4)));

        assertThat(DecisionLog.verify(folder, null).fault())
                .isEqualTo(new LogFault(LogFault.Kind.ALTERED, LogFile.name(1), 3, 2));
    }

    @Test
    void a_torn_tail_is_cut_and_said() throws IOException {
        write(1, 4, LogOptions.standard());
        byte[] whole = Files.readAllBytes(file(1));
        for (int cut = 1; cut < 100; cut += 7) {
            Files.write(file(1), java.util.Arrays.copyOf(whole, whole.length - 1 - cut));
            long torn = lastLine(whole).length() - cut;

            assertThat(DecisionLog.verify(folder, null).fault())
                    .isEqualTo(new LogFault(LogFault.Kind.TORN, LogFile.name(1), 4, 3));
            try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
                assertThat(log.opening())
                        .isEqualTo(new LogOpening(3, new LogOpening.Torn(LogFile.name(1), 3, torn, false)));
                assertThat(log.append(Decisions.blocked(4))).isEqualTo(4);
            }
            assertThat(lines(1).get(3)).endsWith("{\"n\":3,\"note\":\"TORN_TAIL_CUT\",\"bytes\":" + torn + "}");
            assertThat(DecisionLog.verify(folder, null).entries()).isEqualTo(4);
        }
    }

    @Test
    void an_entry_that_lacks_only_its_line_end_stays() throws IOException {
        write(1, 4, LogOptions.standard());
        byte[] whole = Files.readAllBytes(file(1));
        byte[] damaged = whole.clone();
        damaged[damaged.length - 1] ^= 1;

        for (byte[] bytes : List.of(java.util.Arrays.copyOf(whole, whole.length - 1), damaged)) {
            Files.write(file(1), bytes);
            try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
                assertThat(log.opening().entries()).isEqualTo(3);
                assertThat(log.opening().torn()).isNotNull().returns(true, LogOpening.Torn::kept);
            }
            assertThat(file(1)).hasBinaryContent(whole);
        }
    }

    @Test
    void a_file_that_was_only_begun_when_the_crash_came_is_begun_anew() throws IOException {
        write(1, 20, SMALL);
        int last = DecisionLog.verify(folder, null).files();
        String heading = "0123456789";
        for (String begun : List.of("", heading)) {
            Files.writeString(file(last + 1), begun);
            write(20, 20, SMALL);
            try (DecisionLog log = DecisionLog.open(folder, SMALL)) {
                assertThat(log.opening().entries()).isEqualTo(19);
            }
        }
        write(20, 21, SMALL);

        assertThat(DecisionLog.verify(folder, null).entries()).isEqualTo(20);
    }

    @Test
    void refuses_to_go_on_behind_an_altered_entry() throws IOException {
        write(1, 6, LogOptions.standard());
        Files.writeString(file(1), Files.readString(file(1)).replaceFirst("\"n\":3", "\"n\":9"));

        assertThatThrownBy(() -> DecisionLog.open(folder, LogOptions.standard()))
                .isInstanceOf(DamagedLogException.class)
                .hasMessage("decisions-000001.log:4: entry 3 does not match the chain");
    }

    @Test
    void is_open_once_at_a_time() throws IOException {
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
            assertThatThrownBy(() -> DecisionLog.open(folder, LogOptions.standard()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("open already");
            assertThat(log.append(Decisions.blocked(1))).isEqualTo(1);
        }
    }

    @Test
    void what_could_not_be_written_leaves_no_trace() throws IOException {
        int[] turn = {0};
        DecisionLog.Output failing = (file, bytes) -> {
            if (turn[0]++ == 1) {
                file.write(bytes, 0, bytes.length / 2);
                throw new IOException("no space");
            }
            file.write(bytes);
        };
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard(), failing)) {
            log.append(Decisions.blocked(1));
            assertThatThrownBy(() -> log.append(Decisions.blocked(2))).isInstanceOf(IOException.class);
            assertThat(log.append(Decisions.blocked(3))).isEqualTo(2);
        }

        LogCheck check = DecisionLog.verify(folder, null);
        assertThat(check.isWhole()).isTrue();
        assertThat(check.entries()).isEqualTo(2);
        assertThat(Files.readString(file(1))).contains("a-1", "a-3").doesNotContain("a-2");
    }

    @Test
    void threads_may_append_at_once() throws IOException {
        try (DecisionLog log = DecisionLog.open(folder, SMALL)) {
            IntStream.range(0, 400).parallel().forEach(i -> {
                try {
                    log.append(Decisions.blocked(i));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
        }

        assertThat(DecisionLog.verify(folder, null).entries()).isEqualTo(400);
    }

    @Test
    void a_queue_writes_all_that_it_took() throws IOException {
        int taken = 0;
        try (DecisionLog log = DecisionLog.open(folder, LogOptions.standard())) {
            DecisionQueue queue = new DecisionQueue(log, 100);
            for (int i = 0; i < 1_000; i++) {
                taken += queue.offer(Decisions.blocked(i)) ? 1 : 0;
            }
            queue.close();
            assertThat(queue.offer(Decisions.blocked(1_000))).isFalse();
        }

        assertThat(taken).isGreaterThanOrEqualTo(100);
        assertThat(DecisionLog.verify(folder, null).entries()).isEqualTo(taken);
    }

    private long firstEntryOf(int number) throws IOException {
        return Long.parseLong(lines(number).get(1).replaceAll(".*\\{\"n\":(\\d+),.*", "$1"));
    }

    private static String lastLine(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8).stripTrailing();
        return text.substring(text.lastIndexOf('\n') + 1);
    }
}
