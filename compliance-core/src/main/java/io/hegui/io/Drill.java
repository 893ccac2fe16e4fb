package io.hegui.io;

import io.hegui.audit.AuditResult;
import io.hegui.audit.AuditState;
import io.hegui.audit.Auditor;
import io.hegui.evidence.CallEvidence;
import io.hegui.evidence.DrillAnswer;
import io.hegui.evidence.DrillQuestion;
import io.hegui.evidence.DrillReport;
import io.hegui.evidence.DrilledCall;
import io.hegui.model.CallRecord;
import io.hegui.rule.CallRule;
import io.hegui.rule.CallSample;
import io.hegui.rule.Facts;
import io.hegui.rule.Judgement;
import io.hegui.rule.Profile;
import io.hegui.rule.Rule;
import io.hegui.rule.RuleSet;
import io.hegui.rule.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 飞行检查演练: audits a package, draws calls as inspectors do, and gathers their evidence. The same package, day, seed and
 * size give the same report. Immutable and thread-safe.
 *
 * @param rules the rules that answer questions
 * @param profile which layers bind
 * @param asOf day of the drill, whose end counts
 * @param seed what the sample is drawn with
 * @param size how many calls are drawn, 1 or more
 * @param months from how many months, ending with the last call, they are drawn
 * @param questions what is asked
 */
public record Drill(
        RuleSet rules,
        Profile profile,
        LocalDate asOf,
        long seed,
        int size,
        long months,
        List<DrillQuestion> questions) {

    /** How many calls inspectors draw (S1). */
    public static final int STANDARD_SIZE = 3;

    /** From how many months they draw them (S1). */
    public static final long STANDARD_MONTHS = 3;

    /** What a worker gathers. */
    private record State(AuditState audit, CallSample sample) {

        void accept(CallRecord call) {
            audit.accept(call);
            sample.accept(call);
        }

        void merge(State other) {
            audit.merge(other.audit);
            sample.merge(other.sample);
        }
    }

    public Drill {
        questions = List.copyOf(questions);
        if (size < 1) {
            throw new IllegalArgumentException("size is " + size + ", expected 1 or more");
        }
    }

    /**
     * Runs the drill.
     *
     * @param finder finds evidence in the same folder
     * @param threads how many threads read and judge calls, at least 1
     * @throws InputError when something in the folder can't be read
     */
    public DrillReport run(Path folder, EvidenceFinder finder, int threads, ProgressListener progress) {
        OpenedFolder opened = OpenedFolder.open(folder, threads);
        Facts facts = opened.folder().facts(rules, asOf, profile);
        Auditor auditor = Auditor.open(facts, rules);
        State state = FolderAudit.read(
                opened,
                threads,
                progress,
                new IntakeCount(),
                new FolderAudit.Gathering<>(
                        () -> new State(auditor.newState(), CallSample.open(seed, size, asOf)),
                        State::accept,
                        State::merge));
        AuditResult result = auditor.finish(state.audit);
        List<DrilledCall> calls = new ArrayList<>();
        for (CallRecord call : state.sample.drawn(months)) {
            calls.add(DrilledCall.of(evidence(finder, call), failedRules(call, facts)));
        }
        List<DrillAnswer> answers = questions.stream()
                .map(question -> DrillAnswer.of(question, result.verdicts(), result.findings()))
                .toList();
        return DrillReport.of(asOf, seed, size, calls, answers);
    }

    private static CallEvidence evidence(EvidenceFinder finder, CallRecord call) {
        return finder.of(call).stream()
                .findFirst()
                .orElseThrow(() -> new InputError("a record file changed during the drill"));
    }

    private List<String> failedRules(CallRecord call, Facts facts) {
        Facts worker = facts.forWorker();
        List<String> failed = new ArrayList<>();
        for (Rule rule : rules.rules()) {
            if (rule instanceof CallRule callRule) {
                Judgement judgement = callRule.prepare(worker).judge(call);
                if (judgement.verdict() == Verdict.FAIL) {
                    failed.add(rule.id().value() + (judgement.reason() == null ? "" : " " + judgement.reason()));
                }
            }
        }
        return failed;
    }
}
