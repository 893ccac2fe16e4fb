package io.hegui.rule;

import static io.hegui.rule.RuleStubs.AS_OF;
import static io.hegui.rule.RuleStubs.CHANGE;
import static io.hegui.rule.RuleStubs.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hegui.io.HeldConsents;
import io.hegui.model.CallRecord;
import io.hegui.model.ComplaintCase;
import io.hegui.model.InspectionPackage;
import io.hegui.model.Moment;
import io.hegui.model.Province;
import io.hegui.model.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Waiver OF_PACKAGE = new Waiver("test/one", null, "试点", "李四", null);
    private static final Waiver OF_HOST = new Waiver("test/two", null, "试点", "李四", null);
    private static final NumberPlan PLAN = number -> Province.BEIJING;
    private static final Attachments FILES = path -> new Attachments.Attachment(1, "00", "pdf");
    private static final ConsentBook CONSENTS = HeldConsents.of(List.of());
    private static final DoNotCallBook LISTED = phone -> DoNotCallBook.ALWAYS;
    private static final List<ComplaintCase> CASES =
            List.of(ComplaintCase.builder().id("T1").build());

    private static final RuleSet RULES =
            RuleStubs.set().numberPlan(PLAN).waivers(List.of(OF_HOST)).build();
    private static final RuleSet STRICTER = RULES.overriding(LIMIT, RuleStubs.EARLY, 1L);

    private static final Facts FACTS = Facts.of(
                    InspectionPackage.builder(2024).waivers(List.of(OF_PACKAGE)).build(), AS_OF, RULES)
            .profile(Profile.LAW)
            .attachments(FILES)
            .consents(CONSENTS)
            .doNotCall(LISTED)
            .complaints(CASES)
            .callsSupplied(false)
            .build();

    /** Every question that can be put to facts. */
    private static final Map<String, Function<Facts, @Nullable Object>> LOOKS = looks();

    private static Map<String, Function<Facts, @Nullable Object>> looks() {
        Map<String, Function<Facts, @Nullable Object>> looks = new LinkedHashMap<>();
        looks.put("inspection", Facts::inspection);
        looks.put("waivers", Facts::waivers);
        looks.put("year", Facts::year);
        looks.put("filingYear", Facts::filingYear);
        looks.put("yearStart", Facts::yearStart);
        looks.put("yearEnd", Facts::yearEnd);
        looks.put("jurisdiction", facts -> facts.section(InspectionPackage::jurisdiction));
        looks.put("asOf", Facts::asOf);
        looks.put("profile", Facts::profile);
        looks.put("parameter", facts -> facts.parameter(LIMIT));
        looks.put("valueOf", facts -> facts.valueOf(LIMIT));
        looks.put("numberPlan", Facts::numberPlan);
        looks.put("attachments", Facts::attachments);
        looks.put("consents", Facts::consents);
        looks.put("doNotCall", Facts::doNotCall);
        looks.put("complaints", Facts::complaints);
        looks.put("callsSupplied", Facts::callsSupplied);
        return looks;
    }

    private static Map<String, @Nullable Object> answers(Facts facts) {
        Map<String, @Nullable Object> answers = new LinkedHashMap<>();
        LOOKS.forEach((name, look) -> answers.put(name, look.apply(facts)));
        return answers;
    }

    @Test
    void facts_say_what_they_were_built_of() {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put(
                "inspection",
                InspectionPackage.builder(2024).waivers(List.of(OF_PACKAGE)).build());
        expected.put("waivers", List.of(OF_PACKAGE, OF_HOST));
        expected.put("year", 2024);
        expected.put("filingYear", 2025);
        expected.put("yearStart", LocalDate.of(2024, 1, 1));
        expected.put("yearEnd", LocalDate.of(2024, 12, 31));
        expected.put("jurisdiction", null);
        expected.put("asOf", AS_OF);
        expected.put("profile", Profile.LAW);
        expected.put("parameter", RULES.parameters().get(LIMIT));
        expected.put("valueOf", 5L);
        expected.put("numberPlan", PLAN);
        expected.put("attachments", FILES);
        expected.put("consents", CONSENTS);
        expected.put("doNotCall", LISTED);
        expected.put("complaints", CASES);
        expected.put("callsSupplied", false);

        assertThat(answers(FACTS)).isEqualTo(expected);
        assertThat(answers(FACTS.toBuilder().build())).isEqualTo(expected);
        assertThat(answers(FACTS.forWorker())).isEqualTo(expected);
        assertThat(answers(FACTS.tracedBy(new Reads()))).isEqualTo(expected);
    }

    @Test
    void without_being_told_facts_are_of_all_layers_with_calls_and_nothing_else() {
        Facts facts = RuleStubs.facts().build();

        assertThat(facts.profile()).isEqualTo(Profile.GUIDE);
        assertThat(facts.attachments()).isSameAs(Attachments.NONE);
        assertThat(facts.consents()).isNull();
        assertThat(facts.doNotCall()).isNull();
        assertThat(facts.complaints()).isNull();
        assertThat(facts.callsSupplied()).isTrue();
        assertThat(facts.waivers()).isEmpty();
    }

    @Test
    void complaints_are_held_as_they_were_given() {
        List<ComplaintCase> cases = new ArrayList<>(CASES);
        Facts facts = FACTS.toBuilder().complaints(cases).build();

        cases.clear();

        assertThat(facts.complaints()).isEqualTo(CASES);
    }

    @Test
    void other_rules_bring_their_parameters_number_plan_and_waivers() {
        Facts facts = FACTS.toBuilder().rules(RuleStubs.set().build()).build();

        assertThat(facts.numberPlan()).isSameAs(NumberPlan.UNKNOWN);
        assertThat(facts.waivers()).containsExactly(OF_PACKAGE);
        assertThat(FACTS.toBuilder().rules(STRICTER).build().valueOf(LIMIT)).isEqualTo(1);
    }

    @Test
    void a_package_without_year_is_refused_when_asked_for_it() {
        Facts facts = FACTS.toBuilder()
                .inspection(inspection -> inspection.toBuilder().year(null).build())
                .build();

        assertThatThrownBy(facts::year)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the package names no reporting year");
    }

    @Test
    void a_call_is_judged_on_its_own_day_and_one_without_start_on_that_of_the_audit() {
        CallRecord call = RuleStubs.call("C1", "2024-06-18T23:59:59").build();
        CallRecord undated = CallRecord.builder().build();

        assertThat(FACTS.dayOf(call)).isEqualTo((int) LocalDate.of(2024, 6, 18).toEpochDay());
        assertThat(FACTS.dayOf(undated)).isEqualTo((int) AS_OF.toEpochDay());
    }

    /** Which looks would show something else after a change. */
    private static List<String> changed(UnaryOperator<Facts.Builder> change) {
        Facts other = change.apply(FACTS.toBuilder()).build();
        List<String> changed = new ArrayList<>();
        LOOKS.forEach((name, look) -> {
            Reads reads = new Reads();
            Facts traced = FACTS.tracedBy(reads);
            Object first = look.apply(traced);
            assertThat(look.apply(traced)).as(name).isEqualTo(first);
            assertThat(reads.holdUnder(FACTS)).as(name).isTrue();
            if (!reads.holdUnder(other)) {
                changed.add(name);
            }
        });
        return changed;
    }

    @Test
    void only_looks_at_what_changed_do_not_hold() {
        assertThat(changed(facts -> facts)).isEmpty();
        assertThat(changed(facts -> facts.asOf(CHANGE.minusDays(1)))).containsExactly("asOf", "valueOf");
        assertThat(changed(facts -> facts.asOf(AS_OF.plusDays(1)))).containsExactly("asOf");
        assertThat(changed(facts -> facts.profile(Profile.GUIDE))).containsExactly("profile");
        assertThat(changed(facts -> facts.attachments(Attachments.NONE))).containsExactly("attachments");
        assertThat(changed(facts -> facts.consents(null))).containsExactly("consents");
        assertThat(changed(facts -> facts.doNotCall(null))).containsExactly("doNotCall");
        assertThat(changed(facts -> facts.complaints(List.of()))).containsExactly("complaints");
        assertThat(changed(facts -> facts.callsSupplied(true))).containsExactly("callsSupplied");
        assertThat(changed(facts -> facts.rules(STRICTER))).containsExactly("parameter", "valueOf");
        assertThat(changed(facts -> facts.rules(
                        RULES.toBuilder().numberPlan(NumberPlan.UNKNOWN).build())))
                .containsExactly("numberPlan");
        assertThat(changed(facts ->
                        facts.rules(RULES.toBuilder().waivers(List.of()).build())))
                .containsExactly("waivers");
        assertThat(changed(facts -> facts.inspection(inspection ->
                        inspection.toBuilder().jurisdiction(Province.BEIJING).build())))
                .containsExactly("inspection", "jurisdiction");
        assertThat(changed(facts -> facts.inspection(
                        inspection -> inspection.toBuilder().year(2023).build())))
                .containsExactly("inspection", "year", "filingYear", "yearStart", "yearEnd");
    }

    @Test
    void only_a_call_without_start_makes_an_answer_depend_on_the_day_of_the_audit() {
        Reads dated = new Reads();
        Reads undated = new Reads();
        Facts later = FACTS.toBuilder().asOf(AS_OF.plusDays(1)).build();

        FACTS.tracedBy(dated)
                .dayOf(CallRecord.builder().startedAt(Moment.of(AS_OF)).build());
        FACTS.tracedBy(undated).dayOf(CallRecord.builder().build());

        assertThat(dated.holdUnder(later)).isTrue();
        assertThat(undated.holdUnder(later)).isFalse();
    }

    @Test
    void facts_handed_on_to_be_built_upon_hold_under_no_others() {
        Reads built = new Reads();
        Reads given = new Reads();

        FACTS.tracedBy(built).toBuilder();
        FACTS.tracedBy(given).forWorker();

        assertThat(built.holdUnder(FACTS)).isFalse();
        assertThat(given.holdUnder(FACTS)).isFalse();
    }

    @Test
    void what_is_derived_is_computed_once_for_all_workers() {
        AtomicInteger times = new AtomicInteger();
        Derived<Integer> year = Derived.of(facts -> facts.year() + times.incrementAndGet());

        int first = FACTS.derive(year);
        int second = FACTS.forWorker().derive(year);
        int fresh = FACTS.toBuilder().build().derive(year);

        assertThat(List.of(first, second, fresh)).containsExactly(2025, 2025, 2026);
    }

    @Test
    void what_is_derived_or_worked_out_per_call_depends_on_what_it_was_worked_out_from() {
        Derived<Integer> years = Derived.of(Facts::year);
        PerCall<Integer> ages = PerCall.of(facts -> {
            LocalDate asOf = facts.asOf();
            return call -> (int) asOf.toEpochDay() - facts.dayOf(call);
        });
        Facts later = FACTS.toBuilder().asOf(AS_OF.plusDays(1)).build();
        Facts other = FACTS.toBuilder()
                .inspection(inspection -> inspection.toBuilder().year(2023).build())
                .build();

        for (int again = 0; again < 2; again++) {
            Reads ofYears = new Reads();
            Reads ofAges = new Reads();
            FACTS.tracedBy(ofYears).derive(years);
            int age = FACTS.tracedBy(ofAges)
                    .perCall(ages)
                    .apply(CallRecord.builder()
                            .startedAt(Moment.of(AS_OF.minusDays(3)))
                            .build());

            assertThat(age).isEqualTo(3);
            assertThat(List.of(ofYears.holdUnder(FACTS), ofYears.holdUnder(later), ofYears.holdUnder(other)))
                    .containsExactly(true, true, false);
            assertThat(List.of(ofAges.holdUnder(FACTS), ofAges.holdUnder(later), ofAges.holdUnder(other)))
                    .containsExactly(true, false, true);
        }
    }

    @Test
    void what_is_worked_out_per_call_is_prepared_once_a_worker() {
        AtomicInteger times = new AtomicInteger();
        PerCall<Integer> prepared = PerCall.of(facts -> {
            int time = times.incrementAndGet();
            return call -> time;
        });
        Facts facts = RuleStubs.facts().build();
        CallRecord call = CallRecord.builder().build();

        List<Integer> seen = List.of(
                facts.perCall(prepared).apply(call),
                facts.perCall(prepared).apply(call),
                facts.forWorker().perCall(prepared).apply(call));

        assertThat(seen).containsExactly(1, 1, 2);
    }
}
