package io.hegui.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.grade.GradePolicy;
import io.hegui.model.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GradePoliciesTest {

    private static GradePolicy changed(String from, String to) throws IOException {
        try (InputStream in = Objects.requireNonNull(GradePolicies.class.getResourceAsStream("grade-policy.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            byte[] bytes = text.replace(from, to).getBytes(StandardCharsets.UTF_8);
            return GradePolicies.read(new ByteArrayInputStream(bytes), "own.json");
        }
    }

    @Test
    void the_standard_policy_names_itself_and_gives_A_at_90_and_B_at_75() {
        GradePolicy policy = GradePolicies.standard();

        assertThat(policy.version()).isEqualTo("hegui-default/1");
        assertThat(policy.title().en()).contains("not law");
        assertThat(policy.levelOf(new BigDecimal("90"))).isEqualTo(Level.A);
        assertThat(policy.levelOf(new BigDecimal("89.99"))).isEqualTo(Level.B);
        assertThat(policy.levelOf(new BigDecimal("75"))).isEqualTo(Level.B);
        assertThat(policy.levelOf(new BigDecimal("74.99"))).isEqualTo(Level.C);
        assertThat(policy.levelOf(BigDecimal.ZERO)).isEqualTo(Level.C);
    }

    @Test
    void a_host_may_put_its_own_thresholds_in_its_place() throws IOException {
        assertThat(changed("\"B\": 75", "\"B\": 60.5").levelOf(new BigDecimal("60.5")))
                .isEqualTo(Level.B);
    }

    @Test
    void thresholds_in_the_wrong_order_are_refused() {
        assertThatThrownBy(() -> changed("\"B\": 75", "\"B\": 95"))
                .isInstanceOf(InputError.class)
                .hasMessage("own.json: grade policy: thresholds must be 0 < B < A <= 100");
    }

    @Test
    void a_missing_severity_is_named() {
        assertThatThrownBy(() -> changed("\"MINOR\": 3, ", ""))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("points.MINOR is missing");
    }

    @Test
    void milder_failures_must_not_cost_more() {
        assertThatThrownBy(() -> changed("\"MINOR\": 3", "\"MINOR\": 11"))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("points.MINOR are more than those of MAJOR");
    }

    @Test
    void a_text_in_place_of_a_number_is_refused() {
        assertThatThrownBy(() -> changed("\"MAJOR\": 10", "\"MAJOR\": \"ten\""))
                .isInstanceOf(InputError.class)
                .hasMessageContaining("found 'ten', expected a number");
    }

    @Test
    void broken_json_is_one_clear_error() {
        assertThatThrownBy(() -> GradePolicies.read(new ByteArrayInputStream(new byte[] {'{'}), "own.json"))
                .isInstanceOf(InputError.class)
                .hasMessageStartingWith("own.json: ");
    }
}
