package io.hegui.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of bytes into texts of whole lines. In UTF-8 and in GB18030 a byte of a line end is never part of
 * another character, so a cut behind one never splits a character. For one thread.
 */
final class LineBlocks implements Closeable {

    /** Longest line or record in characters; a longer one is rejected. */
    static final int LONGEST = 1 << 20;

    private static final int BLOCK = 1 << 18;
    private static final int LONGEST_BYTES = 4 * LONGEST + 16;

    private final InputStream in;
    private final Charset charset;
    private long left;
    private byte[] buffer = new byte[BLOCK];
    private int filled;
    private boolean first;
    private boolean ended;
    private @Nullable LineStarts starts;

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

    /** The next lines, the last with its line end unless the file ends without; null at the end. */
    @Nullable
    String next() throws IOException {
        while (true) {
            if (!ended) {
                fill();
            }
            if (filled == 0) {
                return null;
            }
            int end = ended ? filled : lastLineEnd();
            if (end > 0) {
                return take(end);
            }
            if (filled >= LONGEST_BYTES) {
                return takeCutLine();
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private void fill() throws IOException {
        while (filled < buffer.length && !ended) {
            int wanted = (int) Math.min(buffer.length - filled, left);
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

    private String take(int end) {
        if (starts != null) {
            starts.take(buffer, end);
        }
        String text = new String(buffer, 0, end, charset);
        System.arraycopy(buffer, end, buffer, 0, filled - end);
        filled -= end;
        return withoutMark(text);
    }

    private String withoutMark(String text) {
        boolean marked = first && !text.isEmpty() && text.charAt(0) == '\uFEFF';
        first = false;
        return marked ? text.substring(1) : text;
    }

    /** The beginning of a line that is far too long; the rest of it is dropped. */
    private String takeCutLine() throws IOException {
        String text = withoutMark(new String(buffer, 0, LONGEST_BYTES, charset));
        skip(filled, false);
        filled = 0;
        while (!ended) {
            fill();
            for (int i = 0; i < filled; i++) {
                if (buffer[i] == '\n') {
                    skip(i + 1, true);
                    System.arraycopy(buffer, i + 1, buffer, 0, filled - i - 1);
                    filled -= i + 1;
                    return text + '\n';
                }
            }
            skip(filled, false);
            filled = 0;
        }
        return text;
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
