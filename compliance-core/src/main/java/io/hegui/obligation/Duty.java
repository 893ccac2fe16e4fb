package io.hegui.obligation;

import io.hegui.model.Moment;
import io.hegui.rule.Layer;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An obligation in the making. Mutable, for one thread. */
final class Duty {

    static final Source S1 = Source.of("S1", Layer.GUIDE);
    static final Source S2 = Source.of("S2", Layer.GUIDE);
    static final Source S3 = Source.of("S3", Layer.GUIDE);
    static final Source S4 = Source.of("S4", Layer.GUIDE);
    static final Source S5 = Source.of("S5", Layer.GUIDE);
    static final Source OWN = Source.of("own", Layer.OWN);
    static final Source ORDER_42 = Source.of("工信部令42", Layer.LAW);

    private static final int NOTICE_DAYS = 30;

    final String id;
    private final LocalizedText title;
    private final List<LocalizedText> derivation = new ArrayList<>();
    private List<Source> sources = List.of(OWN);
    private List<Department> departments = List.of();
    private @Nullable Integer filingYear;
    private @Nullable LocalDate opensOn;
    private LocalDate dueOn = LocalDate.MAX;
    private @Nullable Moment dueAt;
    private boolean estimated;
    private boolean done;
    private @Nullable LocalDate doneOn;

    Duty(String id, String zh, String en) {
        this.id = id;
        this.title = new LocalizedText(zh, en);
    }

    Duty by(Department... value) {
        departments = List.of(value);
        return this;
    }

    Duty from(Source... value) {
        sources = List.of(value);
        return this;
    }

    Duty ofFilingYear(int value) {
        filingYear = value;
        return this;
    }

    Duty within(LocalDate first, LocalDate last) {
        opensOn = first;
        dueOn = last;
        return this;
    }

    /** Due on a day; it opens 30 days before, which is this project's own notice. */
    Duty due(LocalDate last) {
        within(last.minusDays(NOTICE_DAYS), last);
        return because(
                "自 " + opensOn + " 起提示(提前 " + NOTICE_DAYS + " 天，本项目设定)",
                "shown as due from " + opensOn + ", " + NOTICE_DAYS + " days ahead (this project's own notice)");
    }

    Duty dueAt(Moment first, Moment last) {
        dueAt = last;
        return within(first.date(), last.date());
    }

    Duty estimated(boolean value) {
        estimated = value;
        return this;
    }

    Duty because(String zh, String en) {
        derivation.add(new LocalizedText(zh, en));
        return this;
    }

    /** Done on that day, where it is known; null leaves it open. */
    Duty doneOn(@Nullable LocalDate day, LocalDate asOf) {
        if (day != null && !day.isAfter(asOf)) {
            done = true;
            doneOn = day;
        }
        return this;
    }

    Duty doneIf(boolean condition) {
        done |= condition;
        return this;
    }

    /** Day from which a note of {@code done[]} may concern it. */
    @Nullable
    LocalDate opensOn() {
        return opensOn;
    }

    Obligation asOf(LocalDate asOf) {
        return new Obligation(
                id,
                title,
                filingYear,
                opensOn,
                dueOn,
                dueAt,
                estimated,
                sources,
                departments,
                state(asOf),
                doneOn,
                derivation);
    }

    private ObligationState state(LocalDate asOf) {
        if (done) {
            return ObligationState.DONE;
        }
        if (asOf.isAfter(dueOn)) {
            return ObligationState.OVERDUE;
        }
        return opensOn != null && asOf.isBefore(opensOn) ? ObligationState.UPCOMING : ObligationState.DUE;
    }
}
