package io.hegui.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

/**
 * Finds out in which charset a file was written, UTF-8 or GB18030 (which holds GBK), by its bytes: a byte order mark;
 * else the charset in which more columns have names of ours; else, by majority, whether the characters beyond ASCII are
 * UTF-8. Stateless and thread-safe.
 */
final class FileCharset {

    static final Charset GB18030 = Charset.forName("GB18030");

    private static final int ENOUGH = 20_000;

    private FileCharset() {}

    /**
     * Looks into the file until the matter is clear.
     *
     * @param knownHeader whether a column of that name is known
     * @throws InputError when it is UTF-16
     */
    static Charset of(StreamFile file, Predicate<String> knownHeader) throws IOException {
        Ballot ballot = new Ballot();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = file.open(0, bytes -> {})) {
            int count = in.readNBytes(buffer, 0, buffer.length);
            if (begins(buffer, count, 0xFF, 0xFE) || begins(buffer, count, 0xFE, 0xFF)) {
                throw InputError.at(file.name(), "first bytes", "UTF-16", "UTF-8 or GB18030");
            }
            if (begins(buffer, count, 0xEF, 0xBB, 0xBF)) {
                return StandardCharsets.UTF_8;
            }
            if (begins(buffer, count, 0x84, 0x31, 0x95, 0x33)) {
                return GB18030;
            }
            int byUtf8 = knownHeaders(buffer, count, StandardCharsets.UTF_8, knownHeader);
            int byGb18030 = knownHeaders(buffer, count, GB18030, knownHeader);
            if (byUtf8 != byGb18030) {
                return byUtf8 > byGb18030 ? StandardCharsets.UTF_8 : GB18030;
            }
            while (count > 0 && ballot.votes() < ENOUGH) {
                ballot.read(buffer, count);
                count = in.read(buffer);
            }
        }
        return ballot.isUtf8() ? StandardCharsets.UTF_8 : GB18030;
    }

    /**
     * The text of whole lines. Broken bytes never take the end of a line with them, as a decoder's would: where lines are cut
     * apart must not matter.
     *
     * @param from first byte
     * @param to byte behind the last
     */
    static String text(byte[] bytes, int from, int to, Charset charset) {
        String text = new String(bytes, from, to - from, charset);
        if (charset.equals(StandardCharsets.UTF_8) || text.indexOf('\uFFFD') < 0) {
            return text;
        }
        StringBuilder lines = new StringBuilder(text.length());
        int begin = from;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                lines.append(new String(bytes, begin, i - begin, charset)).append((char) bytes[i]);
                begin = i + 1;
            }
        }
        return lines.append(new String(bytes, begin, to - begin, charset)).toString();
    }

    private static int knownHeaders(byte[] buffer, int count, Charset charset, Predicate<String> known) {
        int end = 0;
        while (end < count && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        int headers = 0;
        for (String cell : new String(buffer, 0, end, charset).split(",", -1)) {
            headers += known.test(CsvColumns.strip(cell.replace("\"", ""))) ? 1 : 0;
        }
        return headers;
    }

    private static boolean begins(byte[] buffer, int count, int... mark) {
        if (count < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((buffer[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Counts what is and what isn't UTF-8. For one thread. */
    static final class Ballot {

        private long utf8;
        private long other;
        private int awaited;
        private int length;

        long votes() {
            return utf8 + other;
        }

        boolean isUtf8() {
            return utf8 >= other;
        }

        void read(byte[] buffer, int count) {
            for (int i = 0; i < count; i++) {
                int b = buffer[i];
                if (b >= 0) {
                    if (awaited > 0) {
                        other++;
                        awaited = 0;
                    }
                } else {
                    readHigh(b & 0xFF);
                }
            }
        }

        private void readHigh(int b) {
            if (awaited > 0) {
                if ((b & 0xC0) == 0x80) {
                    awaited--;
                    // two bytes say little: Chinese in UTF-8 has three, and many characters in GB18030 look like two
                    if (awaited == 0 && length > 2) {
                        utf8++;
                    }
                    return;
                }
                other++;
                awaited = 0;
            }
            awaited = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
            length = awaited + 1;
            if (awaited == 0) {
                other++;
            }
        }
    }
}
