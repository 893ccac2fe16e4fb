package io.hegui.crm.dial;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.crm.web.Shown;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void complaints_are_counted_per_connected_call_and_interceptions_per_attempt() {
        LiveFigures.Figures figures = new LiveFigures.Figures(90, 50, 2, 10, 4);

        assertThat(Shown.share(figures.complaintRate())).isEqualTo("4.0%");
        assertThat(Shown.share(figures.interceptionRate())).isEqualTo("4.0%");
    }

    @Test
    void a_share_of_nothing_is_a_dash() {
        LiveFigures.Figures nothing = new LiveFigures.Figures(0, 0, 1, 0, 0);

        assertThat(Shown.share(nothing.complaintRate())).isEqualTo("—");
        assertThat(Shown.share(nothing.interceptionRate())).isEqualTo("—");
    }
}
