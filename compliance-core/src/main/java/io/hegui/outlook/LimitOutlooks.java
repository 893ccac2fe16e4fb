package io.hegui.outlook;

import io.hegui.audit.Measurement;
import io.hegui.rule.Gauge;
import io.hegui.rule.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Projects what was measured to the end of the year. A pure function of its arguments; exact. Stateless and thread-safe.
 */
public final class LimitOutlooks {

    private LimitOutlooks() {}

    /**
     * The outlook of every limit that says something: crossed limits first, then those that will be, by day, then the
     * others by rule. An upper limit of which nothing was counted says nothing.
     *
     * @param span the year
     * @param now what is measured at the end of {@code span.asOf()}
     * @param recentDays days of the recent pace; not used unless more days than these have gone by
     * @param earlier the same measured of the records without the last {@code recentDays}; null: not known
     * @return empty when the year is over or has not begun
     * @throws IllegalArgumentException when {@code recentDays} is less than 1
     */
    public static List<LimitOutlook> of(
            YearSpan span, Collection<Measurement> now, int recentDays, @Nullable Collection<Measurement> earlier) {
        if (recentDays < 1) {
            throw new IllegalArgumentException("recentDays is " + recentDays + ", expected 1 or more");
        }
        if (span.over() || span.ahead()) {
            return List.of();
        }
        List<LimitOutlook> outlooks = new ArrayList<>();
        for (Measurement measurement : now) {
            Gauge gauge = measurement.gauge();
            if (gauge.part() > 0 || !gauge.fails().upper()) {
                Pace recent = earlier == null || span.elapsed() <= recentDays
                        ? null
                        : recent(measurement, recentDays, earlier);
                outlooks.add(outlook(span, measurement, recent));
            }
        }
        outlooks.sort(Comparator.comparing((LimitOutlook outlook) -> !outlook.crossed())
                .thenComparing(LimitOutlook::crossesOn, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(outlook -> outlook.measurement().rule())
                .thenComparing(outlook -> outlook.measurement().gauge().subject())
                .thenComparing(outlook -> reason(outlook.measurement())));
        return List.copyOf(outlooks);
    }

    private static String reason(Measurement measurement) {
        String reason = measurement.gauge().reason();
        return reason == null ? "" : reason;
    }

    /** What came in the recent days; null when it isn't known, or when records counted before no longer count. */
    private static @Nullable Pace recent(Measurement now, int days, Collection<Measurement> earlier) {
        Gauge gauge = now.gauge();
        Measurement before = gauge.dated() ? before(now, earlier) : null;
        if (before == null) {
            return null;
        }
        long part = gauge.part() - (now.sameAs(before) ? before.gauge().part() : 0);
        long whole = gauge.growing() ? gauge.whole() - before.gauge().whole() : 0;
        return part < 0 || whole < 0 ? null : new Pace(days, part, whole);
    }

    /** The same measurement, or one of the same whole by which this one was 0. */
    private static @Nullable Measurement before(Measurement now, Collection<Measurement> earlier) {
        Measurement sibling = null;
        for (Measurement measurement : earlier) {
            if (now.sameAs(measurement)) {
                return measurement;
            }
            if (now.gauge().reason() != null
                    && now.rule().equals(measurement.rule())
                    && now.gauge().subject().equals(measurement.gauge().subject())) {
                sibling = measurement;
            }
        }
        return sibling;
    }

    private static LimitOutlook outlook(YearSpan span, Measurement measurement, @Nullable Pace recent) {
        Gauge gauge = measurement.gauge();
        Pace year = new Pace(span.elapsed(), gauge.part(), gauge.growing() ? gauge.whole() : 0);
        Projection atPaceOfYear = Projection.of(gauge, year, span.asOf(), span.left());
        Projection atRecentPace = recent == null ? null : Projection.of(gauge, recent, span.asOf(), span.left());
        return new LimitOutlook(
                measurement, atPaceOfYear, atRecentPace, arithmetic(span, gauge, atPaceOfYear, atRecentPace));
    }

    private static List<LocalizedText> arithmetic(
            YearSpan span, Gauge gauge, Projection year, @Nullable Projection recent) {
        List<LocalizedText> lines = new ArrayList<>();
        String limit = shown(gauge, gauge.limit());
        String now = ratio(gauge, gauge.part(), gauge.whole());
        lines.add(new LocalizedText(
                "截至 " + span.asOf() + "(第 " + span.elapsed() + " 天，余 " + span.left() + " 天):" + now + "，"
                        + sideZh(gauge.fails(), limit) + (gauge.crossed() ? "：已越限" : "：未越限"),
                "as of " + span.asOf() + " (day " + span.elapsed() + ", " + span.left() + " left): " + now + ", "
                        + sideEn(gauge.fails(), limit) + (gauge.crossed() ? ": crossed" : ": kept")));
        lines.add(line("按全年速度推算", "estimate at the pace of the year", gauge, year));
        if (recent != null) {
            lines.add(line(
                    "按近 " + recent.pace().days() + " 天速度推算",
                    "estimate at the pace of the last " + recent.pace().days() + " days",
                    gauge,
                    recent));
        }
        lines.add(room(gauge, recent == null ? year : recent));
        return lines;
    }

    private static LocalizedText line(String zh, String en, Gauge gauge, Projection projection) {
        Pace pace = projection.pace();
        String sum = gauge.part() + " + " + pace.part() + " × " + projection.daysLeft() + " ÷ " + pace.days() + " = "
                + projection.part();
        String whole = gauge.growing()
                ? gauge.whole() + " + " + pace.whole() + " × " + projection.daysLeft() + " ÷ " + pace.days() + " = "
                        + projection.whole()
                : Long.toString(gauge.whole());
        String end = ratio(gauge, projection.part(), projection.whole());
        return new LocalizedText(
                zh + ":" + sum + "；" + whole + "；年末 " + end + turnZh(projection),
                en + ": " + sum + "; " + whole + "; at year end " + end + turnEn(projection));
    }

    private static String turnZh(Projection projection) {
        LocalDate crosses = projection.crossesOn();
        LocalDate returns = projection.returnsOn();
        return crosses != null
                ? "，预计 " + crosses + " 越限"
                : returns != null ? "，预计 " + returns + " 回到限内" : projection.beyond() ? "，年内仍越限" : "，年内不越限";
    }

    private static String turnEn(Projection projection) {
        LocalDate crosses = projection.crossesOn();
        LocalDate returns = projection.returnsOn();
        return crosses != null
                ? ", crossed from " + crosses + " on"
                : returns != null
                        ? ", kept again from " + returns + " on"
                        : projection.beyond() ? ", still crossed then" : ", still kept then";
    }

    private static LocalizedText room(Gauge gauge, Projection projection) {
        long room = projection.room();
        String most = gauge.limit().toPlainString() + " × " + projection.whole();
        if (gauge.fails().upper()) {
            return room < 0
                    ? new LocalizedText(
                            "到年末的余量：按 " + most + " 计，已超出 " + -room,
                            "room until year end: by " + most + " there are " + -room + " too many already")
                    : new LocalizedText(
                            "到年末的余量：按 " + most + " 计，至多再增 " + room + "，第 " + (room + 1) + " 个越限",
                            "room until year end: by " + most + " at most " + room + " more; number " + (room + 1)
                                    + " crosses the limit");
        }
        return room <= 0
                ? new LocalizedText(
                        "到年末的需要量：按 " + most + " 计，已足够",
                        "needed until year end: by " + most + " there are enough already")
                : new LocalizedText(
                        "到年末的需要量：按 " + most + " 计，还须增加 " + room,
                        "needed until year end: by " + most + " another " + room);
    }

    private static String ratio(Gauge gauge, long part, long whole) {
        BigDecimal ratio = Projection.ratio(part, whole);
        return part + " / " + whole + (ratio == null ? "" : " = " + shown(gauge, ratio));
    }

    private static String shown(Gauge gauge, BigDecimal value) {
        BigDecimal shown = gauge.kind() == Gauge.Kind.SHARE ? value.movePointRight(2) : value;
        BigDecimal plain = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        return plain.toPlainString() + (gauge.kind() == Gauge.Kind.SHARE ? " %" : "");
    }

    private static String sideZh(Gauge.Side side, String limit) {
        return switch (side) {
            case ABOVE -> "超过 " + limit + " 即越限";
            case FROM -> "达到 " + limit + " 即越限";
            case BELOW -> "低于 " + limit + " 即越限";
            case UP_TO -> "不高于 " + limit + " 即越限";
        };
    }

    private static String sideEn(Gauge.Side side, String limit) {
        return switch (side) {
            case ABOVE -> "crossed above " + limit;
            case FROM -> "crossed from " + limit + " on";
            case BELOW -> "crossed below " + limit;
            case UP_TO -> "crossed up to " + limit;
        };
    }
}
