package io.hegui.spark;

import io.hegui.model.Level;
import io.hegui.report.InspectionReport;
import io.hegui.rule.Finding;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Severity;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One licensee in the ranking. Immutable and thread-safe.
 *
 * @param folder name of its folder
 * @param licensee name of the firm; null when the package names none
 * @param licenseNumber its license; null when the package names none
 * @param level its level; null when it can't be audited
 * @param provisional whether rules that could not be judged may still change the level
 * @param score its score, 0 to 100 inclusive; null when it can't be audited
 * @param calls accepted calls
 * @param failures findings that count
 * @param worst the first rules that it fails, in report order
 * @param error why it can't be audited; null when it can
 */
public record Ranked(
        String folder,
        @Nullable String licensee,
        @Nullable String licenseNumber,
        @Nullable Level level,
        boolean provisional,
        @Nullable BigDecimal score,
        long calls,
        int failures,
        List<Failed> worst,
        @Nullable String error)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many failed rules are named. */
    public static final int NAMED = 3;

    /** The best first; those that can't be audited last. */
    public static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(
                    Ranked::level, Comparator.nullsLast(Comparator.<Level>naturalOrder()))
            .thenComparing(Ranked::score, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(Ranked::folder);

    /**
     * A rule that a licensee fails.
     *
     * @param rule its id
     * @param severity the worst severity of its findings
     * @param zh its title in Chinese
     * @param en its title in English
     */
    public record Failed(String rule, Severity severity, String zh, String en) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    public Ranked {
        worst = List.copyOf(worst);
    }

    static Ranked of(String folder, InspectionReport report, RuleSet rules) {
        List<Finding> counting =
                report.findings().stream().filter(Finding::counts).toList();
        List<Failed> worst = new ArrayList<>();
        for (Finding finding : counting) {
            String rule = finding.rule().value();
            if (worst.size() < NAMED
                    && worst.stream().noneMatch(known -> known.rule().equals(rule))) {
                LocalizedText title = rules.texts().get(finding.rule(), "title");
                worst.add(new Failed(rule, finding.severity(), title.zh(), title.en()));
            }
        }
        return new Ranked(
                folder,
                report.licensee(),
                report.licenseNumber(),
                report.grade().level(),
                report.grade().provisional(),
                report.grade().score(),
                report.audit().statistics().calls(),
                counting.size(),
                worst,
                null);
    }

    static Ranked failed(String folder, String error) {
        return new Ranked(folder, null, null, null, false, null, 0, 0, List.of(), error);
    }

    /** Whether it stands as well as another. */
    boolean equalTo(Ranked other) {
        return level == other.level
                && (score == null ? other.score == null : other.score != null && score.compareTo(other.score) == 0);
    }
}
