package io.hegui.rules.text;

import com.google.i18n.phonenumbers.Phonenumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.hegui.model.Province;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the data of {@link ProvinceTable} from libphonenumber's geocoder. Run it when that library is updated. */
final class ProvinceTableGenerator {

    private static final String HEAD = """
            # Provinces of Chinese telephone numbers, computed from libphonenumber's geocoder (Apache License 2.0).
            # "0" and an area code, or the first seven digits from which on mobile numbers belong to a province; "-": unknown.
            # Written by ProvinceTableGenerator; do not edit.
            """;

    private final PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();

    private ProvinceTableGenerator() {}

    /** Writes the resource; the argument is its path, by default that of this module. */
    public static void main(String[] args) throws IOException {
        Path file =
                Path.of(args.length > 0 ? args[0] : "src/main/resources/io/hegui/rules/text/" + ProvinceTable.RESOURCE);
        Files.writeString(file, generate());
    }

    static String generate() {
        StringBuilder text = new StringBuilder(HEAD);
        ProvinceTableGenerator generator = new ProvinceTableGenerator();
        generator.writeAreas(text);
        generator.writeMobile(text);
        return text.toString();
    }

    private void writeAreas(StringBuilder text) {
        for (int area = 10; area < ProvinceTable.END_OF_AREAS; area = area == 29 ? 300 : area + 1) {
            Province province = ofArea(area);
            if (province != null) {
                text.append('0')
                        .append(area)
                        .append(' ')
                        .append(letters(province))
                        .append('\n');
            }
        }
    }

    /** The one province of all valid subscriber numbers of an area; null when there is none, or more than one. */
    private @Nullable Province ofArea(int area) {
        Set<Province> found = EnumSet.noneOf(Province.class);
        for (int subscriber = 200; subscriber < 900; subscriber++) {
            for (int rest : new int[] {10_000, 100_000}) {
                Province province = provinceOf((area * 1000L + subscriber) * rest);
                if (province != null) {
                    found.add(province);
                }
            }
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private void writeMobile(StringBuilder text) {
        Province last = null;
        for (int prefix = ProvinceTable.FIRST_MOBILE; prefix < ProvinceTable.END_OF_MOBILE; prefix++) {
            Province province = provinceOf(prefix * 10_000L);
            if (province != last) {
                text.append(prefix)
                        .append(' ')
                        .append(province == null ? ProvinceTable.NONE : letters(province))
                        .append('\n');
                last = province;
            }
        }
    }

    private @Nullable Province provinceOf(long nationalNumber) {
        Phonenumber.PhoneNumber number = new Phonenumber.PhoneNumber();
        String description = geocoder.getDescriptionForNumber(
                number.setCountryCode(86).setNationalNumber(nationalNumber), Locale.CHINESE);
        for (Province province : Province.values()) {
            if (description.startsWith(province.label())) {
                return province;
            }
        }
        return null;
    }

    private static String letters(Province province) {
        return province.code().substring("CN-".length());
    }
}
