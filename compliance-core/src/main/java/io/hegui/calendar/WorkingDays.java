package io.hegui.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * 工作日: China's working days. Every year has its own days off and make-up working days (调休), published by the State
 * Council in the year before; a year that is not known gives no answer, but for an estimate by weekdays that says so.
 * Immutable and thread-safe.
 */
public final class WorkingDays {

    private final Map<Integer, Year> years;

    private WorkingDays(Map<Integer, Year> years) {
        this.years = Collections.unmodifiableMap(years);
    }

    /**
     * What is special in one year.
     *
     * @param year year
     * @param daysOff days off, whether or not they fall on a weekend
     * @param makeUpDays Saturdays and Sundays that are worked
     * @param source the notice that says so
     */
    public record Year(int year, Set<LocalDate> daysOff, Set<LocalDate> makeUpDays, String source) {

        /**
         * A year.
         *
         * @throws IllegalArgumentException when a day lies in another year, a make-up day is no weekend day or also off
         */
        public Year {
            daysOff = Collections.unmodifiableSet(new TreeSet<>(daysOff));
            makeUpDays = Collections.unmodifiableSet(new TreeSet<>(makeUpDays));
            for (LocalDate day : daysOff) {
                require(day.getYear() == year, day, "lies outside the year " + year);
            }
            for (LocalDate day : makeUpDays) {
                require(day.getYear() == year, day, "lies outside the year " + year);
                require(weekend(day), day, "is made a working day, but is no Saturday or Sunday");
                require(!daysOff.contains(day), day, "is both a day off and a working day");
            }
        }

        private static void require(boolean condition, LocalDate day, String problem) {
            if (!condition) {
                throw new IllegalArgumentException(day + " " + problem);
            }
        }

        boolean works(LocalDate day) {
            return makeUpDays.contains(day) || (!weekend(day) && !daysOff.contains(day));
        }
    }

    /**
     * A day that was counted out.
     *
     * @param day the day; an estimate by weekdays unless {@code certain}
     * @param unknownYears the years that were passed and are not known; empty when certain
     */
    public record Counted(LocalDate day, List<Integer> unknownYears) {

        public Counted {
            unknownYears = List.copyOf(unknownYears);
        }

        /** Whether every year that was passed is known. */
        public boolean certain() {
            return unknownYears.isEmpty();
        }
    }

    /** A calendar of these years. */
    public static WorkingDays of(Collection<Year> years) {
        Map<Integer, Year> byYear = new TreeMap<>();
        years.forEach(year -> byYear.put(year.year(), year));
        return new WorkingDays(byYear);
    }

    /** A calendar that knows no year. */
    public static WorkingDays unknown() {
        return of(List.of());
    }

    /** This calendar with one more year, or with another version of a year. */
    public WorkingDays with(Year year) {
        Map<Integer, Year> copy = new TreeMap<>(years);
        copy.put(year.year(), year);
        return new WorkingDays(copy);
    }

    /** The years that are known. */
    public Set<Integer> knownYears() {
        return years.keySet();
    }

    /** The year, where it is known. */
    public Optional<Year> year(int year) {
        return Optional.ofNullable(years.get(year));
    }

    /** Whether a day is worked; nothing when its year is not known. */
    public Optional<Boolean> isWorkingDay(LocalDate day) {
        return year(day.getYear()).map(year -> year.works(day));
    }

    /**
     * The {@code count}-th working day after a day, which itself is not counted. Where a year on the way is not known, its
     * weekdays are counted and the result is not certain.
     *
     * @param count number of working days, not negative; 0 gives {@code startExclusive} itself
     * @throws IllegalArgumentException when {@code count} is negative
     */
    public Counted after(LocalDate startExclusive, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("found " + count + " working days, expected 0 or more");
        }
        Set<Integer> unknown = new TreeSet<>();
        LocalDate day = startExclusive;
        int left = count;
        while (left > 0) {
            day = day.plusDays(1);
            Year year = years.get(day.getYear());
            if (year == null) {
                unknown.add(day.getYear());
            }
            if (year == null ? !weekend(day) : year.works(day)) {
                left--;
            }
        }
        return new Counted(day, new ArrayList<>(unknown));
    }

    /**
     * The notices by which the days from one to another were counted, the years in order; years that are not known are
     * left out.
     *
     * @param first first day, inclusive
     * @param last last day, inclusive
     */
    public List<String> sources(LocalDate first, LocalDate last) {
        List<String> sources = new ArrayList<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            year(year).ifPresent(known -> sources.add(known.source()));
        }
        return sources;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
