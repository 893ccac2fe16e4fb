package io.hegui.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.hegui.calendar.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcedurePropertiesTest {

    private static final LocalDate BEGINNING = LocalDate.parse("2026-01-05");
    private static final LocalDate END_OF_TIME = LocalDate.parse("2030-01-01");

    /** Weekdays are worked; odd years are unknown. */
    private static final WorkingDays WEEKDAYS = WorkingDays.of(IntStream.of(2026, 2028)
            .mapToObj(year -> new WorkingDays.Year(year, Set.of(), Set.of(), "no holidays"))
            .toList());

    private final ProcedureEngine engine = new ProcedureEngine(WEEKDAYS);

    @Provide
    Arbitrary<Procedure> walks() {
        Arbitrary<List<Integer>> choices =
                Arbitraries.integers().between(0, 2).list().ofMaxSize(15);
        Arbitrary<List<Integer>> gaps =
                Arbitraries.integers().between(0, 40).list().ofSize(16);
        return Combinators.combine(Arbitraries.of(ProcedureKind.class), choices, gaps, Arbitraries.of(true, false))
                .as(ProcedurePropertiesTest::walk);
    }

    /** A legal walk: from each state, one of its successors after some days; the beginning is an event or not. */
    private static Procedure walk(ProcedureKind kind, List<Integer> choices, List<Integer> gaps, boolean begun) {
        List<ProcedureStep> steps = new ArrayList<>();
        ProcedureState state = kind.initial();
        LocalDate day = BEGINNING;
        if (begun) {
            steps.add(new ProcedureStep(state, day));
        }
        for (int i = 0; i < choices.size(); i++) {
            List<ProcedureState> legal = kind.successors(state);
            if (legal.isEmpty()) {
                break;
            }
            state = legal.get(choices.get(i) % legal.size());
            day = day.plusDays(gaps.get(i));
            steps.add(new ProcedureStep(state, day));
        }
        return procedure(kind, steps);
    }

    private static Procedure procedure(ProcedureKind kind, List<ProcedureStep> steps) {
        return new Procedure(kind, kind == ProcedureKind.ANNUAL_INSPECTION ? 2026 : null, steps);
    }

    @Property
    void accepts_any_legal_walk(@ForAll("walks") Procedure walk) {
        ProcedureStatus status = engine.at(walk, END_OF_TIME);

        assertThat(status.history()).isEqualTo(walk.steps());
        assertThat(status.pending()).isEmpty();
        assertThat(status.ended()).isEqualTo(status.next() == null);
    }

    @Property
    void refuses_and_names_any_single_illegal_step(@ForAll("walks") Procedure walk, @ForAll Random random) {
        ProcedureStatus before = engine.at(walk, END_OF_TIME);
        List<ProcedureState> illegal = new ArrayList<>(walk.kind().states());
        illegal.removeAll(before.legalNext());
        if (walk.steps().isEmpty()) {
            illegal.remove(walk.kind().initial());
        }
        ProcedureState wrong = illegal.get(random.nextInt(illegal.size()));
        LocalDate day = END_OF_TIME.minusDays(1);
        List<ProcedureStep> steps = new ArrayList<>(walk.steps());
        steps.add(new ProcedureStep(wrong, day));

        IllegalTransitionException refusal = catchThrowableOfType(
                IllegalTransitionException.class, () -> engine.at(procedure(walk.kind(), steps), END_OF_TIME));

        assertThat(refusal.state()).isEqualTo(before.state());
        assertThat(refusal.event()).isEqualTo(new ProcedureStep(wrong, day));
        assertThat(refusal)
                .hasMessageContaining("event " + wrong.name() + " on " + day)
                .hasMessageContaining("in state " + before.state().name());
        assertThat(refusal.getMessage()).doesNotContain("\n");
    }

    @Property
    void expects_nothing_to_end_before_it_begins_or_before_today(
            @ForAll("walks") Procedure walk, @ForAll @IntRange(min = -10, max = 800) int days) {
        LocalDate asOf = BEGINNING.plusDays(days);

        ProcedureStatus status = engine.at(walk, asOf);

        assertThat(status.end().earliest()).isBeforeOrEqualTo(status.end().latest());
        if (status.next() != null) {
            assertThat(status.next().earliest()).isBeforeOrEqualTo(status.next().latest());
            assertThat(status.next().state()).isEqualTo(status.legalNext().get(0));
            assertThat(status.end().earliest()).isAfterOrEqualTo(asOf);
            assertThat(status.end().derivation()).containsAll(status.next().derivation());
        }
    }

    @Property
    void replaying_a_prefix_gives_the_status_of_that_day(
            @ForAll("walks") Procedure walk, @ForAll @IntRange(min = -1, max = 640) int days) {
        LocalDate asOf = BEGINNING.plusDays(days);
        List<ProcedureStep> prefix =
                walk.steps().stream().filter(step -> !step.on().isAfter(asOf)).toList();

        ProcedureStatus whole = engine.at(walk, asOf);
        ProcedureStatus replayed = engine.at(procedure(walk.kind(), prefix), asOf);

        assertThat(whole).usingRecursiveComparison().ignoringFields("pending").isEqualTo(replayed);
        assertThat(whole.history().size() + whole.pending().size())
                .isEqualTo(walk.steps().size());
    }

    @Property
    void the_order_in_which_events_of_different_days_are_listed_never_matters(
            @ForAll("walks") Procedure walk, @ForAll Random random) {
        Set<LocalDate> days = new HashSet<>();
        Assume.that(walk.steps().stream().allMatch(step -> days.add(step.on())));
        List<ProcedureStep> shuffled = new ArrayList<>(walk.steps());
        Collections.shuffle(shuffled, random);

        assertThat(procedure(walk.kind(), shuffled)).isEqualTo(walk);
    }

    @ParameterizedTest
    @EnumSource(ProcedureKind.class)
    void every_state_that_can_be_reached_has_terms_unless_it_is_an_end(ProcedureKind kind) {
        Set<ProcedureState> reached = new HashSet<>();
        reach(kind, kind.initial(), reached);
        Timetable timetable = Timetable.of(kind);

        assertThat(timetable.legs().keySet())
                .isEqualTo(reached.stream()
                        .filter(state -> !kind.successors(state).isEmpty())
                        .collect(Collectors.toSet()));
        assertThatNoException().isThrownBy(() -> engine.at(procedure(kind, List.of()), BEGINNING));
    }

    private static void reach(ProcedureKind kind, ProcedureState state, Set<ProcedureState> reached) {
        if (reached.add(state)) {
            kind.successors(state).forEach(next -> reach(kind, next, reached));
        }
    }
}
