package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallRule;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.ConsentRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.Gauge;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RecordRule;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleId;
import io.hegui.rule.RuleSet;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What rules answer, given what was gathered of the calls; and what an audit concludes from their answers. Stateless. */
final class Evaluations {

    /** What was gathered of the calls. */
    interface Gathered {

        RecordTally tally(CallRule rule);

        <S extends Accumulator<S>> S accumulator(AccumulatorType<S> type);
    }

    /** Nothing, for rules that look at no calls. */
    static final Gathered NOTHING = new Gathered() {
        @Override
        public RecordTally tally(CallRule rule) {
            throw new IllegalStateException("no calls were judged by " + rule.id());
        }

        @Override
        public <S extends Accumulator<S>> S accumulator(AccumulatorType<S> type) {
            throw new IllegalStateException("nothing was gathered of " + type.name());
        }
    };

    private Evaluations() {}

    /** The answer of a rule that doesn't look at findings; that it can't be judged when it throws. */
    static Evaluation of(Rule rule, Facts facts, Gathered gathered) {
        try {
            return answer(rule, facts, gathered);
        } catch (RuntimeException e) {
            return RuleError.evaluation(e);
        }
    }

    private static Evaluation answer(Rule rule, Facts facts, Gathered gathered) {
        if (rule instanceof CallRule callRule) {
            return ofCalls(callRule, facts, gathered.tally(callRule));
        } else if (rule instanceof PackageRule packageRule) {
            return packageRule.evaluate(facts);
        } else if (rule instanceof StreamRule<?> streamRule) {
            return ofStream(streamRule, facts, gathered);
        } else if (rule instanceof ComplaintRule complaintRule) {
            return ofComplaints(complaintRule, facts);
        } else if (rule instanceof ConsentRule consentRule) {
            return ofConsents(consentRule, facts);
        }
        throw new IllegalStateException(rule.id() + " is of no kind that is evaluated without findings");
    }

    /** Makes findings of the answers and has them reviewed. */
    static AuditResult conclude(
            Facts facts, RuleSet rules, Map<RuleId, Evaluation> evaluations, Statistics statistics) {
        Map<RuleId, Evaluation> all = new TreeMap<>(evaluations);
        FindingBuilder builder = new FindingBuilder(facts, rules);
        List<Finding> findings = new ArrayList<>();
        all.forEach((id, evaluation) -> findings.addAll(builder.findings(id, evaluation)));
        findings.sort(Finding.REPORT_ORDER);
        List<Finding> reviewed = List.copyOf(findings);
        for (Rule rule : rules.rules()) {
            if (rule instanceof ReviewRule reviewRule) {
                Evaluation evaluation = review(reviewRule, facts, reviewed, rules);
                all.put(rule.id(), evaluation);
                findings.addAll(builder.findings(rule.id(), evaluation));
            }
        }
        findings.sort(Finding.REPORT_ORDER);
        Map<RuleId, Verdict> verdicts = new TreeMap<>();
        all.forEach((id, evaluation) -> verdicts.put(id, evaluation.verdict()));
        return new AuditResult(findings, verdicts, statistics);
    }

    private static Evaluation review(ReviewRule rule, Facts facts, List<Finding> reviewed, RuleSet rules) {
        try {
            return rule.evaluate(facts, reviewed, rules);
        } catch (RuntimeException e) {
            return RuleError.evaluation(e);
        }
    }

    private static Evaluation ofCalls(CallRule rule, Facts facts, RecordTally tally) {
        RecordCheck<CallRecord> check = rule.prepare(facts);
        if (!facts.callsSupplied()) {
            // what the package alone settles needs no calls
            return check instanceof RecordCheck.Settled<CallRecord> settled
                            && settled.evaluation().verdict() == Verdict.NOT_APPLICABLE
                    ? settled.evaluation()
                    : Evaluation.indeterminate("calls");
        }
        if (check instanceof RecordCheck.Settled<CallRecord> settled) {
            return settled.evaluation();
        }
        return tally.evaluation(rule.values(facts));
    }

