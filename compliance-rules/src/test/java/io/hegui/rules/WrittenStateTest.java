package io.hegui.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.audit.AuditState;
import io.hegui.audit.Auditor;
import io.hegui.cases.RuleCase;
import io.hegui.cases.RuleCases;
import io.hegui.io.PackageEdit;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.rule.Accumulator;
import io.hegui.rule.AccumulatorType;
import io.hegui.rule.CallFigures;
import io.hegui.rule.Facts;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.Profile;
import io.hegui.rule.RuleSet;
import io.hegui.rule.StateError;
import io.hegui.rule.StateIn;
import io.hegui.rule.StateOut;
import io.hegui.rule.StreamRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State that is written, sent to another process and merged there, for every rule of the catalogue. */
class WrittenStateTest {

    private static final RuleSet RULES = RuleSets.load();

    private static Path golden(int version) {
        return Path.of("src/test/resources/state-" + version);
    }

    /** What version 2 began to write; of a state of version 1 it stays unknown. */
    private static final Set<String> GREW_IN_2 = Set.of(CallFigures.TYPE.name());

    private static final List<RuleCase> CASES = RULES.rules().stream()
            .flatMap(rule -> read("/cases/" + rule.id() + ".json").stream())
            .toList();

    /** Calls and facts of their own, far from clean, so that golden files outlast changes of other cases. */
    private static final RuleCase GIVEN = read("/state-1/given.json").get(0);

    private static final Facts FACTS = RuleCases.facts(GIVEN, RULES);

