package io.hegui.evidence;

import java.time.LocalDate;
import java.util.List;

/**
 * 飞行检查演练: what an unannounced check would find. Immutable and thread-safe.
 *
 * @param asOf day of the drill
 * @param seed what the sample was drawn with
 * @param wanted how many calls were asked for
 * @param calls the sample, in (startedAt, id) order; fewer than wanted when there are not as many
 * @param answers to every question, in the order of the desks
 * @param readiness the score
 */
public record DrillReport(
        LocalDate asOf,
        long seed,
        int wanted,
        List<DrilledCall> calls,
        List<DrillAnswer> answers,
        Readiness readiness) {

    public DrillReport {
        calls = List.copyOf(calls);
        answers = List.copyOf(answers);
    }

    /** Scores what a drill found. */
    public static DrillReport of(
            LocalDate asOf, long seed, int wanted, List<DrilledCall> calls, List<DrillAnswer> answers) {
        return new DrillReport(asOf, seed, wanted, calls, answers, Readiness.of(calls, answers));
    }
}
