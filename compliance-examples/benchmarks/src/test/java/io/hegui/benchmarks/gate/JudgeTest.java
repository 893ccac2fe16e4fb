package io.hegui.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JudgeTest {

    private static final Dialling CENTER = Dialling.with(2_000);

    @ParameterizedTest
    @EnumSource
    void every_judge_answers_as_the_one_by_hand(Judge.Kind kind) {
        Judge judge = kind.open(CENTER);
        Judge hand = new HandJudge(CENTER);

        List<Dialling.Attempt> attempts = CENTER.anyAttempts(2_000);

        assertThat(attempts)
                .allSatisfy(attempt -> assertThat(judge.allows(attempt.call(), attempt.at()))
                        .isEqualTo(hand.allows(attempt.call(), attempt.at())));
    }

    @Test
    void some_attempts_are_allowed_and_some_are_not() {
        Judge hand = new HandJudge(CENTER);

        assertThat(CENTER.anyAttempts(2_000)).anyMatch(attempt -> hand.allows(attempt.call(), attempt.at()));
        assertThat(CENTER.anyAttempts(2_000)).anyMatch(attempt -> !hand.allows(attempt.call(), attempt.at()));
    }
}
