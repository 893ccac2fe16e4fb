package io.hegui.evidence;

import io.hegui.rule.LocalizedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * 迎检准备度: how ready the firm is for an unannounced check, by this project's own measure. Of 100 points 60 are for the
 * evidence of the sampled calls (the mean over the calls of what could be shown of each) and 40 for the questions (the mean
 * of the answers). Held counts 1, partly ½, lacking 0; what does not apply counts nothing. Without a call in the sample, or
 * without a question that applies, that part gives no point. Immutable and thread-safe.
 *
 * @param calls points for the calls, 0 to 60
 * @param answers points for the answers, 0 to 40
 */
public record Readiness(BigDecimal calls, BigDecimal answers) {

    private static final BigDecimal FOR_CALLS = BigDecimal.valueOf(60);
    private static final BigDecimal FOR_ANSWERS = BigDecimal.valueOf(40);
    private static final BigDecimal READY = BigDecimal.valueOf(90);
    private static final BigDecimal GAPS = BigDecimal.valueOf(70);
    private static final int DIGITS = 12;

    /** What the score says. */
    public enum Level {
        /** 90 points or more. */
        READY("可迎检", "ready"),
        /** 70 points or more. */
        GAPS("有缺口", "gaps"),
        /** Fewer. */
        NOT_READY("未就绪", "not ready");

        private final LocalizedText text;

        Level(String zh, String en) {
            this.text = new LocalizedText(zh, en);
        }

        /** In words. */
        public LocalizedText text() {
            return text;
        }
    }

    /** Scores a drill. */
    static Readiness of(List<DrilledCall> calls, List<DrillAnswer> answers) {
        List<BigDecimal> ofCalls = calls.stream()
                .map(call -> mean(
                        call.points().stream().map(p -> p.standing().points()).toList()))
                .toList();
        List<BigDecimal> ofAnswers = answers.stream()
                .filter(DrillAnswer::applies)
                .map(answer -> answer.standing().points())
                .toList();
        return new Readiness(points(FOR_CALLS, ofCalls), points(FOR_ANSWERS, ofAnswers));
    }

    private static BigDecimal points(BigDecimal most, List<BigDecimal> shares) {
        return most.multiply(mean(shares)).setScale(1, RoundingMode.HALF_UP);
    }

    private static BigDecimal mean(List<BigDecimal> shares) {
        return shares.isEmpty()
                ? BigDecimal.ZERO
                : shares.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(shares.size()), DIGITS, RoundingMode.HALF_UP);
    }

    /** All points, 0 to 100, one decimal. */
    public BigDecimal score() {
        return calls.add(answers);
    }

    /** What the score says. */
    public Level level() {
        return score().compareTo(READY) >= 0
                ? Level.READY
                : score().compareTo(GAPS) >= 0 ? Level.GAPS : Level.NOT_READY;
    }
}
