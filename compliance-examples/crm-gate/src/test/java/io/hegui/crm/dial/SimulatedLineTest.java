package io.hegui.crm.dial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.gate.CallAttempt;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Purpose;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulatedLineTest {

    private static CallAttempt call(String id) {
        return CallAttempt.of(PhoneNumber.of("01062345678"), PhoneNumber.of("13800138000"), Purpose.MARKETING)
                .id(id)
                .build();
    }

    @Test
    void carries_so_many_calls_at_a_time_and_no_more() {
        SimulatedLine line = new SimulatedLine(2);
        Line.Channel first = line.seize().orElseThrow();
        assertThat(line.seize()).isPresent();

        assertThat(line.seize()).isEmpty();
        first.close();
        first.close();
        assertThat(line.seize()).isPresent();
        assertThat(line.seize()).isEmpty();
    }

    @Test
    void the_same_attempt_ends_the_same_and_all_kinds_of_ends_come() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < 200; i++) {
            CallAttempt call = call("T" + i);
            try (Line.Channel channel = new SimulatedLine(1).seize().orElseThrow()) {
                Line.Ended ended = channel.dial(call);

                assertThat(channel.dial(call)).isEqualTo(ended);
                assertThat(ended.talkSeconds() > 0).isEqualTo(ended.outcome() == Outcome.CONNECTED);
                seen.add(ended.outcome());
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(Outcome.CONNECTED, Outcome.NO_ANSWER, Outcome.BUSY);
    }

    @Test
    void a_line_without_channels_is_refused() {
        assertThatThrownBy(() -> new SimulatedLine(0)).hasMessageContaining("expected 1 or more");
    }
}