    private static List<RuleCase> read(String resource) {
        try (InputStream in = WrittenStateTest.class.getResourceAsStream(resource)) {
            return RuleCases.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<AccumulatorType<?>> types() {
        Set<AccumulatorType<?>> types = new LinkedHashSet<>(List.of(CallFigures.TYPE));
        RULES.rules().forEach(rule -> {
            if (rule instanceof StreamRule<?> streamRule) {
                types.add(streamRule.accumulator());
            }
        });
        return types.stream();
    }

    @Provide
    Arbitrary<RuleCase> someCase() {
        return Arbitraries.of(CASES);
    }

    private static byte[] gathered(Auditor auditor, List<CallRecord> calls) {
        AuditState state = auditor.newState();
        calls.forEach(state::accept);
        return state.toBytes();
    }

    @Property
    void parts_that_were_written_say_merged_what_one_audit_says(
            @ForAll("someCase") RuleCase given, @ForAll("someCase") RuleCase alsoCalled, @ForAll long seed) {
        List<CallRecord> calls = new ArrayList<>(RuleCases.calls(given));
        calls.addAll(RuleCases.calls(alsoCalled));
        Facts facts =
                RuleCases.facts(given, RULES).toBuilder().callsSupplied(true).build();
        Auditor auditor = Auditor.open(facts, RULES);
        List<CallRecord> shuffled = new ArrayList<>(calls);
        Random random = new Random(seed);
        Collections.shuffle(shuffled, random);
        int split = random.nextInt(calls.size() + 1);

        // another auditor of the same audit, as another process has it
        Auditor elsewhere = Auditor.open(facts.toBuilder().build(), RULES);
        AuditState merged = auditor.newState();
        merged.merge(gathered(elsewhere, shuffled.subList(split, calls.size())));
        merged.merge(gathered(elsewhere, shuffled.subList(0, split)));

        assertThat(merged.toBytes()).isEqualTo(gathered(auditor, calls));
        assertThat(auditor.finish(merged)).isEqualTo(auditor.audit(calls));
    }

    @Test
    void the_state_of_another_audit_is_refused_in_one_line() {
        byte[] written = Auditor.open(FACTS, RULES).newState().toBytes();
        RuleSet others =
                RULES.overriding(ParameterKey.integer("service/answer-time.seconds"), LocalDate.of(2000, 1, 1), 3L);

        assertRefused(written, Auditor.open(FACTS, others), "state: rule set: found " + RULES.digest());
        assertRefused(
                written,
                Auditor.open(FACTS.toBuilder().asOf(FACTS.asOf().plusDays(1)).build(), RULES),
                "state: as of: found " + FACTS.asOf() + ", expected "
                        + FACTS.asOf().plusDays(1));
        assertRefused(
                written,
                Auditor.open(FACTS.toBuilder().profile(Profile.LAW).build(), RULES),
                "state: profile: found GUIDE, expected LAW");
        assertRefused(
                written,
                Auditor.open(
                        FACTS.toBuilder()
                                .inspection(PackageEdit.of("{\"license\": null}", "edit"))
                                .build(),
                        RULES),
                "expected none");
    }

    private static void assertRefused(byte[] written, Auditor auditor, String line) {
        AuditState state = auditor.newState();
        assertThatThrownBy(() -> state.merge(written))
                .isInstanceOf(StateError.class)
                .hasMessageContaining(line)
                .hasMessageNotContaining("\n");
    }

    @Property
    void a_state_cut_off_or_changed_by_one_byte_fails_with_one_line_or_is_read(
            @ForAll("someCase") RuleCase given, @ForAll long seed) {
        Auditor auditor = Auditor.open(RuleCases.facts(given, RULES), RULES);
        byte[] whole = gathered(auditor, RuleCases.calls(given));
        Random random = new Random(seed);
        byte[] cut = java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
        byte[] changed = whole.clone();
        changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));

        assertThatThrownBy(() -> auditor.newState().merge(cut)).isInstanceOf(StateError.class);
        try {
            auditor.newState().merge(changed);
        } catch (StateError e) {
            assertThat(e.getMessage()).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <S extends Accumulator<S>> void a_state_written_by_version_1_stays_readable(AccumulatorType<S> type)
            throws IOException {
        S fresh = fresh(type);
        S read = read(type, 1);

        if (GREW_IN_2.contains(type.name())) {
            CallFigures figures = (CallFigures) read;
            assertThat(figures.connectRateByMonth()).isEmpty();
            assertThat(figures)
                    .usingRecursiveComparison()
                    .ignoringFields("connectsByMonth", "connectedByMonth", "withOutcomeByMonth")
                    .isEqualTo(fresh);
        } else {
            assertThat(written(read)).isEqualTo(written(fresh));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    <S extends Accumulator<S>> void a_state_written_by_version_2_stays_readable(AccumulatorType<S> type)
            throws IOException {
        assertThat(written(read(type, 2))).isEqualTo(written(fresh(type)));
    }

    @ParameterizedTest
    @MethodSource("types")
    <S extends Accumulator<S>> void a_state_written_by_the_version_of_today_stays_readable(AccumulatorType<S> type)
            throws IOException {
        S read = read(type, StateOut.VERSION);

        assertThat(written(read))
                .as("a new form needs a new version")
                .isEqualTo(written(fresh(type)))
                .isEqualTo(Files.readAllBytes(golden(StateOut.VERSION).resolve(type.name() + ".bin")));
    }

    private static <S extends Accumulator<S>> S fresh(AccumulatorType<S> type) {
        S fresh = type.open().apply(FACTS.forWorker());
        RuleCases.calls(GIVEN).forEach(fresh::accept);
        return fresh;
    }

    private static <S extends Accumulator<S>> S read(AccumulatorType<S> type, int version) throws IOException {
        StateIn in = new StateIn(Files.readAllBytes(golden(version).resolve(type.name() + ".bin")));
        S read = type.open().apply(FACTS.forWorker());
        read.read(in);
        in.end();
        assertThat(in.version()).isEqualTo(version);
        return read;
    }

    private static byte[] written(Accumulator<?> state) {
        StateOut out = new StateOut();
        state.write(out);
        return out.toByteArray();
    }

    /** Writes the golden files of the current version; run by hand when a version is born. */
    public static void main(String[] args) throws IOException {
        Path folder = golden(StateOut.VERSION);
        Files.createDirectories(folder);
        for (AccumulatorType<?> type : types().toList()) {
            Accumulator<?> state = type.open().apply(FACTS.forWorker());
            RuleCases.calls(GIVEN).forEach(state::accept);
            Files.write(folder.resolve(type.name() + ".bin"), written(state));
        }
    }
}
