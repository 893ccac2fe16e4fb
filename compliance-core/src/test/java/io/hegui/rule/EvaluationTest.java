package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Violation LATE = Violation.about("A1").because("LATE");

    @Test
    void violations_fail_nothing_examined_does_not_apply_and_the_rest_passes() {
        assertThat(Evaluation.of(List.of(LATE), 0)).isEqualTo(new Evaluation(Verdict.FAIL, List.of(LATE), List.of()));
        assertThat(Evaluation.of(List.of(LATE), 2).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Evaluation.of(List.of(), 0)).isSameAs(Evaluation.notApplicable());
        assertThat(Evaluation.of(List.of(), 1)).isSameAs(Evaluation.pass());
        assertThat(Evaluation.pass()).isEqualTo(new Evaluation(Verdict.PASS, List.of(), List.of()));
        assertThat(Evaluation.notApplicable().verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void one_thing_fails_as_a_whole_or_passes() {
        assertThat(Evaluation.failIf(true)).isEqualTo(Evaluation.fail(Violation.whole()));
        assertThat(Evaluation.failIf(false)).isSameAs(Evaluation.pass());
    }

    @Test
    void what_is_missing_is_named() {
        assertThat(Evaluation.indeterminate("agents", "calls"))
                .isEqualTo(new Evaluation(Verdict.INDETERMINATE, List.of(), List.of("agents", "calls")));
    }

    @Test
    void what_a_rule_threw_is_told_by_its_kind_and_never_by_its_message() {
        String threw = Evaluation.threw(new IllegalStateException("13800138000"));

        assertThat(threw).isEqualTo("rule-error java.lang.IllegalStateException");
        assertThat(Evaluation.thrown(Arrays.asList("calls", null, 7, threw)))
                .isEqualTo("java.lang.IllegalStateException");
        assertThat(Evaluation.thrown(List.of("calls"))).isNull();
        assertThat(Evaluation.thrown(List.of())).isNull();
    }
}
