package io.hegui.outlook;

import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleId;
import io.hegui.rule.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first day of every finding that is not there today, or not so severe. Every day is asked, because a verdict
 * can come and go. Stateless and thread-safe.
 */
public final class DatedFindings {

    /** What makes two findings of two days the same. */
    private record Key(
            RuleId rule, String subject, @Nullable String reason) {

        static Key of(Finding finding) {
            return new Key(finding.rule(), finding.subject(), finding.reason());
        }
    }

    /** The first sight of a finding. */
    private record Sight(
            LocalDate on, Finding finding, @Nullable Severity before) {}

    private DatedFindings() {}

    /**
     * The findings that come, by day, then in report order.
     *
     * @param asOf the day of the forecast
     * @param until last day to ask for, inclusive; nothing is asked when it is not after {@code asOf}
     * @param asked the findings as of the end of a day
     */
    public static List<DatedFinding> of(
            LocalDate asOf, LocalDate until, Function<LocalDate, Collection<Finding>> asked) {
        if (!until.isAfter(asOf)) {
            return List.of();
        }
        Map<Key, Severity> today = counting(asked.apply(asOf));
        Map<Key, Sight> seen = new LinkedHashMap<>();
        Map<Key, LocalDate> gone = new HashMap<>();
        for (LocalDate day = asOf.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            Set<Key> present = new HashSet<>();
            for (Finding finding : asked.apply(day)) {
                Key key = Key.of(finding);
                Severity before = today.get(key);
                if (finding.counts() && (before == null || finding.severity().compareTo(before) < 0)) {
                    present.add(key);
                    seen.putIfAbsent(key, new Sight(day, finding, before));
                }
            }
            for (Key key : seen.keySet()) {
                if (!present.contains(key)) {
                    gone.putIfAbsent(key, day.minusDays(1));
                }
            }
        }
        List<DatedFinding> dated = new ArrayList<>();
        seen.forEach((key, sight) -> dated.add(dated(asOf, sight, gone.get(key))));
        dated.sort(Comparator.comparing(DatedFinding::on).thenComparing(DatedFinding::finding, Finding.REPORT_ORDER));
        return List.copyOf(dated);
    }

    private static Map<Key, Severity> counting(Collection<Finding> findings) {
        Map<Key, Severity> severities = new HashMap<>();
        for (Finding finding : findings) {
            if (finding.counts()) {
                severities.merge(Key.of(finding), finding.severity(), Severity::worse);
            }
        }
        return severities;
    }

    private static DatedFinding dated(LocalDate asOf, Sight sight, @Nullable LocalDate until) {
        LocalDate eve = sight.on().minusDays(1);
        Severity before = sight.before();
        String zh = before == null ? "截至 " + eve + " 无此问题" : "截至 " + eve + " 为" + before.label();
        String en = before == null ? "not found as of " + eve : before + " as of " + eve;
        String worse = before == null ? "" : sight.finding().severity().label();
        return new DatedFinding(
                sight.on(),
                sight.finding(),
                before,
                until,
                new LocalizedText(
                        "自 " + asOf + " 逐日推演:" + zh + "，截至 " + sight.on() + (worse.isEmpty() ? " 出现" : " 为" + worse)
                                + (until == null ? "" : "，至 " + until + " 止"),
                        "asked day by day from " + asOf + ": " + en + ", "
                                + (before == null
                                        ? "found"
                                        : sight.finding().severity().toString()) + " as of "
                                + sight.on()
                                + (until == null ? "" : ", until " + until)));
    }
}
