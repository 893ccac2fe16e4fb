package io.hegui.rules.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.rule.CallLimit;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Parameter;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BusyWindowsTest {

    private static final long TEN = LocalDate.of(2024, 3, 15).toEpochDay() * 86_400 + 36_000;

    private static Parameter<Long> always(long value) {
        return new Parameter<>(
                ParameterKey.integer("test/value"),
                "units",
                new LocalizedText("值", "value"),
                List.of(new Parameter.Value<>(
                        LocalDate.of(2000, 1, 1), null, null, value, Source.of("own", Layer.OWN))));
    }

    private static BusyWindows windows(long minutes, long limit, long... starts) {
        Arrays.sort(starts);
        return new BusyWindows(
                starts,
                CallLimit.sliding(
                        CallLimit.Scope.CALLER, always(minutes), always(limit), (caller, first, last) -> null));
    }

    private static long[] calls(int atTen, long... later) {
        long[] starts = new long[atTen + later.length];
        Arrays.fill(starts, TEN);
        for (int i = 0; i < later.length; i++) {
            starts[atTen + i] = TEN + later[i];
        }
        return starts;
    }

    @Example
    void fifty_calls_in_an_hour_are_permitted_and_fifty_one_are_not() {
        assertThat(windows(60, 50, calls(50)).affected()).isZero();
        assertThat(windows(60, 50, calls(51)).affected()).isEqualTo(51);
    }

    @Example
    void a_call_3599_seconds_later_is_inside_and_one_3600_seconds_later_is_outside() {
        assertThat(windows(60, 50, calls(50, 3599)).affected()).isEqualTo(51);
        assertThat(windows(60, 50, calls(50, 3600)).affected()).isZero();
    }

    @Property
    void agrees_with_counting_every_window_by_hand(
            @ForAll @Size(max = 40) List<@IntRange(min = -200, max = 600) Integer> offsets,
            @ForAll @IntRange(min = 1, max = 3) int minutes,
            @ForAll @IntRange(max = 6) int limit) {
        long[] starts = offsets.stream().mapToLong(o -> TEN + o).toArray();

        BusyWindows windows = windows(minutes, limit, starts);

        int worst = 0;
        long worstStart = Long.MAX_VALUE;
        TreeSet<Long> affected = new TreeSet<>();
        for (long start : starts) {
            List<Long> inside = Arrays.stream(starts)
                    .filter(s -> s >= start && s < start + minutes * 60L)
                    .boxed()
                    .toList();
            if (inside.size() > limit) {
                affected.addAll(inside);
                if (inside.size() > worst || (inside.size() == worst && start < worstStart)) {
                    worst = inside.size();
                    worstStart = start;
                }
            }
        }
        List<Long> hit = Arrays.stream(starts)
                .filter(affected::contains)
                .boxed()
                .sorted()
                .toList();
        assertThat(windows.affected()).isEqualTo(hit.size());
        assertThat(windows.worst()).isEqualTo(worst);
        if (worst > 0) {
            assertThat(windows.worstStart().localSecond()).isEqualTo(worstStart);
        }
        List<Long> shown = hit.subList(0, Math.min(20, hit.size()));
        long last = shown.isEmpty() ? Long.MIN_VALUE : Collections.max(shown);
        for (long start : starts) {
            assertThat(windows.shows(start)).isEqualTo(affected.contains(start) && start <= last);
        }
    }
}
