package io.hegui.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into blocks of whole lines, as UTF-8 or as text. In UTF-8 and in GB18030 a byte of a line end is never part of
 * another character, so a cut behind one never splits a character. For one thread.
 */
final class LineBlocks implements Closeable {

    /** Longest line or record in characters; a longer one is rejected. */
    static final int LONGEST = 1 << 20;

    private static final int BLOCK = 1 << 18;
    /** The byte order mark in UTF-8. */
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int LONGEST_BYTES = 4 * LONGEST + 16;

    private final InputStream in;
    private final Charset charset;
    private long left;
    private byte[] buffer = new byte[BLOCK + Words.BYTES];
    private int filled;
    private int end;
    private boolean first;
    private boolean ended;
    private @Nullable LineStarts starts;
    private byte[] block = buffer;
    private int from;
    private int to;
    private @Nullable String cut;

    /**
     * Cuts what the stream holds.
     *
     * @param length how many bytes to take at most
     * @param first whether it is the beginning of a file, where a byte order mark may stand
     */
    LineBlocks(InputStream in, Charset charset, long length, boolean first) {
        this.in = in;
        this.charset = charset;
        this.left = length;
        this.first = first;
    }

    /** The same, which tells {@code heard} where lines begin. */
    LineBlocks telling(LineStarts heard) {
        starts = heard;
        return this;
    }

    /** Moves on to the next lines, the last with its line end unless the file ends without; false at the end. */
    boolean next() throws IOException {
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        end = 0;
        cut = null;
        while (true) {
            if (!ended) {
                fill();
            }
            if (filled == 0) {
                return false;
            }
            end = ended ? filled : lastLineEnd();
            if (end > 0) {
                take();
                return true;
            }
            if (filled >= LONGEST_BYTES) {
                takeCutLine();
                return true;
            }
            buffer = Arrays.copyOf(buffer, room() * 2 + Words.BYTES);
        }
    }

    /** The lines as text. */
    String text() {
        return cut == null ? new String(block, from, to - from, StandardCharsets.UTF_8) : cut;
    }

    /** Whether the lines are there as bytes: all but a line that is far too long. */
    boolean isWhole() {
        return cut == null;
    }

    /** The lines in UTF-8, between {@link #from()} and {@link #to()}; {@value Words#BYTES} more bytes can be read behind. */
    byte[] bytes() {
        return block;
    }

    /** The first byte of the lines. */
    int from() {
        return from;
    }

    /** The byte behind the last. */
    int to() {
        return to;
    }

    /** How many bytes the buffer takes; words are read beyond. */
    private int room() {
        return buffer.length - Words.BYTES;
    }

    private void fill() throws IOException {
        while (filled < room() && !ended) {
            int wanted = (int) Math.min(room() - filled, left);
            int count = wanted == 0 ? -1 : in.read(buffer, filled, wanted);
            if (count < 0) {
                ended = true;
            } else {
                filled += count;
                left -= count;
            }
        }
    }

    private int lastLineEnd() {
        for (int i = filled - 1; i >= 0; i--) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        // a carriage return at the very end may be half of a line end
        for (int i = filled - 2; i >= 0; i--) {
            if (buffer[i] == '\r') {
                return i + 1;
            }
        }
        return 0;
    }

    private void take() {
        if (starts != null) {
            starts.take(buffer, end);
        }
        if (charset.equals(StandardCharsets.UTF_8)) {
            block = buffer;
            from = isMarked() ? MARK.length : 0;
            to = end;
        } else {
            byte[] encoded =
                    withoutMark(FileCharset.text(buffer, 0, end, charset)).getBytes(StandardCharsets.UTF_8);
            block = Arrays.copyOf(encoded, encoded.length + Words.BYTES);
            from = 0;
            to = encoded.length;
        }
        first = false;
    }

    private boolean isMarked() {
        return first && end >= MARK.length && Arrays.equals(buffer, 0, MARK.length, MARK, 0, MARK.length);
    }

    private String withoutMark(String text) {
        boolean marked = first && !text.isEmpty() && text.charAt(0) == '\uFEFF';
        first = false;
        return marked ? text.substring(1) : text;
    }

    /** The beginning of a line that is far too long; the rest of it is dropped. */
    private void takeCutLine() throws IOException {
        cut = withoutMark(new String(buffer, 0, LONGEST_BYTES, charset));
        skip(filled, false);
        filled = 0;
        while (!ended) {
            fill();
            for (int i = 0; i < filled; i++) {
                if (buffer[i] == '\n') {
                    end = i + 1;
                    skip(end, true);
                    cut += '\n';
                    return;
                }
            }
            skip(filled, false);
            filled = 0;
        }
    }

    private void skip(int length, boolean endsLine) {
        if (starts != null && endsLine) {
            starts.endLine(length);
        } else if (starts != null) {
            starts.skip(length);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
