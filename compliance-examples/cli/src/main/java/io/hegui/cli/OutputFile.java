package io.hegui.cli;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file beside its place and then moves it there, so that no half-written file is ever seen. Stateless. */
final class OutputFile {

    /** Writes the content. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException;
    }

    /** Writes the content, whatever it is. */
    @FunctionalInterface
    interface Bytes {
        void write(OutputStream out) throws IOException;
    }

    private OutputFile() {}

    private static Problem unwritable(Path file, @Nullable IOException e) {
        return new Problem(file + ": 无法写入 can't be written: " + (e == null ? "" : e.getMessage()));
    }

    /** Writes a text to a file, or to the terminal where there is none. */
    static void writeOrPrint(@Nullable Path file, Terminal terminal, String text) {
        if (file == null) {
            terminal.out().print(text);
            terminal.out().flush();
        } else {
            write(file, out -> out.write(text));
        }
    }

    /**
     * Writes a file in UTF-8.
     *
     * @throws Problem when it can't be written
     */
    static void write(Path file, Content content) {
        writeBytes(file, bytes -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
        });
    }

    /**
     * Writes a file.
     *
     * @throws Problem when it can't be written
     */
    static void writeBytes(Path file, Bytes content) {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
                content.write(out);
            }
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (UncheckedIOException e) {
            throw unwritable(file, e.getCause());
        } catch (IOException e) {
            throw unwritable(file, e);
        } finally {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException ignored) {
                // the write has failed already and says so
            }
        }
    }
}
