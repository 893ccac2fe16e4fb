package io.hegui.obligation;

import io.hegui.model.Moment;
import io.hegui.rule.LocalizedText;
import io.hegui.rule.Source;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 义务: something to be done by a day. Immutable and thread-safe.
 *
 * @param id stable id, such as {@code annual-report}; {@code id@subject} where there may be several of a kind
 * @param title what is to be done
 * @param filingYear year of filing to which it belongs; null for a duty that an event started
 * @param opensOn first day on which it can or should be done, inclusive; null: not fixed
 * @param dueOn last day, inclusive; an estimate when {@code estimated}
 * @param dueAt last second, inclusive, where it is due to the hour; null otherwise
 * @param estimated whether the date is only a weekday estimate, because the calendar of a year is not known
 * @param sources who asks for it, the first one gave the date
 * @param departments who is responsible
 * @param state how it stands
 * @param doneOn day on which it was done; null unless known
 * @param derivation how the date was found, step by step
 */
public record Obligation(
        String id,
        LocalizedText title,
        @Nullable Integer filingYear,
        @Nullable LocalDate opensOn,
        LocalDate dueOn,
        @Nullable Moment dueAt,
        boolean estimated,
        List<Source> sources,
        List<Department> departments,
        ObligationState state,
        @Nullable LocalDate doneOn,
        List<LocalizedText> derivation) {

    /** By due day, then by id. */
    public static final Comparator<Obligation> BY_DUE_DAY =
            Comparator.comparing(Obligation::dueOn).thenComparing(Obligation::id);

    public Obligation {
        sources = List.copyOf(sources);
        departments = List.copyOf(departments);
        derivation = List.copyOf(derivation);
    }
}
