package io.hegui.rules.marketing;

import io.hegui.calendar.DayWindow;
import io.hegui.model.Systems;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import io.hegui.rules.Sources;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 时段熔断: no enabled cut-out, or one that permits more than the calling hours, or one whose log is not kept. */
public final class CallingHoursFuse implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("marketing/calling-hours-fuse", Severity.MINOR, Sources.S1)
            .withParameters(CallingHours.WINDOW);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Systems systems = facts.inspection().systems();
        if (systems == null) {
            return Evaluation.indeterminate("systems");
        }
        DayWindow permitted = facts.valueOf(CallingHours.WINDOW);
        List<String> defects = defects(systems.callingHoursFuse(), permitted);
        return defects.isEmpty()
                ? Evaluation.pass()
                : Evaluation.fail(
                        Violation.whole().with(Values.of("missing", defects).and("limit", permitted)));
    }

    private static List<String> defects(io.hegui.model.@Nullable CallingHoursFuse fuse, DayWindow permitted) {
        if (fuse == null) {
            return List.of("callingHoursFuse");
        }
        List<String> defects = new ArrayList<>();
        if (!Boolean.TRUE.equals(fuse.enabled())) {
            defects.add("enabled");
        }
        if (!isWithin(permitted, fuse.from(), fuse.to())) {
            defects.add("from/to");
        }
        if (!Boolean.TRUE.equals(fuse.logRetained())) {
            defects.add("logRetained");
        }
        return defects;
    }

    /** Whether the window lies within the permitted one; one that passes midnight never does. */
    private static boolean isWithin(DayWindow permitted, @Nullable LocalTime from, @Nullable LocalTime to) {
        return from != null
                && to != null
                && (from.isBefore(to) || to.equals(LocalTime.MIDNIGHT))
                && permitted.encloses(DayWindow.between(from, to));
    }
}
