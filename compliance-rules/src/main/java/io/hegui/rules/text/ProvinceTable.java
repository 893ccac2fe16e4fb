package io.hegui.rules.text;

import io.hegui.model.PhoneNumber;
import io.hegui.model.Province;
import io.hegui.rule.NumberPlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 号码归属地: the province of a mobile number by its first seven digits and of a fixed line by its area code. Short
 * numbers, service numbers, overseas and incomplete numbers have none; nor has a mobile number whose first seven digits
 * are known for the whole country only. A ported or roaming number keeps the province in which it was issued.
 *
 * <p>A look-up reads one array cell and allocates nothing. The table is read once, at the first look-up. Immutable and
 * thread-safe.
 */
public final class ProvinceTable implements NumberPlan {

    /** The first seven digits of the first mobile number. */
    static final int FIRST_MOBILE = 1_300_000;

    /** One past the first seven digits of the last mobile number. */
    static final int END_OF_MOBILE = 2_000_000;

    /** One past the greatest area code without its leading 0. */
    static final int END_OF_AREAS = 1_000;

    /** The data: a line an area code ({@code 010 BJ}), a line a run of mobile prefixes ({@code 1300010 HE}). */
    static final String RESOURCE = "provinces.txt";

    /** Stands for no known province. */
    static final String NONE = "-";

    private static final int DIGITS_AFTER_PREFIX = 10_000;
    private static final long DIGITS_OF_KEY = (1L << 57) - 1;

    /** Holds the cells: 0 for no province, else its position among all of them, from 1. Never written after loading. */
    private static final class Cells {

        static final Province[] PROVINCES = Province.values();
        static final byte[] MOBILE = new byte[END_OF_MOBILE - FIRST_MOBILE];
        static final byte[] AREA = new byte[END_OF_AREAS];

        static {
            try (InputStream in = Objects.requireNonNull(ProvinceTable.class.getResourceAsStream(RESOURCE), RESOURCE);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
                read(lines);
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE, e);
            }
        }

        /** A run ends where the next line begins; to fill all that follows each line would take as long as an audit. */
        private static void read(BufferedReader lines) throws IOException {
            int runFrom = 0;
            byte run = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                int space = line.indexOf(' ');
                int from = Integer.parseInt(line, 0, space, 10);
                byte cell = cellOf(line.substring(space + 1));
                if (line.charAt(0) == '0') {
                    AREA[from] = cell;
                } else {
                    Arrays.fill(MOBILE, runFrom, from - FIRST_MOBILE, run);
                    runFrom = from - FIRST_MOBILE;
                    run = cell;
                }
            }
            Arrays.fill(MOBILE, runFrom, MOBILE.length, run);
        }

        private static byte cellOf(String letters) {
            return letters.equals(NONE)
                    ? 0
                    : (byte) (1 + Arrays.asList(PROVINCES).indexOf(Province.ofCode("CN-" + letters)));
        }

        static @Nullable Province province(byte cell) {
            return cell == 0 ? null : PROVINCES[cell - 1];
        }
    }

    @Override
    public @Nullable Province provinceOf(PhoneNumber number) {
        return switch (number.kind()) {
            case MOBILE -> ofMobile(number);
            case FIXED -> Cells.province(Cells.AREA[areaCode(number.normalized())]);
            case SHORT_95, SHORT_96, SHORT_1, SERVICE_400, INTERNATIONAL, INCOMPLETE -> null;
        };
    }

    private static @Nullable Province ofMobile(PhoneNumber number) {
        long prefix = (number.key() & DIGITS_OF_KEY) / DIGITS_AFTER_PREFIX;
        return Cells.province(Cells.MOBILE[(int) prefix - FIRST_MOBILE]);
    }

    /** The area code of a fixed line without its leading 0: two digits when it begins with 1 or 2, else three. */
    private static int areaCode(String number) {
        int at = number.startsWith("+86") ? 3 : number.startsWith("0086") ? 4 : 0;
        if (number.charAt(at) == '0') {
            at++;
        }
        int code = 10 * digit(number, at) + digit(number, at + 1);
        return code < 30 ? code : 10 * code + digit(number, at + 2);
    }

    private static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }
}
