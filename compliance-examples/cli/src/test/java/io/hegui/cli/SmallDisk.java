package io.hegui.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A disk of 8 MB in memory that can be filled and made read-only; needs root on Linux. For one thread. */
final class SmallDisk implements AutoCloseable {

    private static final int BYTES = 8 << 20;
    private static final int PAGE = 4096;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts a disk.
     *
     * @throws TestAbortedException when that isn't possible here; the message says why
     */
    static SmallDisk mount(Path folder) throws IOException {
        Files.createDirectories(folder);
        String said = run("mount", "-t", "tmpfs", "-o", "size=" + BYTES, "tmpfs", folder.toString());
        if (said != null) {
            throw new TestAbortedException("no disk can be mounted to be filled, which needs root on Linux: " + said);
        }
        return new SmallDisk(folder);
    }

    Path folder() {
        return folder;
    }

    /** Fills it up to that many bytes, rounded down to pages of 4 KB. */
    Path fillBut(long left) throws IOException {
        Path filler = folder.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] page = new byte[PAGE];
            while (Files.getFileStore(folder).getUsableSpace() >= left / PAGE * PAGE + PAGE) {
                out.write(page);
            }
        }
        return filler;
    }

    /** Files of it that this process holds open. */
    List<String> heldOpen() throws IOException {
        List<String> held = new ArrayList<>();
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            for (Path handle : handles.toList()) {
                try {
                    String target = Files.readSymbolicLink(handle).toString();
                    if (target.startsWith(folder + "/")) {
                        held.add(target);
                    }
                } catch (NoSuchFileException e) {
                    // that of this listing
                }
            }
        }
        return held;
    }

    void makeReadOnly() throws IOException {
        remount("ro");
    }

    void makeWritable() throws IOException {
        remount("rw");
    }

    private void remount(String mode) throws IOException {
        String said = run("mount", "-o", "remount," + mode, folder.toString());
        if (said != null) {
            throw new IOException(said);
        }
    }

    /** What a program said when it failed; null when it did not. */
    private static String run(String... command) throws IOException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            process.waitFor(1, TimeUnit.MINUTES);
            return process.exitValue() == 0 ? null : said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (IOException e) {
            return e.getMessage();
        }
    }

    @Override
    public void close() throws IOException {
        String said = run("umount", folder.toString());
        if (said != null) {
            throw new IOException(said);
        }
    }
}
