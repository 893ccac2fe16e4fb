package io.hegui.report;

import io.hegui.model.ApplicationProfile;
import io.hegui.rule.Finding;
import io.hegui.rule.Severity;
import io.hegui.rule.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 申请就绪: whether the firm is ready to apply for a license. Its findings never enter the yearly grade. Immutable and
 * thread-safe.
 *
 * @param profile national, provincial or Beijing; null when the application doesn't say
 * @param ready whether no rule of the application fails at BLOCKER, MAJOR or MINOR without a waiver, and none could not
 *     be judged; advice doesn't matter
 * @param findings findings of {@code application/*} in report order
 */
public record ApplicationSection(@Nullable ApplicationProfile profile, boolean ready, List<Finding> findings) {

    public ApplicationSection {
        findings = List.copyOf(findings);
    }

    /** The section for these findings of an audit, of which only those of the application are taken. */
    static ApplicationSection of(@Nullable ApplicationProfile profile, List<Finding> findings) {
        List<Finding> own = findings.stream().filter(Finding::ofApplication).toList();
        return new ApplicationSection(profile, own.stream().noneMatch(ApplicationSection::hinders), own);
    }

    private static boolean hinders(Finding finding) {
        return finding.verdict() == Verdict.INDETERMINATE
                || (finding.counts() && finding.severity().isAtLeast(Severity.MINOR));
    }
}
