package io.hegui.obligation;

import io.hegui.calendar.WorkingDays;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks from the present state to the end along the usual way ahead, adding up terms, and writes down every step. Used once,
 * by one thread.
 */
final class Forecast {

    private static final int HOURS_OF_A_DAY = 24;

    /** What is due next, and the end. */
    record Outlook(Expectation next, Expectation end) {}

    /** The days between which something happens, both inclusive. */
    private record Days(LocalDate earliest, LocalDate latest) {

        static Days on(LocalDate day) {
            return new Days(day, day);
        }

        Days orLater(Days other) {
            return new Days(later(earliest, other.earliest), later(latest, other.latest));
        }

        private static LocalDate later(LocalDate a, LocalDate b) {
            return a.isBefore(b) ? b : a;
        }

        String zh() {
            return earliest.equals(latest) ? earliest.toString() : earliest + " 至 " + latest;
        }

        String en() {
            return earliest.equals(latest) ? earliest.toString() : earliest + " to " + latest;
        }
    }

    private final Procedure procedure;
    private final List<ProcedureStep> history;
    private final LocalDate asOf;
    private final WorkingDays calendar;
    private final Timetable timetable;

    private final Map<ProcedureState, Days> firstEntered = new HashMap<>();
    private final List<LocalizedText> derivation = new ArrayList<>();
    private final Set<Source> sources = new LinkedHashSet<>();
    /** A day rests on something that isn't known. */
    private boolean guessed;
    /** A term is over, so that no source bounds the way ahead. */
    private boolean over;

    Forecast(Procedure procedure, List<ProcedureStep> history, LocalDate asOf, WorkingDays calendar) {
        this.procedure = procedure;
        this.history = history;
        this.asOf = asOf;
        this.calendar = calendar;
        this.timetable = Timetable.of(procedure.kind());
        history.forEach(step -> firstEntered.putIfAbsent(step.state(), Days.on(step.on())));
    }

    /** The expectations; the procedure has not ended. */
    Outlook look() {
        ProcedureState present = present();
        ProcedureState state = ahead(present);
        Days due = pass(present, Days.on(begun(present)));
        Expectation next = expectation(state, due, guessed);
        Days entered = notBefore(due, Days.on(asOf));
        while (timetable.legs().containsKey(state)) {
            firstEntered.putIfAbsent(state, entered);
            entered = notBefore(pass(state, entered), entered);
            state = ahead(state);
        }
        Days end = withWhole(present, entered);
        return new Outlook(next, expectation(state, end, guessed || over));
    }

    private ProcedureState present() {
        return history.isEmpty()
                ? procedure.kind().initial()
                : history.get(history.size() - 1).state();
    }

    private ProcedureState ahead(ProcedureState state) {
        return procedure.kind().successors(state).get(0);
    }

    private LocalDate begun(ProcedureState present) {
        LocalizedText title = present.title();
        if (history.isEmpty()) {
            step("截至 " + asOf + " 尚无事件，处于“" + title.zh() + "”", "no event up to " + asOf + ", so: " + title.en());
            return asOf;
        }
        LocalDate since = history.get(history.size() - 1).on();
        step(since + " 进入“" + title.zh() + "”", "since " + since + ": " + title.en());
        return since;
    }

    /** When the next state ahead is entered, by the terms alone. */
    private Days pass(ProcedureState state, Days entered) {
        Timetable.Leg leg = timetable.legs().get(state);
        if (leg == null) {
            throw new IllegalStateException(state.name() + " has no leg in the timetable");
        }
        ProcedureState since = leg.since();
        Days from = since == null ? entered : firstEntered.getOrDefault(since, entered);
        Days days = apply(leg.term(), from, state != procedure.kind().initial() || !history.isEmpty());
        LocalizedText open = leg.open();
        if (open != null) {
            guessed = true;
            derivation.add(open);
        }
        return days;
    }

    private Days apply(Term term, Days from, boolean beginningKnown) {
        sources.add(term.source());
        String zh = term.title().zh() + " " + term.words().zh() + "(" + term.source() + ")";
        String en = term.title().en() + ", " + term.words().en() + " (" + term.source() + ")";
        if (term instanceof Term.Season season && procedure.filingYear() != null) {
            int year = procedure.filingYear();
            Days days = new Days(season.first(year), season.last(year));
            step(zh + ":" + days.zh(), en + ": " + days.en());
            return days;
        }
        if (!(term instanceof Term.Span span)) {
            throw new IllegalStateException(term + " needs a filing year");
        }
        if (!beginningKnown) {
            guessed = true;
            step("开始日期未知，自 " + from.zh() + " 起估算", "day of the beginning unknown, estimated from " + from.en());
        }
        Days days =
                new Days(plus(from.earliest(), span.min(), span.unit()), plus(from.latest(), span.max(), span.unit()));
        step(zh + "，自 " + from.zh() + " 起算：" + days.zh(), en + ", from " + from.en() + ": " + days.en());
        return days;
    }

    private LocalDate plus(LocalDate day, int amount, Term.Unit unit) {
        return switch (unit) {
            case HOURS -> plusHours(day, amount);
            case DAYS -> day.plusDays(amount);
            case WORKING_DAYS -> plusWorkingDays(day, amount);
            case MONTHS -> day.plusMonths(amount);
        };
    }

    private LocalDate plusHours(LocalDate day, int hours) {
        int days = (hours + HOURS_OF_A_DAY - 1) / HOURS_OF_A_DAY;
        if (hours > 0) {
            step(
                    "事件只有日期，没有时刻，" + hours + " 小时按 " + days + " 天计",
                    "the event has a day and no hour, so " + hours + " hours count as " + days + " days");
        }
        return day.plusDays(days);
    }

    private LocalDate plusWorkingDays(LocalDate from, int amount) {
        WorkingDays.Counted counted = calendar.after(from, amount);
        for (String notice : calendar.sources(from.plusDays(1), counted.day())) {
            step("工作日依据：" + notice, "working days by: " + notice);
        }
        for (int year : counted.unknownYears()) {
            guessed = true;
            step(year + " 年的放假和调休安排未知，按周一至周五估算", "holidays of " + year + " unknown, estimated by Monday to Friday");
        }
        return counted.day();
    }

    private Days notBefore(Days days, Days floor) {
        if (days.latest().isBefore(floor.latest())) {
            over = true;
            step("期限已过，改自 " + floor.zh() + " 估算", "that term is over by then, estimated as " + floor.en());
        }
        return days.orLater(floor);
    }

    /** Parts and whole are two statements of one source: the end is expected when both are fulfilled. */
    private Days withWhole(ProcedureState present, Days parts) {
        Term whole = timetable.whole();
        if (whole == null || timetable.settledIn().contains(present)) {
            return parts;
        }
        boolean beginningKnown =
                !history.isEmpty() && history.get(0).state() == procedure.kind().initial();
        LocalDate beginning = history.isEmpty() ? asOf : history.get(0).on();
        Days days = apply(whole, Days.on(beginning), beginningKnown);
        if (!days.latest().isBefore(parts.latest())) {
            over = false;
        }
        Days end = days.orLater(parts);
        step("各步骤与总期限取较晚者：" + end.zh(), "the later of the steps and the whole: " + end.en());
        return end;
    }

    private Expectation expectation(ProcedureState state, Days days, boolean estimated) {
        return new Expectation(
                state, days.earliest(), days.latest(), estimated, List.copyOf(sources), List.copyOf(derivation));
    }

    private void step(String zh, String en) {
        LocalizedText text = new LocalizedText(zh, en);
        if (!derivation.contains(text)) {
            derivation.add(text);
        }
    }
}
