package io.hegui.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies the chain of a decision log through all its files. For one verification and one thread. */
final class LogVerifier {

    private final List<LogFile> files;
    private final @Nullable String knownHead;
    private boolean headSeen;
    private long next = 1;
    private String hash = HashChain.START;
    private int read;

    private LogVerifier(List<LogFile> files, @Nullable String knownHead) {
        this.files = files;
        this.knownHead = knownHead;
    }

    static LogCheck verify(Path folder, @Nullable String knownHead) throws IOException {
        LogVerifier verifier = new LogVerifier(LogFile.in(folder), knownHead);
        LogFault fault = verifier.firstFault();
        return new LogCheck(verifier.read, verifier.next - 1, verifier.hash, fault);
    }

    private @Nullable LogFault firstFault() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            LogFile file = files.get(i);
            if (file.number() != i + 1) {
                return new LogFault(LogFault.Kind.FILE_MISSING, LogFile.name(i + 1), 1, next);
            }
            LogFault fault = follow(file, i == files.size() - 1);
            if (fault != null) {
                return fault;
            }
        }
        if (knownHead != null && !headSeen) {
            String last = files.isEmpty()
                    ? LogFile.name(1)
                    : files.get(files.size() - 1).name();
            return new LogFault(LogFault.Kind.ENTRIES_MISSING, last, 1, next);
        }
        return null;
    }

    private @Nullable LogFault follow(LogFile file, boolean last) throws IOException {
        LogScan scan = LogScan.of(file, next, line -> headSeen |= line.equals(knownHead));
        read++;
        LogHeading heading = scan.heading();
        if (heading != null) {
            LogFault.Kind misfit = misfit(heading, file);
            if (misfit != null) {
                return new LogFault(misfit, file.name(), 1, next);
            }
        }
        LogFault fault = scan.place(next);
        if (heading != null) {
            next = scan.next();
            hash = scan.hash();
        }
        return fault == null || fault.kind() != LogFault.Kind.TORN || last
                ? fault
                : new LogFault(LogFault.Kind.ALTERED, fault.file(), fault.line(), fault.entry());
    }

    private LogFault.@Nullable Kind misfit(LogHeading heading, LogFile file) {
        if (heading.file() != file.number()) {
            return LogFault.Kind.FILE_MISPLACED;
        }
        if (heading.previous().equals(hash) && heading.first() == next) {
            return null;
        }
        return heading.first() > next ? LogFault.Kind.ENTRIES_MISSING : LogFault.Kind.ALTERED;
    }
}