    private static <S extends Accumulator<S>> Evaluation ofStream(StreamRule<S> rule, Facts facts, Gathered gathered) {
        return facts.callsSupplied()
                ? rule.evaluate(gathered.accumulator(rule.accumulator()), facts)
                : rule.withoutCalls(facts);
    }

    private static Evaluation ofComplaints(ComplaintRule rule, Facts facts) {
        List<ComplaintCase> complaints = facts.complaints();
        return complaints == null ? Evaluation.indeterminate("complaints") : ofRecords(rule, facts, complaints);
    }

    private static Evaluation ofConsents(ConsentRule rule, Facts facts) {
        return facts.consents() == null
                ? Evaluation.indeterminate("consents")
                : ofRecords(rule, facts, facts.consents().all());
    }

    private static <R> Evaluation ofRecords(RecordRule<R> rule, Facts facts, Iterable<R> records) {
        RecordCheck<R> check = rule.prepare(facts);
        return check instanceof RecordCheck.Settled<R> settled
                ? settled.evaluation()
                : tally(rule, check, records).evaluation(rule.values(facts));
    }

    private static <R> RecordTally tally(RecordRule<R> rule, RecordCheck<R> check, Iterable<R> records) {
        RecordTally tally = new RecordTally(rule.spec());
        records.forEach(r -> tally.judge(check, r));
        return tally;
    }

    /**
     * How far a rule is from its limits: what it tells itself, and the share above which it weighs more. Of one that throws
     * nothing can be told.
     */
    static List<Gauge> gauges(Rule rule, Evaluation answer, Facts facts, Gathered gathered) {
        if (RuleError.isAmong(answer.missing())) {
            return List.of();
        }
        RuleSpec.Escalation escalation = rule.spec().escalation();
        BigDecimal limit = escalation == null ? null : facts.valueOf(escalation.share());
        List<ComplaintCase> complaints = facts.complaints();
        if (rule instanceof CallRule callRule) {
            return limit == null || !facts.callsSupplied() || callRule.prepare(facts) instanceof RecordCheck.Settled
                    ? List.of()
                    : gathered.tally(callRule).gauges(limit);
        } else if (rule instanceof ComplaintRule complaintRule && limit != null && complaints != null) {
            RecordCheck<ComplaintCase> check = complaintRule.prepare(facts);
            return check instanceof RecordCheck.Settled
                    ? List.of()
                    : tally(complaintRule, check, complaints).gauges(limit);
        } else if (rule instanceof ConsentRule consentRule && limit != null && facts.consents() != null) {
            RecordCheck<ConsentRecord> check = consentRule.prepare(facts);
            return check instanceof RecordCheck.Settled
                    ? List.of()
                    : tally(consentRule, check, facts.consents().all()).gauges(limit);
        }
        List<Gauge> gauges = new ArrayList<>();
        if (rule instanceof PackageRule packageRule) {
            gauges.addAll(packageRule.gauges(facts));
        } else if (rule instanceof StreamRule<?> streamRule && facts.callsSupplied()) {
            gauges.addAll(ofStreamGauges(streamRule, facts, gathered));
        }
        if (limit != null) {
            for (Violation violation : answer.violations()) {
                if (violation.severity() == null && violation.population() > 0) {
                    gauges.add(shareOf(violation, limit));
                }
            }
        }
        return gauges;
    }

    private static Gauge shareOf(Violation violation, BigDecimal limit) {
        Gauge gauge = Gauge.share(violation.affected(), violation.population(), limit, Gauge.Side.ABOVE)
                .because(violation.reason());
        return violation.personal() ? gauge.aboutPerson(violation.subject()) : gauge.about(violation.subject());
    }

    private static <S extends Accumulator<S>> List<Gauge> ofStreamGauges(
            StreamRule<S> rule, Facts facts, Gathered gathered) {
        return rule.gauges(gathered.accumulator(rule.accumulator()), facts);
    }
}
