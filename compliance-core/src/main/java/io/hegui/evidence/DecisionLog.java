package io.hegui.evidence;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 时段熔断日志 (S1): what a gate blocked or warned of, append-only, each entry chained to the one before by SHA-256, through
 * files {@code decisions-000001.log} and so on. A line is the hash, a blank, and a JSON object.
 *
 * <p>A crash loses at most entries that were not acknowledged. What it leaves half-written is cut when the log is opened
 * again, and both {@link #opening()} and a note in the log say so. One log is open once at a time, in one process;
 * thread-safe.
 */
public final class DecisionLog implements Closeable {

    /** Writes bytes at the end of a file. */
    interface Output {
        void write(RandomAccessFile file, byte[] bytes) throws IOException;
    }

    /** How far the log has come. */
    private record State(long next, String hash, long fileBytes) {}

    private final Path folder;
    private final LogOptions options;
    private final Output output;
    private final LogEntryJson json;
    private final FileChannel lock;
    private final LogOpening opening;
    private RandomAccessFile file;
    private int fileNumber;
    private @Nullable LocalDate fileDay;
    private State state;
    private boolean unclean;

    private DecisionLog(Path folder, LogOptions options, Output output, FileChannel lock) throws IOException {
        this.folder = folder;
        this.options = options;
        this.output = output;
        this.json = new LogEntryJson(options.numbers());
        this.lock = lock;
        LogReopening last = LogReopening.of(folder);
        fileNumber = last.fileNumber();
        fileDay = last.fileDay();
        state = new State(last.next(), last.hash(), last.goodBytes());
        file = open(folder, fileNumber);
        try {
            opening = resume(last);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Opens a log, or begins one.
     *
     * @param folder where its files lie; made when it is not there
     * @throws DamagedLogException when an entry of the newest file, other than a torn tail, is not as it was written
     * @throws IllegalStateException when it is open already
     * @throws IOException when the folder can't be read or written
     */
    public static DecisionLog open(Path folder, LogOptions options) throws IOException {
        return open(folder, options, RandomAccessFile::write);
    }

    static DecisionLog open(Path folder, LogOptions options, Output output) throws IOException {
        Files.createDirectories(folder);
        FileChannel lock =
                FileChannel.open(folder.resolve("decisions.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new IllegalStateException(folder.getFileName() + ": the log is open in another process");
            }
            return new DecisionLog(folder, options, output, lock);
        } catch (OverlappingFileLockException e) {
            lock.close();
            throw new IllegalStateException(folder.getFileName() + ": the log is open already", e);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Verifies a log, open or not, and names the first entry that is not as it was written. Entries cut off the end show
     * only against a head that was kept elsewhere.
     *
     * @param knownHead {@link LogCheck#head()} of an earlier verification; null when none was kept
     * @throws IOException when a file can't be read
     */
    public static LogCheck verify(Path folder, @Nullable String knownHead) throws IOException {
        return LogVerifier.verify(folder, knownHead);
    }

    private LogOpening resume(LogReopening last) throws IOException {
        LogOpening.Torn torn = last.torn();
        file.setLength(state.fileBytes);
        file.seek(state.fileBytes);
        if (torn != null && torn.kept()) {
            write(new byte[] {'\n'}, new State(state.next, state.hash, state.fileBytes + 1));
        } else if (torn != null && state.fileBytes > 0) {
            byte[] note = line(state, LogEntryJson.note(state.next, "TORN_TAIL_CUT", torn.bytes()));
            write(note, after(state, note, 1));
        }
        file.getFD().sync();
        forceFolder();
        return new LogOpening(state.next - 1, torn);
    }

    /** What was found when the log was opened. */
    public LogOpening opening() {
        return opening;
    }

    /** Hash of the last line, to be kept elsewhere. */
    public synchronized String head() {
        return state.hash;
    }

    /**
     * Appends a decision and returns when it counts as written.
     *
     * @return the number of its entry, from 1
     * @throws IOException when it can't be written; the log then ends before it
     */
    public long append(LoggedDecision decision) throws IOException {
        return append(List.of(decision));
    }

    /**
     * Appends decisions in order and returns when all of them count as written.
     *
     * @return the number of the last entry, from 1
     * @throws IOException when they can't be written; the log then ends before the first that isn't whole
     */
    public synchronized long append(List<LoggedDecision> decisions) throws IOException {
        ByteArrayOutputStream batch = new ByteArrayOutputStream(decisions.size() * 512);
        State ahead = state;
        for (LoggedDecision decision : decisions) {
            LocalDate day = decision.at().date();
            if (isFull(ahead, day)) {
                write(batch.toByteArray(), ahead);
                batch.reset();
                rotate();
                ahead = state;
            }
            if (ahead.fileBytes == 0) {
                fileDay = day;
                byte[] heading = line(ahead, new LogHeading(fileNumber, ahead.next, day, ahead.hash).toJson());
                batch.writeBytes(heading);
                ahead = after(ahead, heading, 0);
            }
            byte[] line = line(ahead, json.entry(ahead.next, decision));
            batch.writeBytes(line);
            ahead = after(ahead, line, 1);
        }
        write(batch.toByteArray(), ahead);
        if (options.durability() == Durability.FORCED) {
            file.getFD().sync();
        }
        return state.next - 1;
    }

    private boolean isFull(State ahead, LocalDate day) {
        boolean later = options.daily() && fileDay != null && day.isAfter(fileDay);
        return ahead.fileBytes > 0 && (later || ahead.fileBytes >= options.fileBytes());
    }

    private void rotate() throws IOException {
        file.getFD().sync();
        RandomAccessFile next = open(folder, fileNumber + 1);
        file.close();
        file = next;
        fileNumber++;
        state = new State(state.next, state.hash, 0);
        forceFolder();
    }

    private static RandomAccessFile open(Path folder, int number) throws IOException {
        return new RandomAccessFile(LogFile.of(folder, number).path().toFile(), "rw");
    }

    private static byte[] line(State before, byte[] object) {
        if (object.length + HashChain.LENGTH + 2 > LogLines.LONGEST) {
            throw new IllegalArgumentException(
                    "the entry has " + object.length + " bytes, expected less than " + LogLines.LONGEST);
        }
        String hash = HashChain.next(before.hash, object, 0, object.length);
        ByteArrayOutputStream line = new ByteArrayOutputStream(object.length + HashChain.LENGTH + 2);
        line.writeBytes(hash.getBytes(StandardCharsets.US_ASCII));
        line.write(' ');
        line.writeBytes(object);
        line.write('\n');
        return line.toByteArray();
    }

    private static State after(State before, byte[] line, int entries) {
        String hash = new String(line, 0, HashChain.LENGTH, StandardCharsets.US_ASCII);
        return new State(before.next + entries, hash, before.fileBytes + line.length);
    }

    private void write(byte[] bytes, State ahead) throws IOException {
        if (unclean) {
            // what was written of an entry that failed must not stand before the next one
            file.setLength(state.fileBytes);
            file.seek(state.fileBytes);
        }
        unclean = true;
        output.write(file, bytes);
        unclean = false;
        state = ahead;
    }

    /** Makes a new file's name outlive a power failure, where the system can do so. */
    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException ignored) {
            // some systems can't open a folder
        }
    }

    /** Forces what was written and closes the log. */
    @Override
    public synchronized void close() throws IOException {
        try (lock;
                RandomAccessFile closing = file) {
            closing.getFD().sync();
        }
    }
}
