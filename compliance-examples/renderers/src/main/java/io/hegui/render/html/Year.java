package io.hegui.render.html;

import io.hegui.model.GradeHistory;
import io.hegui.model.Level;
import io.hegui.render.EarlierReport;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One year beside the others. Immutable and thread-safe.
 *
 * @param year reporting year
 * @param given the grade that the package names for it, the worse of two; null when it names none
 * @param audited what an audit found; null when there was none
 * @param now whether it is the year of this report
 */
record Year(int year, @Nullable Level given, @Nullable EarlierReport audited, boolean now) {

    /** All years that are known of, the earliest first; a later audit of the same year comes after an earlier one. */
    static List<Year> of(InspectionReport report, List<EarlierReport> earlier) {
        Map<Integer, Level> given = new HashMap<>();
        for (GradeHistory grade : report.history()) {
            if (grade.year() != null && grade.level() != null) {
                given.merge(grade.year(), grade.level(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        Set<Integer> years = new TreeSet<>(given.keySet());
        years.add(report.year());
        earlier.forEach(audit -> years.add(audit.year()));
        List<Year> rows = new ArrayList<>();
        for (int year : years) {
            int before = rows.size();
            for (EarlierReport audit : earlier) {
                if (audit.year() == year) {
                    rows.add(new Year(year, given.get(year), audit, false));
                }
            }
            if (year == report.year()) {
                rows.add(new Year(year, given.get(year), of(report), true));
            } else if (rows.size() == before) {
                rows.add(new Year(year, given.get(year), null, false));
            }
        }
        return rows;
    }

    private static EarlierReport of(InspectionReport report) {
        var figures = report.audit().statistics();
        return new EarlierReport(
                report.year(),
                report.asOf().toString(),
                report.licenseNumber(),
                report.grade().level(),
                report.grade().score(),
                report.audit().rulesWith(Verdict.FAIL).size(),
                figures.calls(),
                figures.connectRate(),
                figures.complaints(),
                figures.complaintRate());
    }
}
