package io.hegui.rules.number;

import io.hegui.model.InspectionPackage;
import io.hegui.model.NumberResource;
import io.hegui.model.NumberStatus;
import io.hegui.model.PhoneNumber;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.GateCheck;
import io.hegui.rule.Judgement;
import io.hegui.rule.RecordCheck;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The declared numbers as rules look at them. A number without a declared status counts as in use: nothing shows that it
 * is not.
 */
final class Register {

    private Register() {}

    /** One finding a number that fails, among those to which the rule applies. */
    static Evaluation judge(Facts facts, Predicate<NumberResource> applies, Predicate<NumberResource> fails) {
        return judge(facts, applies, fails, number -> Values.NONE);
    }

    /** The same, where a finding says what was measured. */
    static Evaluation judge(
            Facts facts,
            Predicate<NumberResource> applies,
            Predicate<NumberResource> fails,
            Function<NumberResource, Values> values) {
        List<NumberResource> numbers = facts.section(InspectionPackage::numbers);
        if (numbers == null) {
            return Evaluation.indeterminate("numbers");
        }
        List<NumberResource> judged = numbers.stream().filter(applies).toList();
        List<Violation> violations = judged.stream()
                .filter(fails)
                .map(number -> Violation.aboutPerson(text(number))
                        .counting(1, judged.size())
                        .with(values.apply(number)))
                .toList();
        return Evaluation.of(violations, judged.size());
    }

    /** Says of a call whether its caller is a number that fails; of several entries of a number the worst counts. */
    static GateCheck beforeCall(Facts facts, Predicate<NumberResource> applies, Predicate<NumberResource> fails) {
        List<NumberResource> numbers = facts.section(InspectionPackage::numbers);
        if (numbers == null) {
            return GateCheck.of(RecordCheck.missing("numbers"));
        }
        Map<PhoneNumber, Boolean> failing = new HashMap<>();
        for (NumberResource number : numbers) {
            if (number.number() != null && applies.test(number)) {
                failing.merge(number.number(), fails.test(number), Boolean::logicalOr);
            }
        }
        return (call, second) -> {
            Boolean fail = call.caller() == null ? null : failing.get(call.caller());
            return fail == null ? Judgement.NOT_APPLICABLE : Judgement.failIf(fail);
        };
    }

    /** Every declared number. */
    static boolean any(NumberResource number) {
        return true;
    }

    /** Whether it is declared to be in use, or nothing is declared. */
    static boolean isInUse(NumberResource number) {
        return number.declaredStatus() == null || number.declaredStatus() == NumberStatus.IN_USE;
    }

    /** Whether it is in use and activated. */
    static boolean isLive(NumberResource number) {
        return isInUse(number) && Boolean.TRUE.equals(number.activated());
    }

    /** The number as it is written. */
    static String text(NumberResource number) {
        return number.number() == null ? "" : number.number().text();
    }
}
