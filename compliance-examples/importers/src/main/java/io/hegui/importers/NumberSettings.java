package io.hegui.importers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How numbers of the system become numbers as the public network knows them. What isn't told stays as it is written.
 * Immutable and thread-safe.
 *
 * @param areaCode area code of the lines, such as 010: put before numbers of 7 or 8 digits that begin with 2 to 8; null:
 *     such numbers stay as they are
 * @param outsidePrefix digits that agents dial to get a line, taken off numbers that are called from inside; null: none
 * @param map other names of numbers: an extension or an account and the number that it shows
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NumberSettings(
        @Nullable String areaCode, @Nullable String outsidePrefix, Map<String, String> map) {

    /** Nothing is known. */
    public static final NumberSettings NONE = new NumberSettings(null, null, null);

    /** Copies the map. */
    @SuppressWarnings("NullAway")
    public NumberSettings(
            @Nullable String areaCode, @Nullable String outsidePrefix, @Nullable Map<String, String> map) {
        if (areaCode != null && !areaCode.matches("0[1-9]\\d{1,2}")) {
            throw new IllegalArgumentException("'areaCode' begins with 0 and has 3 or 4 digits, such as 010");
        }
        if (outsidePrefix != null && !outsidePrefix.matches("[0-9*#]{1,4}")) {
            throw new IllegalArgumentException("'outsidePrefix' is 1 to 4 of the keys 0-9 * #");
        }
        this.areaCode = areaCode;
        this.outsidePrefix = outsidePrefix;
        this.map = map == null ? Map.of() : Map.copyOf(map);
    }
}
