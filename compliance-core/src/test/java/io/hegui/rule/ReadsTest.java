package io.hegui.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.model.Province;
import org.junit.jupiter.api.Test;

class ReadsTest {

    private static final Facts FACTS = RuleStubs.facts().build();
    private static final Facts LATER =
            RuleStubs.facts().asOf(RuleStubs.AS_OF.plusDays(1)).build();

    @Test
    void who_looked_at_nothing_depends_on_nothing() {
        assertThat(new Reads().holdUnder(LATER)).isTrue();
    }

    @Test
    void a_look_taken_before_is_known_and_its_first_answer_stands() {
        Reads reads = new Reads();

        reads.note("day", Facts::asOf, RuleStubs.AS_OF);
        reads.note("day", Facts::asOf, LATER.asOf());

        assertThat(reads.has("day")).isTrue();
        assertThat(reads.has("year")).isFalse();
        assertThat(reads.holdUnder(FACTS)).isTrue();
        assertThat(reads.holdUnder(LATER)).isFalse();
    }

    @Test
    void after_everything_was_read_every_look_is_known_and_nothing_holds() {
        Reads reads = new Reads();

        reads.noteEverything();

        assertThat(reads.has("day")).isTrue();
        assertThat(reads.holdUnder(FACTS)).isFalse();
    }

    @Test
    void a_thousand_looks_are_followed_and_one_more_counts_as_everything() {
        Reads reads = new Reads();
        for (int i = 0; i < 1_000; i++) {
            reads.note(i, Facts::asOf, RuleStubs.AS_OF);
        }
        boolean followed = reads.holdUnder(FACTS);

        reads.note("one more", Facts::asOf, RuleStubs.AS_OF);

        assertThat(followed).isTrue();
        assertThat(reads.holdUnder(FACTS)).isFalse();
    }

    @Test
    void what_another_computation_sees_later_counts_too() {
        Reads reads = new Reads();
        Reads used = new Reads();
        Reads usedByIt = new Reads();
        reads.include(used);
        used.include(usedByIt);
        boolean before = reads.holdUnder(LATER);

        usedByIt.note("day", Facts::asOf, RuleStubs.AS_OF);

        assertThat(before).isTrue();
        assertThat(reads.holdUnder(FACTS)).isTrue();
        assertThat(reads.holdUnder(LATER)).isFalse();
    }

    @Test
    void computations_that_use_each_other_come_to_an_end() {
        Reads one = new Reads();
        Reads other = new Reads();
        one.include(one);
        one.include(other);
        other.include(one);

        other.note("jurisdiction", facts -> facts.section(p -> p.jurisdiction()), null);

        assertThat(one.holdUnder(FACTS)).isTrue();
        assertThat(one.holdUnder(RuleStubs.facts()
                        .inspection(p ->
                                p.toBuilder().jurisdiction(Province.BEIJING).build())
                        .build()))
                .isFalse();
    }
}
