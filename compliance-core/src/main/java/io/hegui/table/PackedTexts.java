package io.hegui.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ids and file names as longs, one to one. What stands before and behind the last digits is kept once and the digits are
 * packed, so that numbered texts take no memory of their own; what doesn't fit is kept as {@link TextHeap}. Filled by one
 * thread, then immutable and thread-safe.
 */
public final class PackedTexts {

    /** The code of an absent text. */
    public static final long NONE = 0;

    private static final int MOST_DIGITS = 14;
    private static final int DIGITS_SHIFT = 48;
    private static final int SHAPE_SHIFT = 52;
    private static final int MOST_SHAPES = 2_000;
    private static final int LONGEST_EXTENSION = 6;

    /** What stands around the digits. */
    private record Shape(String before, String behind) {

        boolean isOf(String text, int begin, int end) {
            return begin == before.length()
                    && text.length() - end == behind.length()
                    && text.startsWith(before)
                    && text.startsWith(behind, end);
        }
    }

    /** Indexes of shapes by what stands behind the digits, then before them. */
    private final Map<String, Map<String, Integer>> shapeIndex = new HashMap<>();

    private final List<Shape> shapes = new ArrayList<>();
    private final TextHeap others = new TextHeap();

    /** The shape of the text noted last: the next one mostly has the same. */
    private Shape lastShape = new Shape("", "");

    private @Nullable Integer lastIndex;

    /** The code of a text; an unknown one is noted. */
    public long note(@Nullable String text) {
        return text == null ? NONE : code(text, true);
    }

    /** Notes the texts of another; tells which codes they have here. */
    public Codes noteAll(PackedTexts more) {
        int[] known = new int[more.shapes.size()];
        for (int i = 0; i < known.length; i++) {
            Integer index = shape(more.shapes.get(i).before, more.shapes.get(i).behind, true);
            known[i] = index == null ? -1 : index;
        }
        return new Codes(more, known);
    }

    /** The codes that texts of another have here. For one thread. */
    public final class Codes {

        private final PackedTexts others;

        /** Indexes of our shapes by those of the other; -1: none of ours. */
        private final int[] known;

        private Codes(PackedTexts others, int[] known) {
            this.others = others;
            this.known = known;
        }

        /** Our code of the text that has that code there. */
        public long of(long code) {
            if (code == NONE) {
                return NONE;
            }
            int index = code < 0 ? -1 : known[(int) (code >>> SHAPE_SHIFT) - 1];
            return index < 0
                    ? note(others.text(code))
                    : ((index + 1L) << SHAPE_SHIFT) | (code & ((1L << SHAPE_SHIFT) - 1));
        }
    }

    /** The code of a text; {@link #NONE} when it was never noted. */
    public long find(String text) {
        return code(text, false);
    }

    private long code(String text, boolean note) {
        int end = extension(text);
        int begin = end;
        long number = 0;
        long weight = 1;
        while (begin > 0 && end - begin < MOST_DIGITS && isDigit(text.charAt(begin - 1))) {
            begin--;
            number += (text.charAt(begin) - '0') * weight;
            weight *= 10;
        }
        Integer index = lastIndex != null && lastShape.isOf(text, begin, end)
                ? lastIndex
                : shape(text.substring(0, begin), text.substring(end), note);
        if (index != null) {
            if (note) {
                lastIndex = index;
                lastShape = shapes.get(index);
            }
            return (index + 1L) << SHAPE_SHIFT | (long) (end - begin) << DIGITS_SHIFT | number;
        }
        return note ? -1L - others.note(text) : -1L - others.find(text);
    }

    private @Nullable Integer shape(String before, String behind, boolean note) {
        Map<String, Integer> known = shapeIndex.get(behind);
        Integer index = known == null ? null : known.get(before);
        if (index == null && note && shapes.size() < MOST_SHAPES) {
            index = shapes.size();
            shapes.add(new Shape(before, behind));
            shapeIndex.computeIfAbsent(behind, b -> new HashMap<>()).put(before, index);
        }
        return index;
    }

    /** Where an extension such as .pdf begins; the length when there is none. */
    private static int extension(String text) {
        int dot = text.lastIndexOf('.');
        boolean stands = dot >= 0 && text.length() - dot <= LONGEST_EXTENSION && !allDigits(text, dot + 1);
        return stands ? dot : text.length();
    }

    private static boolean allDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The text of a code; null for {@link #NONE}. */
    public @Nullable String text(long code) {
        if (code == NONE) {
            return null;
        }
        if (code < 0) {
            return others.text((int) (-1L - code));
        }
        Shape shape = shapes.get((int) (code >>> SHAPE_SHIFT) - 1);
        int digits = (int) (code >>> DIGITS_SHIFT) & 15;
        if (digits == 0) {
            return shape.before + shape.behind;
        }
        String number = Long.toString(code & ((1L << DIGITS_SHIFT) - 1));
        return shape.before + "0".repeat(digits - number.length()) + number + shape.behind;
    }

    /** Bytes that the texts take which don't fit into their code. */
    public long bytes() {
        return others.bytes();
    }
}
