package io.hegui.io;

import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readers of fields. Stateless; what it makes is for one thread. */
final class Readers {

    private Readers() {}

    private static <B, T> boolean put(B builder, @Nullable T value, BiConsumer<B, T> set) {
        if (value == null) {
            return false;
        }
        set.accept(builder, value);
        return true;
    }

    private static String ascii(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** Reads every text anew. */
    static <B, T> Field.Reader<B> parsed(Function<String, @Nullable T> read, BiConsumer<B, T> set) {
        return new Field.Reader<>() {
            @Override
            public boolean set(B builder, char[] buffer, int from, int to) {
                return put(builder, read.apply(new String(buffer, from, to - from)), set);
            }

            @Override
            public boolean set(B builder, byte[] bytes, int from, int to) {
                return put(builder, read.apply(ascii(bytes, from, to)), set);
            }

            @Override
            public boolean setDecoded(B builder, String text, byte[] bytes, int from, int to) {
                return put(builder, read.apply(text), set);
            }
        };
    }

    /** Reads a text that comes again but once. */
    static final class Shared<B, T> implements Field.Reader<B> {

        private final Function<String, @Nullable T> read;
        private final BiConsumer<B, T> set;
        private final TextCache<T> texts;
        private final ByteCache<T> bytes = new ByteCache<>();

        Shared(Function<String, @Nullable T> read, BiConsumer<B, T> set) {
            this.read = read;
            this.set = set;
            this.texts = new TextCache<>(read);
        }

        @Override
        public boolean set(B builder, char[] buffer, int from, int to) {
            return put(builder, texts.get(buffer, from, to), set);
        }

        @Override
        public boolean set(B builder, byte[] buffer, int from, int to) {
            T value = bytes.get(buffer, from, to);
            if (value == null) {
                value = read.apply(ascii(buffer, from, to));
                if (value == null) {
                    return false;
                }
                bytes.put(buffer, from, to, value);
            }
            set.accept(builder, value);
            return true;
        }

        @Override
        public boolean setKnown(B builder, byte[] buffer, int from, int to) {
            return put(builder, bytes.get(buffer, from, to), set);
        }

        @Override
        public boolean setDecoded(B builder, String text, byte[] buffer, int from, int to) {
            T value = read.apply(text);
            if (value == null) {
                return false;
            }
            bytes.put(buffer, from, to, value);
            set.accept(builder, value);
            return true;
        }
    }

    /** Reads telephone numbers; those of the center, which are no mobile ones, are used by many calls. */
    static final class Phones<B> implements Field.Reader<B> {

        private static final int PLACE_BITS = 10;
        private static final int LONGEST = 12;
        private static final int MOBILE = 11;

        private final BiConsumer<B, PhoneNumber> set;
        private final CharSlice slice = new CharSlice();
        private final @Nullable PhoneNumber[] known = new PhoneNumber[1 << PLACE_BITS];

        Phones(BiConsumer<B, PhoneNumber> set) {
            this.set = set;
        }

        @Override
        public boolean set(B builder, char[] buffer, int from, int to) {
            return put(builder, PhoneNumber.of(slice.on(buffer, from, to)), set);
        }

        @Override
        public boolean set(B builder, byte[] bytes, int from, int to) {
            set.accept(builder, number(bytes, from, to));
            return true;
        }

        private PhoneNumber number(byte[] bytes, int from, int to) {
            if (to - from > LONGEST) {
                return PhoneNumber.of(ascii(bytes, from, to));
            }
            long value = 0;
            for (int i = from; i < to; i++) {
                int digit = bytes[i] - '0';
                if (digit < 0 || digit > 9) {
                    return PhoneNumber.of(ascii(bytes, from, to));
                }
                value = value * 10 + digit;
            }
            long key = PhoneNumber.keyOf(to - from, value);
            if (to - from == MOBILE && bytes[from] == '1') {
                return PhoneNumber.ofKey(key);
            }
            int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - PLACE_BITS));
            PhoneNumber number = known[place];
            if (number == null || number.key() != key) {
                number = PhoneNumber.ofKey(key);
                known[place] = number;
            }
            return number;
        }
    }

    /** Reads counts. */
    static final class Counts<B> implements Field.Reader<B> {

        private static final int LONGEST = 9;
        private static final int SMALL = 4_096;

        private final BiConsumer<B, Integer> set;
        private final Integer[] small = new Integer[SMALL];

        Counts(BiConsumer<B, Integer> set) {
            this.set = set;
            for (int i = 0; i < SMALL; i++) {
                small[i] = i;
            }
        }

        @Override
        public boolean set(B builder, char[] buffer, int from, int to) {
            return put(builder, FieldText.count(buffer, from, to), set);
        }

        @Override
        public boolean set(B builder, byte[] bytes, int from, int to) {
            if (to - from > LONGEST) {
                return put(builder, FieldText.count(ascii(bytes, from, to)), set);
            }
            int value = 0;
            for (int i = from; i < to; i++) {
                int digit = bytes[i] - '0';
                if (digit < 0 || digit > 9) {
                    return put(builder, FieldText.count(ascii(bytes, from, to)), set);
                }
                value = value * 10 + digit;
            }
            set.accept(builder, value < SMALL ? small[value] : (Integer) value);
            return true;
        }
    }

    /** Reads dates and times; many calls fall on one day. */
    static final class Moments<B> implements Field.Reader<B> {

        private static final int DATE = 10;
        private static final int TO_SECOND = 19;

        private final boolean days;
        private final BiConsumer<B, Moment> set;
        private final CharSlice slice = new CharSlice();
        /** The date that is known; none at first, for ASCII has no byte of which the high bit is set. */
        private long dateHead = -1;

        private long dateTail;
        private long daySecond;

        /** Reads moments; {@code days} says whether a date alone is one. */
        Moments(boolean days, BiConsumer<B, Moment> set) {
            this.days = days;
            this.set = set;
        }

        @Override
        public boolean set(B builder, char[] buffer, int from, int to) {
            return put(builder, accepted(Moment.tryParse(slice.on(buffer, from, to))), set);
        }

        @Override
        public boolean set(B builder, byte[] bytes, int from, int to) {
            int second = to - from == TO_SECOND ? secondOfDay(bytes, from) : -1;
            if (second < 0 || !findDay(bytes, from)) {
                return put(builder, accepted(Moment.tryParse(ascii(bytes, from, to))), set);
            }
            set.accept(builder, Moment.ofLocalSecond(daySecond + second, Moment.Precision.SECOND));
            return true;
        }

        private @Nullable Moment accepted(@Nullable Moment moment) {
            return moment == null || (!days && moment.precision() == Moment.Precision.DAY) ? null : moment;
        }

        /** The seconds of {@code Thh:mm:ss} behind a date; −1 when that isn't there. */
        private static int secondOfDay(byte[] bytes, int from) {
            byte separator = bytes[from + DATE];
            int hour = twoDigits(bytes, from + 11);
            int minute = twoDigits(bytes, from + 14);
            int second = twoDigits(bytes, from + 17);
            boolean time = (separator == 'T' || separator == ' ')
                    && bytes[from + 13] == ':'
                    && bytes[from + 16] == ':'
                    && hour >= 0
                    && hour < 24
                    && minute >= 0
                    && minute < 60
                    && second >= 0
                    && second < 60;
            return time ? hour * 3600 + minute * 60 + second : -1;
        }

        private static int twoDigits(byte[] bytes, int at) {
            int tens = bytes[at] - '0';
            int ones = bytes[at + 1] - '0';
            return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
        }

        /** Makes the date the one that is known; false when it is none. */
        private boolean findDay(byte[] bytes, int from) {
            long head = Words.at(bytes, from);
            long tail = (long) bytes[from + 8] << Byte.SIZE | bytes[from + 9];
            if (head != dateHead || tail != dateTail) {
                Moment date = Moment.tryParse(ascii(bytes, from, from + DATE));
                if (date == null) {
                    return false;
                }
                dateHead = head;
                dateTail = tail;
                daySecond = date.localSecond();
            }
            return true;
        }
    }
}
