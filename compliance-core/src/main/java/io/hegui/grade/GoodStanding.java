package io.hegui.grade;

import io.hegui.model.GradeHistory;
import io.hegui.model.Level;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * 连续合规: how many years in a row, up to the latest known one, a licensee was graded B or better. Tenders ask for a
 * number of such years (S2: three). Immutable and thread-safe.
 *
 * @param latestYear the latest reporting year with a grade; 0 when there is none
 * @param consecutiveYears years at B or better that end with it; a year without a grade breaks the row
 * @param opensTenders whether these are enough for tenders that ask for them
 */
public record GoodStanding(int latestYear, int consecutiveYears, boolean opensTenders) {

    /** From earlier grades alone. An entry without year or level is ignored; of two of one year the worse counts. */
    public static GoodStanding of(Collection<GradeHistory> history, GradePolicy policy) {
        return of(levels(history), policy);
    }

    /** From earlier grades and that of a reporting year, which stands in place of any history of that year. */
    public static GoodStanding of(
            Collection<GradeHistory> history, int reportingYear, Level level, GradePolicy policy) {
        Map<Integer, Level> levels = levels(history);
        levels.put(reportingYear, level);
        return of(levels, policy);
    }

    private static Map<Integer, Level> levels(Collection<GradeHistory> history) {
        Map<Integer, Level> levels = new TreeMap<>();
        for (GradeHistory entry : history) {
            if (entry.year() != null && entry.level() != null) {
                levels.merge(entry.year(), entry.level(), Assessment::worse);
            }
        }
        return levels;
    }

    private static GoodStanding of(Map<Integer, Level> levels, GradePolicy policy) {
        int latest = levels.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        int years = 0;
        Level level = levels.get(latest);
        while (level != null && level.compareTo(Level.B) <= 0) {
            years++;
            level = levels.get(latest - years);
        }
        return new GoodStanding(latest, years, years >= policy.tenderYears());
    }
}
