package io.hegui.audit;

import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.ConsentRecord;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Gauge;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.TopExamples;
import io.hegui.rule.Values;
import io.hegui.rule.Verdict;
import io.hegui.rule.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what one rule says of records: exact, mergeable. For one thread at a time. */
final class RecordTally {

    private static final String NO_REASON = "";

    private static final class Failures {
        long count;
        final TopExamples examples = new TopExamples();
    }

    private final boolean byReason;
    private long passed;
    private long failed;
    private long unknown;
    private final Map<String, Failures> failures = new TreeMap<>();
    private final TreeSet<String> missing = new TreeSet<>();
    private @Nullable String lastReason;
    private @Nullable Failures last;

    RecordTally(RuleSpec spec) {
        this.byReason = spec.byReason();
    }

    /** Counts what a check says of calls; of one for which it throws, that it can't be judged. */
    void judge(RecordCheck<CallRecord> check, CallRecord[] calls, int size) {
        int from = 0;
        while (from < size) {
            from = judge(check, calls, from, size);
        }
    }

    /** Counts up to the first call for which the check throws, that one included; where it got to. */
    private int judge(RecordCheck<CallRecord> check, CallRecord[] calls, int from, int size) {
        long passes = 0;
        int at = from;
        try {
            for (; at < size; at++) {
                Judgement judgement = check.judge(calls[at]);
                if (judgement == Judgement.PASS) {
                    passes++;
                } else if (judgement != Judgement.NOT_APPLICABLE) {
                    count(judgement, calls[at]);
                }
            }
        } catch (RuntimeException e) {
            count(Judgement.unknown(RuleError.of(e)), calls[at]);
            at++;
        }
        passed += passes;
        return at;
    }

    /** Counts what a check says of one record, or that it throws. */
    <R> void judge(RecordCheck<R> check, R record) {
        Judgement judgement;
        try {
            judgement = check.judge(record);
        } catch (RuntimeException e) {
            judgement = Judgement.unknown(RuleError.of(e));
        }
        count(judgement, record);
    }

    void count(Judgement judgement, Object record) {
        switch (judgement.verdict()) {
            case PASS -> passed++;
            case FAIL -> {
                failed++;
                Failures bucket = bucket(judgement.reason());
                bucket.count++;
                show(bucket.examples, record);
            }
            case INDETERMINATE -> {
                unknown++;
                missing.add(judgement.reason() == null ? "?" : judgement.reason());
            }
            case NOT_APPLICABLE -> {}
        }
    }

    private Failures bucket(@Nullable String judged) {
        String reason = judged == null || !byReason ? NO_REASON : judged;
        if (last == null || !reason.equals(lastReason)) {
            last = failures.computeIfAbsent(reason, r -> new Failures());
            lastReason = reason;
        }
        return last;
    }

    private static void show(TopExamples examples, Object record) {
        if (record instanceof CallRecord call) {
            examples.add(call);
        } else if (record instanceof ComplaintCase complaint) {
            examples.add(complaint.receivedAt(), complaint.id());
        } else if (record instanceof ConsentRecord consent) {
            examples.add(consent.givenAt(), consent.id());
        }
    }

    void merge(RecordTally other) {
        passed += other.passed;
        failed += other.failed;
        unknown += other.unknown;
        missing.addAll(other.missing);
        other.failures.forEach((reason, theirs) -> {
            Failures ours = failures.computeIfAbsent(reason, r -> new Failures());
            ours.count += theirs.count;
            ours.examples.merge(theirs.examples);
        });
    }

    /** Failures by reason against the population, for a forecast; one of 0 where nothing fails. */
    List<Gauge> gauges(BigDecimal limit) {
        long population = passed + failed + unknown;
        if (population == 0) {
            return List.of();
        }
        List<Gauge> gauges = new ArrayList<>();
        failures.forEach((reason, bucket) -> gauges.add(Gauge.share(bucket.count, population, limit, Gauge.Side.ABOVE)
                .because(reason.equals(NO_REASON) ? null : reason)));
        if (gauges.isEmpty()) {
            gauges.add(Gauge.share(0, population, limit, Gauge.Side.ABOVE));
        }
        return gauges;
    }

    void write(StateOut out) {
        out.unsigned(passed);
        out.unsigned(failed);
        out.unsigned(unknown);
        out.map(failures, (rest, bucket) -> {
            rest.unsigned(bucket.count);
            bucket.examples.write(rest);
        });
        out.unsigned(missing.size());
        missing.forEach(out::text);
    }

    void read(StateIn in) {
        passed += in.count();
        failed += in.count();
        unknown += in.count();
        in.map((reason, rest) -> {
            Failures bucket = failures.computeIfAbsent(reason, r -> new Failures());
            bucket.count += rest.count();
            bucket.examples.read(rest);
        });
        for (int left = in.size(); left > 0; left--) {
            missing.add(in.text());
        }
    }

    Evaluation evaluation(Values values) {
        if (RuleError.isAmong(missing)) {
            return new Evaluation(Verdict.INDETERMINATE, List.of(), List.copyOf(missing));
        }
        long population = passed + failed + unknown;
        if (failed > 0) {
            List<Violation> violations = new ArrayList<>();
            failures.forEach((reason, bucket) -> {
                Violation violation = Violation.whole()
                        .counting(bucket.count, population)
                        .showing(bucket.examples.ids())
                        .with(values);
                violations.add(reason.equals(NO_REASON) ? violation : violation.because(reason));
            });
            return Evaluation.of(violations, population);
        }
        if (unknown > 0) {
            return new Evaluation(Verdict.INDETERMINATE, List.of(), List.copyOf(missing));
        }
        return population == 0 ? Evaluation.notApplicable() : Evaluation.pass();
    }
}
