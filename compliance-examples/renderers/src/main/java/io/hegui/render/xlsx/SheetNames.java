package io.hegui.render.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets: at most 31 characters, none of {@code []:*?/\}, each once whatever its case. For one workbook. */
final class SheetNames {

    private static final int MOST = 31;

    private final Set<String> taken = new HashSet<>();

    /** A name that is not taken yet. */
    String of(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = cut(plain, MOST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String number = " " + i;
            name = cut(plain, MOST - number.length()) + number;
        }
        return name;
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
