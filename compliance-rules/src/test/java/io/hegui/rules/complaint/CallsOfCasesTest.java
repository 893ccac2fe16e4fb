package io.hegui.rules.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Outcome;
import io.hegui.model.PhoneNumber;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is remembered of linked calls doesn't depend on their order, nor on how they are split among workers. */
class CallsOfCasesTest {

    private static final Set<String> WANTED = Set.of("C1", "C2", "C3");
    private static final List<String> IDS = List.of("C1", "C2", "C3", "C4");
    private static final List<PhoneNumber> USERS =
            List.of(PhoneNumber.of("13800000001"), PhoneNumber.of("13800000002"), PhoneNumber.of("前台"));

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        return Combinators.combine(
                        Arbitraries.of(IDS).injectNull(0.1),
                        Arbitraries.of(USERS).injectNull(0.2),
                        Arbitraries.of(Outcome.CONNECTED, Outcome.BUSY),
                        Arbitraries.of("r/1.wav").injectNull(0.5))
                .as((id, user, outcome, recording) -> CallRecord.builder()
                        .id(id)
                        .direction(Direction.INBOUND)
                        .caller(user)
                        .outcome(outcome)
                        .recordingFile(recording)
                        .build())
                .list()
                .ofMaxSize(12);
    }

    @Property
    void remembers_exactly_what_the_calls_of_an_id_show(@ForAll("calls") List<CallRecord> calls) {
        CallsOfCases gathered = gather(calls);

        for (String id : IDS) {
            List<CallRecord> bearers = calls.stream()
                    .filter(call -> id.equals(call.id()) && WANTED.contains(id))
                    .toList();
            assertThat(gathered.lacksRecording(id))
                    .isEqualTo(bearers.stream().anyMatch(call -> call.connected() && call.recordingFile() == null));
            assertThat(gathered.mayBeOf(null, id)).isEqualTo(!bearers.isEmpty());
            for (PhoneNumber user : USERS) {
                assertThat(gathered.mayBeOf(user, id))
                        .isEqualTo(bearers.stream().anyMatch(call -> call.user() == null || user.equals(call.user())));
            }
        }
    }

    @Property
    void merging_gives_the_same_however_the_calls_are_ordered_and_split(
            @ForAll("calls") List<CallRecord> calls,
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 4) int parts) {
        List<CallRecord> shuffled = new ArrayList<>(calls);
        Collections.shuffle(shuffled, random);
        List<CallsOfCases> workers = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            workers.add(new CallsOfCases(WANTED));
        }
        shuffled.forEach(call -> workers.get(random.nextInt(parts)).accept(call));

        CallsOfCases merged = new CallsOfCases(WANTED);
        workers.forEach(merged::merge);

        assertThat(answers(merged)).isEqualTo(answers(gather(calls)));
    }

    private static CallsOfCases gather(List<CallRecord> calls) {
        CallsOfCases gathered = new CallsOfCases(WANTED);
        calls.forEach(gathered::accept);
        return gathered;
    }

    private static List<Boolean> answers(CallsOfCases gathered) {
        List<Boolean> answers = new ArrayList<>();
        for (String id : IDS) {
            answers.add(gathered.lacksRecording(id));
            USERS.forEach(user -> answers.add(gathered.mayBeOf(user, id)));
        }
        return answers;
    }
}
