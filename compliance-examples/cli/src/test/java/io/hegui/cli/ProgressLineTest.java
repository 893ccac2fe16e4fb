package io.hegui.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter shown = new StringWriter();
    private final long[] now = {0};
    private final ProgressLine line = new ProgressLine(new PrintWriter(shown), () -> now[0]);

    private String at(double second, long megabytes) {
        shown.getBuffer().setLength(0);
        now[0] = (long) (second * SECOND);
        line.progressed(megabytes * 1_000_000, 100_000_000);
        return shown.toString();
    }

    @Test
    void tells_percent_rate_and_time_left() {
        assertThat(at(0, 0)).isEqualTo("\r读取 reading 0 %");
        assertThat(at(2, 10)).contains("读取 reading 10 %", "5.0 MB/s", "剩余 left 0:18");
        assertThat(at(80, 20)).contains("读取 reading 20 %", "0.3 MB/s", "剩余 left 5:20");
    }

    @Test
    void is_written_five_times_a_second_at_most() {
        at(0, 0);

        assertThat(at(0.19, 1)).isEmpty();
        assertThat(at(0.21, 2)).isNotEmpty();
    }

    @Test
    void is_wiped_out_at_the_end_and_then_stays_silent() {
        at(0, 0);

        assertThat(at(1, 100)).startsWith("\r").endsWith("\r").isBlank();
        assertThat(at(2, 100)).isEmpty();
    }

    @Test
    void is_not_written_where_nobody_watches() {
        Terminal piped = new Terminal(
                new PrintWriter(shown), new PrintWriter(shown), java.time.Clock.systemUTC(), false, Map.of());

        piped.progress().progressed(1, 100);

        assertThat(shown.toString()).isEmpty();
    }
}
