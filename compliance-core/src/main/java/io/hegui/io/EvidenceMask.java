package io.hegui.io;

import io.hegui.model.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of evidence, masked or in full. Masked, numbers and names lose their middle, and so does every run of seven digits
 * or more that stands in a text, such as a number in a file name. Immutable and thread-safe.
 *
 * @param full whether nothing is masked
 */
record EvidenceMask(boolean full) {

    private static final Pattern DIGITS = Pattern.compile("(?<![0-9A-Za-z])\\+?\\d{7,}(?![0-9A-Za-z])");

    @Nullable
    String number(@Nullable PhoneNumber number) {
        return number == null ? null : full ? number.text() : number.masked();
    }

    @Nullable
    String name(@Nullable String name) {
        return name == null || full ? name : PhoneNumber.of(name).masked();
    }

    /** A text that may hold numbers. */
    @Nullable
    String text(@Nullable String text) {
        if (text == null || full) {
            return text;
        }
        return DIGITS.matcher(text)
                .replaceAll(found -> PhoneNumber.of(found.group()).masked());
    }
}
