package io.hegui.gate;

import io.hegui.model.ConsentRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.ConsentBook;
import io.hegui.rule.DoNotCallBook;
import io.hegui.rule.Facts;
import io.hegui.rule.RuleSet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Digests of what a gate decides by. Consents have no order, so their digests are added up; equal sets have equal digests.
 * Stateless.
 */
final class GateDigest {

    /** A book that knows its own digest, so that it need not be walked through at every swap. */
    interface Known {
        /** SHA-256 of the content, in hexadecimal. */
        String digest();
    }

    private GateDigest() {}

    static String rules(RuleSet rules, List<LimitLayer<?>> layers) {
        StringBuilder text = new StringBuilder(rules.digest());
        for (LimitLayer<?> layer : layers) {
            text.append('\n')
                    .append(layer.source())
                    .append(' ')
                    .append(layer.key().name())
                    .append(' ')
                    .append(layer.value())
                    .append(' ')
                    .append(layer.binding());
        }
        return layers.isEmpty() ? text.toString() : hex(sha256().digest(bytes(text)));
    }

    static String data(Facts facts) {
        InspectionPackage inspection = facts.inspection();
        StringBuilder text = new StringBuilder();
        write(inspection.license(), text);
        write(inspection.numbers(), text);
        write(inspection.agents(), text);
        write(inspection.chain(), text);
        write(inspection.anomalies(), text);
        MessageDigest digest = sha256();
        digest.update(bytes(text));
        digest.update(bytes(doNotCall(facts)));
        digest.update(bytes(consents(facts.consents())));
        return hex(digest.digest());
    }

    private static String doNotCall(Facts facts) {
        DoNotCallBook book = facts.doNotCall();
        if (book instanceof Known known) {
            return known.digest();
        }
        StringBuilder text = new StringBuilder();
        write(book == null ? facts.inspection().doNotCall() : book.toString(), text);
        return text.toString();
    }

    private static String consents(@Nullable ConsentBook book) {
        if (book == null) {
            return "none";
        }
        if (book instanceof Known known) {
            return known.digest();
        }
        Sum sum = new Sum();
        for (ConsentRecord consent : book.all()) {
            sum.add(consent);
        }
        return sum.hex();
    }

    /** Adds up digests of records, whatever their order. For one thread. */
    static final class Sum {

        private static final int BYTES = 32;

        private final MessageDigest digest = sha256();
        private final byte[] sum = new byte[BYTES];
        private final StringBuilder text = new StringBuilder();
        private long records;

        /** Adds all that a gate looks at; evidence is not among it. */
        void add(ConsentRecord consent) {
            text.setLength(0);
            write(consent.id(), text);
            write(consent.phone() == null ? null : consent.phone().normalized(), text);
            write(consent.subject(), text);
            text.append(consent.purpose() == null ? "~" : consent.purpose().name());
            time(consent.givenAt());
            time(consent.expiresAt());
            time(consent.withdrawnAt());
            addText();
        }

        private void time(@Nullable Moment moment) {
            text.append('@');
            if (moment != null) {
                text.append(moment.localSecond()).append(moment.precision());
            }
        }

        /** Adds a number and a day. */
        void add(String number, int day) {
            text.setLength(0);
            text.append(number).append(' ').append(day);
            addText();
        }

        private void addText() {
            byte[] one = digest.digest(bytes(text));
            int carry = 0;
            for (int i = BYTES - 1; i >= 0; i--) {
                int value = (sum[i] & 0xFF) + (one[i] & 0xFF) + carry;
                sum[i] = (byte) value;
                carry = value >>> Byte.SIZE;
            }
            records++;
        }

        String hex() {
            return records + ":" + GateDigest.hex(sum);
        }
    }

    /** Writes a value so that different ones never read alike: every text with its length. */
    private static void write(@Nullable Object value, StringBuilder text) {
        if (value == null) {
            text.append('~');
        } else if (value instanceof PhoneNumber number) {
            writeText(number.text(), text);
        } else if (value instanceof Moment moment) {
            writeText(moment.toString(), text);
        } else if (value instanceof Record element) {
            text.append('{');
            for (RecordComponent component : element.getClass().getRecordComponents()) {
                write(read(component, element), text);
            }
            text.append('}');
        } else if (value instanceof Collection<?> values) {
            text.append('[');
            values.forEach(element -> write(element, text));
            text.append(']');
        } else {
            writeText(value.toString(), text);
        }
    }

    private static void writeText(String value, StringBuilder text) {
        text.append(value.length()).append(':').append(value);
    }

    private static @Nullable Object read(RecordComponent component, Record element) {
        try {
            return component.getAccessor().invoke(element);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a fact can't be read: " + component.getName(), e);
        }
    }

    private static byte[] bytes(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
