package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.CallRule;
import io.hegui.rule.ComplaintRule;
import io.hegui.rule.ConsentRule;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Finding;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RecordRule;
import io.hegui.rule.ReviewRule;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.StreamRule;
import io.hegui.rule.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Runs a rule set over one package. {@link #newState()} opens the state of one worker, which takes calls; the states of
 * all workers are merged; {@link #finish} turns the merged state into findings and statistics. Immutable and
 * thread-safe; a state is not.
 */
public final class Auditor {

    private final Facts facts;
    private final RuleSet rules;
    private final List<CallRule> callRules = new ArrayList<>();
    private final Set<AccumulatorType<?>> accumulatorTypes = new LinkedHashSet<>();

    private Auditor(Facts facts, RuleSet rules) {
        this.facts = facts;
        this.rules = rules;
        accumulatorTypes.add(CallFigures.TYPE);
        for (Rule rule : rules.rules()) {
            if (rule instanceof CallRule callRule) {
                callRules.add(callRule);
            } else if (rule instanceof StreamRule<?> streamRule) {
                accumulatorTypes.add(streamRule.accumulator());
            }
        }
    }

    /** Opens an audit of these facts by these rules. */
    public static Auditor open(Facts facts, RuleSet rules) {
        return new Auditor(facts, rules);
    }

    /** The facts under audit. */
    public Facts facts() {
        return facts;
    }

    Set<AccumulatorType<?>> accumulatorTypes() {
        return accumulatorTypes;
    }

    /** Opens an empty state for one worker. */
    public AuditState newState() {
        Facts worker = facts.forWorker();
        List<AuditState.Checked> checks = new ArrayList<>();
        for (CallRule rule : callRules) {
            checks.add(new AuditState.Checked(rule.prepare(worker), new RecordTally(rule.spec())));
        }
        List<Accumulator<?>> accumulators = new ArrayList<>();
        for (AccumulatorType<?> type : accumulatorTypes) {
            accumulators.add(type.open().apply(worker));
        }
        return new AuditState(this, checks, accumulators);
    }

    /** Audits calls that are in memory, in this thread. */
    public AuditResult audit(Iterable<CallRecord> calls) {
        AuditState state = newState();
        calls.forEach(state::accept);
        return finish(state);
    }

    /** Judges what was gathered. The state is not used afterwards. */
    public AuditResult finish(AuditState state) {
        Map<io.hegui.rule.RuleId, Evaluation> evaluations = new TreeMap<>();
        int index = 0;
        for (CallRule rule : callRules) {
            evaluations.put(rule.id(), ofCalls(rule, state.tally(index++)));
        }
        for (Rule rule : rules.rules()) {
            if (rule instanceof PackageRule packageRule) {
                evaluations.put(rule.id(), packageRule.evaluate(facts));
            } else if (rule instanceof StreamRule<?> streamRule) {
                evaluations.put(rule.id(), ofStream(streamRule, state));
            } else if (rule instanceof ComplaintRule complaintRule) {
                evaluations.put(rule.id(), ofComplaints(complaintRule));
            } else if (rule instanceof ConsentRule consentRule) {
                evaluations.put(rule.id(), ofConsents(consentRule));
            }
        }
        FindingBuilder builder = new FindingBuilder(facts, rules);
        List<Finding> findings = new ArrayList<>();
        evaluations.forEach((id, evaluation) -> findings.addAll(builder.findings(id, evaluation)));
        findings.sort(Finding.REPORT_ORDER);
        List<Finding> reviewed = List.copyOf(findings);
        for (Rule rule : rules.rules()) {
            if (rule instanceof ReviewRule reviewRule) {
                Evaluation evaluation = reviewRule.evaluate(facts, reviewed, rules);
                evaluations.put(rule.id(), evaluation);
                findings.addAll(builder.findings(rule.id(), evaluation));
            }
        }
        findings.sort(Finding.REPORT_ORDER);
        Map<io.hegui.rule.RuleId, Verdict> verdicts = new TreeMap<>();
        evaluations.forEach((id, evaluation) -> verdicts.put(id, evaluation.verdict()));
        return new AuditResult(findings, verdicts, Statistics.of(state.accumulator(CallFigures.TYPE), facts));
    }

    private Evaluation ofCalls(CallRule rule, RecordTally tally) {
        RecordCheck<CallRecord> check = rule.prepare(facts.forWorker());
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

    private <S extends Accumulator<S>> Evaluation ofStream(StreamRule<S> rule, AuditState state) {
        return facts.callsSupplied()
                ? rule.evaluate(state.accumulator(rule.accumulator()), facts)
                : rule.withoutCalls(facts);
    }

    private Evaluation ofComplaints(ComplaintRule rule) {
        List<ComplaintCase> complaints = facts.complaints();
        return complaints == null ? Evaluation.indeterminate("complaints") : ofRecords(rule, complaints);
    }

    private Evaluation ofConsents(ConsentRule rule) {
        return facts.consents() == null
                ? Evaluation.indeterminate("consents")
                : ofRecords(rule, facts.consents().all());
    }

    private <R> Evaluation ofRecords(RecordRule<R> rule, Iterable<R> records) {
        RecordCheck<R> check = rule.prepare(facts.forWorker());
        if (check instanceof RecordCheck.Settled<R> settled) {
            return settled.evaluation();
        }
        RecordTally tally = new RecordTally(rule.spec());
        records.forEach(r -> tally.count(check.judge(r), r));
        return tally.evaluation(rule.values(facts));
    }
}
