package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaterTest {

    @Test
    void a_value_is_worked_out_once_when_first_asked_for() {
        List<String> worked = new ArrayList<>();
        Later<String> later = new Later<>(() -> {
            worked.add("x");
            return "x" + worked.size();
        });
        int before = worked.size();

        assertThat(before).isZero();
        assertThat(later.get()).isEqualTo("x1");
        assertThat(later.get()).isEqualTo("x1");
    }

    @Test
    void after_a_failure_the_next_one_who_asks_tries_again() {
        List<String> worked = new ArrayList<>();
        Later<String> later = new Later<>(() -> {
            worked.add("x");
            if (worked.size() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "x";
        });

        assertThatThrownBy(later::get).hasMessage("not yet");
        assertThat(later.get()).isEqualTo("x");
    }

    @Test
    void who_works_it_out_while_another_did_is_given_the_value_of_the_other() {
        List<Later<String>> self = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        Later<String> later = new Later<>(() -> {
            if (inner.isEmpty()) {
                inner.add("asked");
                return self.get(0).get() + " again";
            }
            return "first";
        });
        self.add(later);

        assertThat(later.get()).isEqualTo("first");
        assertThat(later.get()).isEqualTo("first");
    }
}
