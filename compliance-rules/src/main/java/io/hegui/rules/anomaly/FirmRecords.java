package io.hegui.rules.anomaly;

import io.hegui.model.AnomalyKind;
import io.hegui.model.AnomalyRecord;
import io.hegui.model.InspectionPackage;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Derived;
import io.hegui.rule.Facts;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 异常通话监控记录: the firm's own records of one kind about one subject. A record that lacks its days, or was made after
 * the day of the audit, covers nothing. Immutable and thread-safe.
 */
final class FirmRecords {

    private record Entry(
            AnomalyKind kind, String subject, PhoneNumber number, long fromDay, long toDay, List<String> missing) {}

    private static final Derived<List<Entry>> ENTRIES = Derived.of(FirmRecords::entries);

    private final List<Entry> entries;

    private FirmRecords(List<Entry> entries) {
        this.entries = entries;
    }

    /** The records about a number. */
    static FirmRecords about(Facts facts, AnomalyKind kind, PhoneNumber number) {
        return chosen(facts, kind, entry -> entry.number.equals(number));
    }

    /** The records about an agent, or about the whole package when the subject is {@link Violation#WHOLE}. */
    static FirmRecords about(Facts facts, AnomalyKind kind, String subject) {
        return chosen(facts, kind, entry -> entry.subject.equals(subject));
    }

    private static FirmRecords chosen(Facts facts, AnomalyKind kind, Predicate<Entry> meant) {
        return new FirmRecords(facts.derive(ENTRIES).stream()
                .filter(entry -> entry.kind == kind && meant.test(entry))
                .toList());
    }

    private static List<Entry> entries(Facts facts) {
        List<Entry> entries = new ArrayList<>();
        for (AnomalyRecord anomaly : recorded(facts)) {
            LocalDate from = anomaly.from();
            LocalDate to = anomaly.to();
            String subject = anomaly.subject();
            boolean later =
                    anomaly.foundAt() != null && anomaly.foundAt().date().isAfter(facts.asOf());
            if (anomaly.kind() != null && subject != null && from != null && to != null && !later) {
                entries.add(new Entry(
                        anomaly.kind(),
                        subject.strip(),
                        PhoneNumber.of(subject),
                        from.toEpochDay(),
                        to.toEpochDay(),
                        missingParts(anomaly)));
            }
        }
        return List.copyOf(entries);
    }

    private static List<AnomalyRecord> recorded(Facts facts) {
        return Objects.requireNonNullElse(facts.section(InspectionPackage::anomalies), List.of());
    }

    /** Which of the four parts of a record are missing, in their order. */
    static List<String> missingParts(AnomalyRecord anomaly) {
        List<String> missing = new ArrayList<>();
        if (anomaly.foundAt() == null) {
            missing.add("FOUND_AT");
        }
        if (isBlank(anomaly.investigation())) {
            missing.add("INVESTIGATION");
        }
        if (isBlank(anomaly.result())) {
            missing.add("RESULT");
        }
        if (isBlank(anomaly.rectification())) {
            missing.add("RECTIFICATION");
        }
        return missing;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** How something detected on these days stands, both inclusive and since 1970-01-01; the best record counts. */
    Standing on(long firstDay, long lastDay) {
        List<String> best = null;
        for (Entry entry : entries) {
            boolean touches = entry.fromDay <= lastDay && entry.toDay >= firstDay;
            if (touches && (best == null || entry.missing.size() < best.size())) {
                best = entry.missing;
            }
        }
        if (best == null) {
            return Standing.NOT_COVERED;
        }
        return best.isEmpty()
                ? Standing.COMPLETE
                : new Standing(Severity.MINOR, "MISSING_" + String.join("_AND_", best));
    }

    /** How something detected for the whole reporting year stands. */
    Standing inYear(Facts facts) {
        return on(facts.yearStart().toEpochDay(), facts.yearEnd().toEpochDay());
    }
}
