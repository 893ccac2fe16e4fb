package io.hegui.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A text file of any system, plain or compressed ({@code .gz}), UTF-8 or GB18030 (which holds GBK): for readers of formats
 * that are not ours. Immutable and thread-safe.
 */
public final class TextSource {

    private final StreamFile file;

    private TextSource(StreamFile file) {
        this.file = file;
    }

    /**
     * The file at that path.
     *
     * @throws InputError when it can't be read
     */
    public static TextSource of(Path path) {
        return new TextSource(StreamFile.named(path));
    }

    /** What it is called in messages. */
    public String name() {
        return file.name();
    }

    /** Bytes on disk. */
    public long size() {
        return file.size();
    }

    /**
     * Finds out by its bytes in which charset it was written.
     *
     * @param knownHeader whether a column of that name is known; decides where bytes read well either way
     * @throws InputError when it is UTF-16, or can't be read
     */
    public Charset charset(Predicate<String> knownHeader) {
        try {
            return FileCharset.of(file, knownHeader);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /**
     * Opens it as text without its byte order mark; bytes that are no character become U+FFFD.
     *
     * @param progress hears of bytes read from disk
     * @throws IOException when it can't be read; {@link #unreadable} says so in one line
     */
    public Reader open(Charset charset, LongConsumer progress) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        file.open(0, progress),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                1 << 16);
        try {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            return text;
        } catch (IOException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /**
     * The fields of a CSV line that isn't quite RFC 4180: characters behind a closing quote belong to the field. Null when the
     * line ends within quotes.
     *
     * @param line one line, parted by commas
     */
    public static @Nullable List<String> fieldsOfLine(String line) {
        return CsvLine.fields(line);
    }

    /**
     * Refuses what was read when the file is no longer as it was when this was made.
     *
     * @throws InputError when its size or the time of its last change is another
     * @throws IOException when it is gone; {@link #unreadable} says so in one line
     */
    public void requireUnchanged() throws IOException {
        file.requireUnchanged();
    }

    /** The one line that says why it can't be read. */
    public RuntimeException unreadable(IOException e) {
        return file.unreadable(e);
    }
}
