package io.hegui.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/** Sets full-width punctuation in Chinese texts that were typed with that of a Latin keyboard. Stateless. */
final class ChinesePunctuation {

    private static final String NARROW = ",;:!?";
    private static final String WIDE = "\uFF0C\uFF1B\uFF1A\uFF01\uFF1F";

    private ChinesePunctuation() {}

    /** Widens what follows a Chinese character, and brackets around text that holds one; the rest stays. */
    static String set(String text) {
        StringBuilder set = new StringBuilder(text);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            int mark = NARROW.indexOf(c);
            if (mark >= 0 && i > 0 && chinese(set.charAt(i - 1))) {
                set.setCharAt(i, WIDE.charAt(mark));
            } else if (c == '(') {
                open.push(i);
            } else if (c == ')' && !open.isEmpty()) {
                int from = open.pop();
                if (set.substring(from, i).chars().anyMatch(ChinesePunctuation::chinese)) {
                    set.setCharAt(from, '\uFF08');
                    set.setCharAt(i, '\uFF09');
                }
            }
        }
        return set.toString();
    }

    private static boolean chinese(int c) {
        return (c >= 0x3001 && c <= 0x9FFF) || c == 0x201D || (c >= 0xFF01 && c <= 0xFF5E);
    }
}
