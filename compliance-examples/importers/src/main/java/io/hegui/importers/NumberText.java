package io.hegui.importers;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes the number out of what systems write where a number belongs: {@code "Name" <number>}, SIP addresses, marks of the
 * dial plan. Names never come out. Immutable and thread-safe.
 */
final class NumberText {

    private static final Pattern ANGLE = Pattern.compile(".*<([^<>]*)>\\s*", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("(?:sips?|tel):([^@;>]*).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_HOST = Pattern.compile("([^@\\s]+)@[^@\\s]+");
    /** Digits and what may stand between them; full-width forms too. */
    private static final Pattern NUMBER =
            Pattern.compile("[+\uFF0B]?[\\d\uFF10-\uFF19*#()\\[\\]\\s\\p{Pd}\uFF08\uFF09]+");

    private static final Pattern DECIMAL = Pattern.compile("(\\d+)\\.0+");
    private static final Pattern SCIENTIFIC = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "unknown",
            "private",
            "restricted",
            "unavailable",
            "asterisk",
            "null",
            "none",
            "n/a",
            "-",
            "未知",
            "匿名");
    private static final Set<String> MARKS = Set.of("s", "h", "i", "t", "o", "a", "e", "&", "~~s~~", "fifo", "park");

    private final NumberSettings settings;

    NumberText(NumberSettings settings) {
        this.settings = settings;
    }

    /** Whether the text is a mark of the dial plan and no number: {@code s}, {@code h}, {@code &park()}. */
    static boolean isMark(@Nullable String raw) {
        return raw != null
                && (MARKS.contains(raw.strip().toLowerCase(Locale.ROOT))
                        || raw.strip().startsWith("&"));
    }

    /** The number, as it is written in the system; null when there is none. */
    static @Nullable String bare(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        String text = raw.strip();
        Matcher angle = ANGLE.matcher(text);
        text = angle.matches() ? angle.group(1).strip() : text;
        Matcher address = ADDRESS.matcher(text);
        text = address.matches() ? address.group(1) : text;
        Matcher host = AT_HOST.matcher(text);
        text = host.matches() ? host.group(1) : text;
        Matcher decimal = DECIMAL.matcher(text);
        text = decimal.matches() ? decimal.group(1) : text;
        text = text.startsWith("'") ? text.substring(1) : text;
        if (text.isEmpty()
                || WITHHELD.contains(text.toLowerCase(Locale.ROOT))
                || ZEROS.matcher(text).matches()) {
            return null;
        }
        return text;
    }

    /**
     * The number as the public network knows it, where the settings say how; null when there is none, or when what stands
     * there is no number but a name or an account.
     *
     * @param dialled whether somebody inside dialled it, with the outside prefix
     */
    @Nullable
    String of(@Nullable String raw, boolean dialled) {
        String text = bare(raw);
        if (text == null) {
            return null;
        }
        String known = settings.map().get(text);
        if (known != null) {
            return known;
        }
        if (!NUMBER.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            // digits that a spreadsheet has rounded stay as they are, so that the audit sees them
            return SCIENTIFIC.matcher(text).matches() ? text : null;
        }
        String prefix = settings.outsidePrefix();
        if (dialled && prefix != null && text.startsWith(prefix) && text.length() - prefix.length() >= 3) {
            text = text.substring(prefix.length());
        }
        String area = settings.areaCode();
        return area != null && text.matches("[2-8]\\d{6,7}") ? area + text : text;
    }
}
