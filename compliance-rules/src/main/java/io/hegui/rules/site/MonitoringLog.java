package io.hegui.rules.site;

import io.hegui.model.MonitoringEntry;
import io.hegui.model.Site;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A day of the machine room log lacks temperature, humidity or the state of the UPS, among the days that end with the
 * day of the audit. What several entries of a day hold counts together.
 */
public final class MonitoringLog implements PackageRule {

    /** Number of days, the day of the audit included. */
    public static final ParameterKey<Long> DAYS = ParameterKey.integer("site/monitoring-log.days");

    private static final RuleSpec SPEC =
            RuleSpec.of("site/monitoring-log", Severity.MINOR, Sources.S1).withParameters(DAYS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Site site = facts.inspection().site();
        if (site == null) {
            return Evaluation.indeterminate("site");
        }
        long days = facts.valueOf(DAYS);
        List<LocalDate> lacking = LongStream.range(0, days)
                .mapToObj(back -> facts.asOf().minusDays(days - 1 - back))
                .filter(day -> !isLogged(site.monitoringLog(), day))
                .toList();
        return lacking.isEmpty()
                ? Evaluation.of(List.of(), days)
                : Evaluation.fail(
                        Violation.whole().counting(lacking.size(), days).with(Values.of("firstDay", lacking.get(0))));
    }

    private static boolean isLogged(List<MonitoringEntry> log, LocalDate day) {
        List<MonitoringEntry> entries =
                log.stream().filter(entry -> day.equals(entry.date())).toList();
        return holds(entries, MonitoringEntry::temperature)
                && holds(entries, MonitoringEntry::humidity)
                && holds(entries, MonitoringEntry::ups);
    }

    private static boolean holds(List<MonitoringEntry> entries, Function<MonitoringEntry, @Nullable Object> value) {
        return entries.stream().anyMatch(entry -> Missing.isThere(value.apply(entry)));
    }
}
