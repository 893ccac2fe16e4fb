package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.Purpose;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ScopeTest {

    private static final Predicate<CallRecord> HAS_ID = call -> call.id() != null;
    private static final Predicate<CallRecord> BY_ROBOT = CallRecord::byRobot;

    /** Each scope and what it is meant to hold. */
    private static Map<Scope, Predicate<CallRecord>> scopes() {
        Map<Scope, Predicate<CallRecord>> scopes = new LinkedHashMap<>();
        scopes.put(Scope.ALL, call -> true);
        scopes.put(Scope.OUTBOUND, CallRecord::outbound);
        scopes.put(Scope.INBOUND, CallRecord::inbound);
        scopes.put(Scope.CONNECTED, CallRecord::connected);
        scopes.put(Scope.MARKETING, CallRecord::marketing);
        scopes.put(Scope.DIALLED, call -> call.outbound() && call.caller() != null && call.startedAt() != null);
        scopes.put(Scope.of(HAS_ID), HAS_ID);
        scopes.put(Scope.OUTBOUND.and(Scope.CONNECTED), call -> call.outbound() && call.connected());
        scopes.put(Scope.of(HAS_ID).and(Scope.INBOUND), HAS_ID.and(CallRecord::inbound));
        scopes.put(Scope.INBOUND.and(Scope.of(HAS_ID)), HAS_ID.and(CallRecord::inbound));
        scopes.put(Scope.of(HAS_ID).and(Scope.of(BY_ROBOT)), HAS_ID.and(BY_ROBOT));
        return scopes;
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        CallRecord full = RuleStubs.call("C1", "2024-06-18T09:00:00").build();
        return Combinators.combine(
                        Arbitraries.of(Direction.class).injectNull(0.2),
                        Arbitraries.of(Purpose.MARKETING, Purpose.FOLLOW_UP),
                        Arbitraries.of(Outcome.CONNECTED, Outcome.BUSY),
                        Arbitraries.integers().between(0, 15))
                .as((direction, purpose, outcome, present) -> CallRecord.builder()
                        .direction(direction)
                        .purpose(purpose)
                        .outcome(outcome)
                        .id((present & 1) == 0 ? null : "C1")
                        .caller((present & 2) == 0 ? null : full.caller())
                        .startedAt((present & 4) == 0 ? null : full.startedAt())
                        .aiAgent((present & 8) == 0)
                        .build())
                .list()
                .ofMaxSize(40);
    }

    @Property
    void a_scope_holds_the_calls_it_names_whether_asked_one_by_one_or_for_many(
            @ForAll("calls") List<CallRecord> calls) {
        int size = calls.size();
        CallRecord[] given = calls.toArray(new CallRecord[size + 1]);
        int[] marks = new int[size + 1];
        Scope.mark(given, size, marks);

        scopes().forEach((scope, meant) -> {
            CallRecord[] selected = new CallRecord[size + 1];
            int count = scope.select(given, size, marks, selected);
            List<CallRecord> expected = calls.stream().filter(meant).toList();

            assertThat(Arrays.asList(selected).subList(0, count)).isEqualTo(expected);
            assertThat(calls.stream().filter(scope::includes).toList()).isEqualTo(expected);
        });
    }

    @Test
    void calls_behind_the_first_ones_are_left_alone() {
        CallRecord call = RuleStubs.call("C1", "2024-06-18T09:00:00").build();
        CallRecord[] calls = {call, call};
        int[] marks = {-1, -1};
        CallRecord[] selected = new CallRecord[2];

        Scope.mark(calls, 1, marks);
        int count = Scope.ALL.select(calls, 1, marks, selected);

        assertThat(marks[0]).isNotEqualTo(-1);
        assertThat(marks[1]).isEqualTo(-1);
        assertThat(count).isEqualTo(1);
        assertThat(selected[1]).isNull();
    }
}
