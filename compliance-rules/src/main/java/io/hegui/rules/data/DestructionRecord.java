package io.hegui.rules.data;

import io.hegui.model.DataProtection;
import io.hegui.model.Destruction;
import io.hegui.model.License;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Violation;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A destruction of expired records lacks its date, method, operator or supervisor, or both are one person; or none is on
 * record although the licensee has operated longer than the retention period. Operation begins with operatingSince,
 * where that is not stated with the license.
 */
public final class DestructionRecord implements PackageRule {

    private static final RuleSpec SPEC =
            RuleSpec.of("data/destruction-record", Severity.MINOR, Sources.S4).withParameters(OverRetention.YEARS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        DataProtection protection = facts.inspection().dataProtection();
        if (protection == null) {
            return Evaluation.indeterminate("dataProtection");
        }
        List<Destruction> destructions = protection.destructions().stream()
                .filter(d -> d.on() == null || !d.on().isAfter(facts.asOf()))
                .toList();
        if (destructions.isEmpty()) {
            return withoutRecords(facts);
        }
        long failed = destructions.stream().filter(d -> !isDocumented(d)).count();
        return failed > 0
                ? Evaluation.fail(Violation.whole().counting(failed, destructions.size()))
                : Evaluation.pass();
    }

    private static Evaluation withoutRecords(Facts facts) {
        LocalDate since = operatingSince(facts);
        if (since == null) {
            return Evaluation.indeterminate("operatingSince");
        }
        boolean due = since.plusYears(facts.valueOf(OverRetention.YEARS)).isBefore(facts.asOf());
        return due ? Evaluation.fail(Violation.whole()) : Evaluation.notApplicable();
    }

    private static @Nullable LocalDate operatingSince(Facts facts) {
        LocalDate stated = facts.inspection().operatingSince();
        License license = facts.inspection().license();
        return stated != null || license == null ? stated : license.issuedOn();
    }

    private static boolean isDocumented(Destruction destruction) {
        String operator = destruction.operator();
        String supervisor = destruction.supervisor();
        return destruction.on() != null
                && Missing.isThere(destruction.method())
                && operator != null
                && supervisor != null
                && Missing.isThere(operator)
                && Missing.isThere(supervisor)
                && !operator.strip().equals(supervisor.strip());
    }
}
