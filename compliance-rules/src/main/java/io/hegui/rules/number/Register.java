package io.hegui.rules.number;

import io.hegui.model.InspectionPackage;
import io.hegui.model.NumberResource;
import io.hegui.model.NumberStatus;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.Values;
import io.hegui.rule.Violation;
import java.util.List;
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
