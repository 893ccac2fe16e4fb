package io.hegui.render.html;

import io.hegui.outlook.DatedFinding;
import io.hegui.outlook.LimitOutlook;
import io.hegui.outlook.YearOutlook;
import io.hegui.report.Disclosure;
import io.hegui.rule.Finding;
import io.hegui.rule.Gauge;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Violation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The year ahead, as the page shows it. Immutable and thread-safe.
 *
 * @param outlook what is estimated
 * @param shown how much of numbers and names
 */
record Ahead(YearOutlook outlook, Disclosure shown) {

    /** So many limits that are kept are shown, those first of which least is left. */
    static final int KEPT = 10;

    /**
     * Findings that one day brings of one rule, for one reason.
     *
     * @param first the first of them
     * @param messages what they say, each once
     */
    record Dated(DatedFinding first, List<LocalizedText> messages) {}

    /** Limits that are crossed, or will be this year, the soonest first. */
    List<LimitOutlook> urgent() {
        return outlook.limits().stream()
                .filter(Ahead::isUrgent)
                .sorted(Comparator.comparing(
                        limit -> limit.crossed() ? null : limit.crossesOn(),
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** Limits that are kept at this pace. */
    List<LimitOutlook> kept() {
        return outlook.limits().stream().filter(limit -> !isUrgent(limit)).toList();
    }

    private static boolean isUrgent(LimitOutlook limit) {
        return limit.crossed() || limit.crossesOn() != null;
    }

    /** Whom a limit concerns; empty for the whole package. */
    String subject(LimitOutlook limit) {
        Gauge gauge = limit.measurement().gauge();
        if (gauge.subject().equals(Violation.WHOLE)) {
            return "";
        }
        return gauge.personal() ? shown.name(gauge.subject()) : gauge.subject();
    }

    /** What time alone brings, by day. */
    List<Dated> dated() {
        Map<List<Object>, List<DatedFinding>> groups = new LinkedHashMap<>();
        for (DatedFinding dated : outlook.dated()) {
            Finding finding = dated.finding();
            groups.computeIfAbsent(
                            Arrays.asList(dated.on(), finding.rule(), finding.severity(), dated.arithmetic()),
                            key -> new ArrayList<>())
                    .add(dated);
        }
        return groups.values().stream()
                .map(group -> new Dated(
                        group.get(0),
                        group.stream()
                                .map(dated -> shown.text(
                                        dated.finding(), dated.finding().message()))
                                .distinct()
                                .toList()))
                .toList();
    }
}
