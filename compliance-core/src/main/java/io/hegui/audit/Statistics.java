package io.hegui.audit;

import io.hegui.model.AnnualReport;
import io.hegui.model.ComplaintCase;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Province;
import io.hegui.model.Purpose;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a year that a report shows. Rates are rounded half up to 6 digits behind the point and null when their
 * denominator is 0. Immutable and thread-safe.
 *
 * @param calls accepted records
 * @param connected connected calls
 * @param connectRate connected calls per call with an outcome
 * @param outboundConnectRate the same of outbound calls
 * @param conversionRate converted per connected outbound marketing call
 * @param averageTalkSeconds mean seconds of conversation of connected calls
 * @param complaints complaint cases; null when not supplied
 * @param complaintRate cases per connected call
 * @param aiSeatShare AI seats per seat of the annual report
 * @param callsByMonth calls of the reporting year by month, January first
 * @param connectRateByMonth connected calls per call with an outcome by month of the reporting year, January first; null for a
 *     month without any; empty when it isn't known, because a state of version 1 was merged
 * @param callsByHour calls by hour of the day
 * @param byPurpose calls by purpose
 * @param byProvince calls by province of the user, as far as known
 * @param callerNumbers distinct callers of outbound calls
 * @param distinctUsers distinct user numbers
 * @param complaintsByCategory complaints received in the reporting year by category and month, January first, the most
 *     frequent category first; the category is as written, empty where none is given; empty when not supplied
 */
public record Statistics(
        long calls,
        long connected,
        @Nullable BigDecimal connectRate,
        @Nullable BigDecimal outboundConnectRate,
        @Nullable BigDecimal conversionRate,
        @Nullable BigDecimal averageTalkSeconds,
        @Nullable Long complaints,
        @Nullable BigDecimal complaintRate,
        @Nullable BigDecimal aiSeatShare,
        List<Long> callsByMonth,
        List<@Nullable BigDecimal> connectRateByMonth,
        List<Long> callsByHour,
        Map<Purpose, Long> byPurpose,
        Map<Province, Long> byProvince,
        long callerNumbers,
        long distinctUsers,
        Map<String, List<Long>> complaintsByCategory) {

    private static final int MONTHS = 12;

    public Statistics {
        complaintsByCategory = Collections.unmodifiableMap(new LinkedHashMap<>(complaintsByCategory));
    }

    static Statistics of(CallFigures figures, Facts facts) {
        Long complaints =
                facts.complaints() == null ? null : (long) facts.complaints().size();
        AnnualReport report = facts.section(InspectionPackage::annualReport);
        BigDecimal aiShare = report == null || report.aiSeats() == null || report.seats() == null
                ? null
                : CallFigures.rate(report.aiSeats(), report.seats());
        return new Statistics(
                figures.calls(),
                figures.connected(),
                figures.connectRate(),
                figures.outboundConnectRate(),
                figures.conversionRate(),
                figures.averageTalkSeconds(),
                complaints,
                complaints == null ? null : CallFigures.rate(complaints, figures.connected()),
                aiShare,
                Arrays.stream(figures.byMonth()).boxed().toList(),
                figures.connectRateByMonth(),
                Arrays.stream(figures.byHour()).boxed().toList(),
                figures.byPurpose(),
                figures.byProvince(facts.numberPlan()),
                figures.callerNumbers(),
                figures.distinctUsers(),
                facts.complaints() == null ? Map.of() : byCategory(facts.complaints(), facts.year()));
    }

    private static Map<String, List<Long>> byCategory(List<ComplaintCase> complaints, int year) {
        Map<String, long[]> counts = new TreeMap<>();
        for (ComplaintCase complaint : complaints) {
            LocalDate day = complaint.receivedAt() == null
                    ? null
                    : complaint.receivedAt().date();
            if (day != null && day.getYear() == year) {
                String category =
                        complaint.category() == null ? "" : complaint.category().strip();
                counts.computeIfAbsent(category, c -> new long[MONTHS])[day.getMonthValue() - 1]++;
            }
        }
        Map<String, List<Long>> byCategory = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, long[]> entry) ->
                        -Arrays.stream(entry.getValue()).sum()))
                .forEach(entry -> byCategory.put(
                        entry.getKey(), Arrays.stream(entry.getValue()).boxed().toList()));
        return byCategory;
    }
}
