package io.hegui.io;

import java.io.Reader;

/** Reads a text from a place in it, without a lock and without a copy of the rest. For one thread. */
final class SliceReader extends Reader {

    private final String text;
    private int at;

    SliceReader(String text, int from) {
        this.text = text;
        this.at = from;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        int count = Math.min(length, text.length() - at);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        text.getChars(at, at + count, target, offset);
        at += count;
        return count;
    }

    @Override
    public void close() {
        // holds nothing but memory
    }
}
