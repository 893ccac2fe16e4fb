package io.hegui.obligation;

import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.time.MonthDay;

/** 期限: what a source says about how long something takes, or when. Immutable and thread-safe. */
sealed interface Term {

    /** What the term is about. */
    LocalizedText title();

    /** Who sets it; its layer tells how binding it is. */
    Source source();

    /** The term in words. */
    LocalizedText words();

    /** Unit of a span. */
    enum Unit {
        HOURS("小时", "hours"),
        DAYS("天", "days"),
        WORKING_DAYS("个工作日", "working days"),
        MONTHS("个月", "months");

        private final LocalizedText words;

        Unit(String zh, String en) {
            this.words = new LocalizedText(zh, en);
        }
    }

    /**
     * A span of time. The day from which it counts is not counted.
     *
     * @param title what it is about
     * @param min least amount, 0 or more; 0: the source names only a maximum
     * @param max greatest amount, inclusive, {@code min} or more
     * @param unit unit of both
     * @param source who sets it
     */
    record Span(LocalizedText title, int min, int max, Unit unit, Source source) implements Term {

        @Override
        public LocalizedText words() {
            String zh = min == 0 ? "不超过 " + max : min + "–" + max;
            String en = min == 0 ? "at most " + max : min + "–" + max;
            String one = max == 1 ? unit.words.en().substring(0, unit.words.en().length() - 1) : unit.words.en();
            return new LocalizedText(zh + " " + unit.words.zh(), en + " " + one);
        }
    }

    /**
     * A season of the filing year.
     *
     * @param title what it is about
     * @param from first day, inclusive
     * @param to last day, inclusive
     * @param source who sets it
     */
    record Season(LocalizedText title, MonthDay from, MonthDay to, Source source) implements Term {

        LocalDate first(int year) {
            return from.atYear(year);
        }

        LocalDate last(int year) {
            return to.atYear(year);
        }

        @Override
        public LocalizedText words() {
            return new LocalizedText(
                    from.getMonthValue() + " 月 " + from.getDayOfMonth() + " 日至 " + to.getMonthValue() + " 月 "
                            + to.getDayOfMonth() + " 日",
                    from.toString().substring(2) + " to " + to.toString().substring(2));
        }
    }
}
