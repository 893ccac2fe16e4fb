package io.hegui.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

class DecisionLogProperties {

    private static final int ENTRIES = 40;
    private static Path folder;
    private static final TreeMap<Integer, Place> PLACES = new TreeMap<>();
    private static int bytes;

    /** A line of the log: its file, its line, the entry that can't be trusted when it is altered. */
    private record Place(Path file, int line, int start, long entry, boolean last) {}

    @BeforeContainer
    static void writeLog() throws IOException {
        folder = Files.createTempDirectory("log");
        LogOptions options = LogOptions.standard().withFileBytes(4096).with(Durability.HANDED_OVER);
        try (DecisionLog log = DecisionLog.open(folder, options)) {
            for (int i = 0; i < ENTRIES; i++) {
                log.append(Decisions.blocked(i));
            }
        }
        long entry = 1;
        List<LogFile> files = LogFile.in(folder);
        for (LogFile file : files) {
            String[] lines = Files.readString(file.path()).split("(?<=\n)");
            int start = 0;
            for (int i = 0; i < lines.length; i++) {
                boolean last = file.number() == files.size() && i == lines.length - 1;
                PLACES.put(bytes, new Place(file.path(), i + 1, start, entry, last));
                entry += i == 0 ? 0 : 1;
                start += lines[i].getBytes(StandardCharsets.UTF_8).length;
                bytes += lines[i].getBytes(StandardCharsets.UTF_8).length;
            }
        }
        assertThat(files).hasSizeGreaterThan(3);
    }

    @AfterContainer
    static void remove() throws IOException {
        List<Path> all = new ArrayList<>();
        try (var entries = Files.list(folder)) {
            entries.forEach(all::add);
        }
        for (Path path : all) {
            Files.delete(path);
        }
        Files.delete(folder);
        PLACES.clear();
        bytes = 0;
    }

    @Property
    void one_flipped_bit_anywhere_is_found_and_its_entry_named(
            @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int at, @ForAll @IntRange(max = 7) int bit)
            throws IOException {
        int offset = at % bytes;
        Place place = PLACES.floorEntry(offset).getValue();
        byte[] file = Files.readAllBytes(place.file());
        int inFile = place.start() + offset - PLACES.floorKey(offset);
        file[inFile] ^= (byte) (1 << bit);
        Files.write(place.file(), file);
        LogFault fault;
        try {
            fault = DecisionLog.verify(folder, null).fault();
        } finally {
            file[inFile] ^= (byte) (1 << bit);
            Files.write(place.file(), file);
        }

        assertThat(fault).isNotNull();
        assertThat(fault.file()).isEqualTo(place.file().getFileName().toString());
        assertThat(fault.line()).isEqualTo(place.line());
        assertThat(fault.entry()).isEqualTo(place.entry());
        boolean lineEnd = place.last() && inFile == file.length - 1;
        assertThat(fault.kind()).isEqualTo(lineEnd ? LogFault.Kind.TORN : LogFault.Kind.ALTERED);
    }

    @Property
    void any_cut_of_the_last_file_loses_only_the_entry_that_it_tears(
            @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE - 1) int at) throws IOException {
        LogFile last = LogFile.in(folder).get(LogFile.in(folder).size() - 1);
        byte[] whole = Files.readAllBytes(last.path());
        byte[] cut = java.util.Arrays.copyOf(whole, at % whole.length);
        long lines = new String(cut, StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
        long firstOfLast = DecisionLog.verify(folder, null).entries()
                - new String(whole, StandardCharsets.UTF_8).lines().count()
                + 2;
        try {
            Files.write(last.path(), cut);
            LogOpening opening;
            try (DecisionLog log =
                    DecisionLog.open(folder, LogOptions.standard().with(Durability.HANDED_OVER))) {
                opening = log.opening();
            }
            long kept = firstOfLast - 1 + Math.max(0, lines - 1);
            boolean noted = opening.torn() != null && lines > 0;
            assertThat(opening.entries()).isEqualTo(kept + (noted ? 1 : 0));
            assertThat(DecisionLog.verify(folder, null).fault() == null || lines == 0)
                    .isTrue();
        } finally {
            Files.write(last.path(), whole);
        }
    }
}
