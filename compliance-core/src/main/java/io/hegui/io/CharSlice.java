package io.hegui.io;

/** A movable view of characters in a buffer, so that a field is read without becoming a string. For one thread. */
final class CharSlice implements CharSequence {

    private char[] buffer = new char[0];
    private int from;
    private int length;

    /** Moves the view. */
    CharSlice on(char[] chars, int begin, int end) {
        buffer = chars;
        from = begin;
        length = end - begin;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return buffer[from + index];
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(buffer, from + start, end - start);
    }

    @Override
    public String toString() {
        return new String(buffer, from, length);
    }
}
