package io.hegui.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a log goes on, found in its newest file, or in the one before when a crash came while it was begun. Immutable and
 * thread-safe.
 *
 * @param fileNumber file to go on in
 * @param fileDay day of its first entry; null when it has none yet
 * @param next number of the next entry
 * @param hash hash of the last good line
 * @param goodBytes bytes of the file that stay
 * @param torn what a crash left behind; null when nothing
 */
record LogReopening(
        int fileNumber,
        @Nullable LocalDate fileDay,
        long next,
        String hash,
        long goodBytes,
        LogOpening.@Nullable Torn torn) {

    static LogReopening of(Path folder) throws IOException {
        List<LogFile> files = LogFile.in(folder);
        if (files.isEmpty()) {
            return new LogReopening(1, null, 1, HashChain.START, 0, null);
        }
        LogFile last = files.get(files.size() - 1);
        LogScan scan = LogScan.of(last, 1, hash -> {});
        if (scan.fault() != null && scan.fault() != LogFault.Kind.TORN) {
            throw new DamagedLogException(Objects.requireNonNull(scan.place(1)));
        }
        LogHeading heading = scan.heading();
        return heading == null ? begunOnly(files, last, scan) : goneOn(last, heading, scan);
    }

    private static LogReopening goneOn(LogFile file, LogHeading heading, LogScan scan) {
        if (heading.file() != file.number()) {
            throw new DamagedLogException(new LogFault(LogFault.Kind.FILE_MISPLACED, file.name(), 1, heading.first()));
        }
        boolean kept = scan.wholeBytes() > 0;
        LogOpening.Torn torn =
                scan.fault() == null ? null : new LogOpening.Torn(file.name(), scan.next(), scan.tornBytes(), kept);
        return kept
                ? new LogReopening(
                        file.number(),
                        heading.day(),
                        scan.next() + 1,
                        scan.tornHash(),
                        scan.goodBytes() + scan.wholeBytes(),
                        torn)
                : new LogReopening(file.number(), heading.day(), scan.next(), scan.hash(), scan.goodBytes(), torn);
    }

    /** A crash came before the heading was written: no entry is lost, the file is begun anew. */
    private static LogReopening begunOnly(List<LogFile> files, LogFile last, LogScan scan) throws IOException {
        long next = 1;
        String hash = HashChain.START;
        if (files.size() > 1) {
            LogFile before = files.get(files.size() - 2);
            LogScan whole = LogScan.of(before, 1, line -> {});
            if (whole.fault() != null) {
                throw new DamagedLogException(Objects.requireNonNull(whole.place(1)));
            }
            next = whole.next();
            hash = whole.hash();
        }
        LogOpening.Torn torn =
                scan.tornBytes() == 0 ? null : new LogOpening.Torn(last.name(), next, scan.tornBytes(), false);
        return new LogReopening(last.number(), null, next, hash, 0, torn);
    }
}
