package io.hegui.rules.number;

import static org.assertj.core.api.Assertions.assertThat;

import io.hegui.io.PackageReader;
import io.hegui.io.RuleSets;
import io.hegui.model.CallRecord;
import io.hegui.model.Direction;
import io.hegui.model.Moment;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Facts;
import io.hegui.rule.NumberPlan;
import io.hegui.rules.MergeLaws;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NumberUseTest {

    private static final Facts FACTS = Facts.of(
                    PackageReader.fromJson("""
                            {"year": 2024, "numbers": [
                              {"number": "010-6234 5678", "declaredStatus": "IN_USE"},
                              {"number": "95123", "declaredStatus": "IN_USE", "validUntil": "2024-01-10"},
                              {"number": "95124", "declaredStatus": "SUSPENDED"},
                              {"number": "96456", "declaredStatus": "CANCELLED"},
                              {"number": "96456", "declaredStatus": "IN_USE", "validUntil": "2024-01-05"}
                            ]}
                            """, "test"),
                    LocalDate.of(2025, 3, 20),
                    RuleSets.of(List.of(), NumberPlan.UNKNOWN))
            .build();

    private static final Moment NEW_YEAR = Moment.parse("2024-01-01T00:00:00");

    private static NumberUse fresh() {
        return NumberUse.TYPE.open().apply(FACTS);
    }

    private static PhoneNumber number(String text) {
        return text == null ? null : PhoneNumber.of(text);
    }

    private static CallRecord call(String caller, String callee, Direction direction, Integer hour) {
        return CallRecord.builder()
                .id("C" + hour)
                .caller(number(caller))
                .callee(number(callee))
                .direction(direction)
                .startedAt(hour == null ? null : NEW_YEAR.plusSeconds(hour * 3600L))
                .build();
    }

    private static List<Object> answer(NumberUse use) {
        return List.of(
                use.outbound(),
                List.of("01062345678", "95123", "95124", "96456", "95999").stream()
                        .map(text -> use.isBorne(PhoneNumber.of(text)))
                        .toList(),
                use.undeclared().stream()
                        .map(calls -> List.of(calls.text(), calls.calls(), calls.examples()))
                        .toList());
    }

    @Provide
    Arbitrary<List<CallRecord>> calls() {
        Arbitrary<String> numbers = Arbitraries.of(
                        "01062345678",
                        "010 62345678",
                        "95123",
                        "95124",
                        "96456",
                        "95999",
                        "95-999",
                        "13800138000",
                        "+86 138 0013 8000",
                        "138****8000")
                .injectNull(0.1);
        return Combinators.combine(
                        numbers,
                        numbers,
                        Arbitraries.of(Direction.class).injectNull(0.1),
                        Arbitraries.integers().between(-48, 480).injectNull(0.1))
                .as(NumberUseTest::call)
                .list()
                .ofMaxSize(120);
    }

    @Property
    void every_order_and_split_of_calls_gives_the_same(@ForAll("calls") List<CallRecord> calls, @ForAll long seed) {
        MergeLaws.check(NumberUseTest::fresh, NumberUseTest::answer, calls, seed);
    }

    @Property
    void every_outbound_call_is_declared_or_counted_for_exactly_one_number(@ForAll("calls") List<CallRecord> calls) {
        NumberUse use = fresh();
        calls.forEach(use::accept);

        List<CallRecord> outbound = calls.stream()
                .filter(call -> call.outbound() && call.caller() != null)
                .toList();
        long declared = outbound.stream().filter(NumberUseTest::isDeclared).count();

        assertThat(use.outbound()).isEqualTo(outbound.size());
        assertThat(use.undeclared().stream()
                        .mapToLong(NumberUse.Undeclared::calls)
                        .sum())
                .isEqualTo(outbound.size() - declared);
        assertThat(use.undeclared())
                .extracting(number -> PhoneNumber.of(number.text()))
                .doesNotHaveDuplicates();
    }

    private static boolean isDeclared(CallRecord call) {
        LocalDate day = call.startedAt() == null ? null : call.startedAt().date();
        return switch (call.caller().normalized()) {
            case "01062345678" -> true;
            case "95123" -> day == null || !day.isAfter(LocalDate.of(2024, 1, 10));
            case "96456" -> day == null || !day.isAfter(LocalDate.of(2024, 1, 5));
            default -> false;
        };
    }

    @Test
    void a_number_of_the_year_before_is_not_borne() {
        NumberUse use = fresh();

        use.accept(call("95123", "13800138000", Direction.OUTBOUND, -1));

        assertThat(use.isBorne(PhoneNumber.of("95123"))).isFalse();
    }
}
