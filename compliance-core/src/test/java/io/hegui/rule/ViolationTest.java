package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ViolationTest {

    @Test
    void a_violation_is_one_of_one_until_it_says_otherwise() {
        assertThat(Violation.whole()).isEqualTo(new Violation("*", null, null, 1, 1, List.of(), Values.NONE, false));
        assertThat(Violation.about("A1"))
                .isEqualTo(new Violation("A1", null, null, 1, 1, List.of(), Values.NONE, false));
        assertThat(Violation.aboutPerson("张三"))
                .isEqualTo(new Violation("张三", null, null, 1, 1, List.of(), Values.NONE, true));
    }

    @Test
    void each_part_is_added_to_those_that_are_there() {
        Violation violation = Violation.aboutPerson("张三")
                .because("LATE")
                .at(Severity.MAJOR)
                .counting(3, 20)
                .showing(List.of("C1", "C2"))
                .with(Values.of("limit", 2))
                .with(Values.of("measured", 3));

        Values values = Values.of("limit", 2).and("measured", 3);
        assertThat(violation)
                .isEqualTo(new Violation("张三", "LATE", Severity.MAJOR, 3, 20, List.of("C1", "C2"), values, true));
        assertThat(violation.because("EARLY").reason()).isEqualTo("EARLY");
        assertThat(violation.at(Severity.ADVICE).counting(4, 5).because("EARLY"))
                .isEqualTo(new Violation("张三", "EARLY", Severity.ADVICE, 4, 5, List.of("C1", "C2"), values, true));
    }
}
