package io.hegui.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 许可证编号: reads a telecom license number of one of the two shapes that are known. Other shapes exist (combined,
 * foreign, legacy), so an unknown shape is no error. Immutable and thread-safe.
 *
 * @param coverage what the shape says of the coverage
 * @param province province of a provincial license; null for a national one
 */
public record LicenseNumber(Coverage coverage, @Nullable Province province) {

    private static final Pattern SHAPE = Pattern.compile("(\\p{IsHan}?)B2-(?:19|20)\\d{6}");

    /** Reads a number as written; null when its shape is not known. */
    public static @Nullable LicenseNumber tryParse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String character = matcher.group(1);
        if (character.isEmpty()) {
            return new LicenseNumber(Coverage.NATIONAL, null);
        }
        Province province = Province.ofLicenseCharacter(character.charAt(0));
        return province == null ? null : new LicenseNumber(Coverage.PROVINCIAL, province);
    }
}
