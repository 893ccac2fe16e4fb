package io.hegui.benchmarks.engines;

import io.hegui.audit.AuditResult;
import io.hegui.audit.Auditor;
import io.hegui.io.HeldConsents;
import io.hegui.model.CallRecord;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The twelve rules of the catalogue in an audit, with examples, texts, escalation and the year's statistics. */
final class HeguiEngine implements Engine {

    private static final Map<RuleId, Check> BY_RULE =
            Arrays.stream(Check.values()).collect(Collectors.toMap(Check::rule, Function.identity()));

    private final Auditor auditor;

    HeguiEngine(Case given) {
        RuleSet rules = Check.rules();
        Facts facts = Facts.of(Objects.requireNonNull(given.inspection(), "no package"), given.asOf(), rules)
                .consents(HeldConsents.of(given.consents()))
                .build();
        auditor = Auditor.open(facts, rules);
    }

    @Override
    public Counts count(Iterable<CallRecord> calls) {
        AuditResult result = auditor.audit(calls);
        Counts counts = new Counts();
        counts.add(Check.CONNECT_RATE, result.statistics().connected());
        for (Finding finding : result.findings()) {
            Check check = BY_RULE.get(finding.rule());
            if (check != null && check != Check.CONNECT_RATE && finding.verdict() == Verdict.FAIL) {
                counts.add(check, finding.affected());
            }
        }
        return counts;
    }
}
