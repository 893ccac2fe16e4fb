package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JudgementTest {

    @Test
    void a_judgement_is_a_verdict_with_its_reason_or_what_is_missing() {
        assertThat(Judgement.failIf(true)).isSameAs(Judgement.FAIL);
        assertThat(Judgement.failIf(false)).isSameAs(Judgement.PASS);
        assertThat(Judgement.fail("LATE").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(Judgement.fail("LATE").reason()).isEqualTo("LATE");
        assertThat(Judgement.unknown("agents").verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(Judgement.unknown("agents").reason()).isEqualTo("agents");
        assertThat(Judgement.PASS.reason()).isNull();
        assertThat(Judgement.NOT_APPLICABLE.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void a_judgement_shows_its_reason_where_there_is_one() {
        assertThat(Judgement.PASS).hasToString("PASS");
        assertThat(Judgement.fail("LATE")).hasToString("FAIL LATE");
    }

    @Test
    void verdicts_severities_and_layers_have_chinese_terms() {
        assertThat(Verdict.INDETERMINATE.label()).isEqualTo("无法判定");
        assertThat(Severity.MAJOR.label()).isEqualTo("整改");
        assertThat(Layer.NORMATIVE.label()).isEqualTo("规范性文件");
    }
}
