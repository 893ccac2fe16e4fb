package io.hegui.rules.number;

import io.hegui.model.NumberKind;
import io.hegui.model.NumberResource;
import io.hegui.model.PhoneNumber;
import io.hegui.model.Platform;
import io.hegui.model.Province;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.HashSet;
import java.util.Set;

/** Shanghai only: a 95 or 96 number in use is not among those that the carriers show as activated. */
public final class ActivationCheck implements PackageRule {

    private static final RuleSpec SPEC = RuleSpec.of("number/activation-check", Severity.MAJOR, Sources.S1);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Province jurisdiction = facts.inspection().jurisdiction();
        if (jurisdiction == null) {
            return Evaluation.indeterminate("jurisdiction");
        }
        if (jurisdiction != Province.SHANGHAI) {
            return Evaluation.notApplicable();
        }
        Platform platform = facts.inspection().platform();
        Set<PhoneNumber> activated = platform == null || platform.activatedNumbers() == null
                ? Set.of()
                : new HashSet<>(platform.activatedNumbers());
        Evaluation evaluation = Register.judge(
                facts,
                number -> Register.isInUse(number) && isShort(number),
                number -> !activated.contains(number.number()));
        return platform == null && !evaluation.violations().isEmpty()
                ? Evaluation.indeterminate("platform")
                : evaluation;
    }

    /** A 95 or 96 number, by what it is declared to be or by its shape. */
    private static boolean isShort(NumberResource resource) {
        PhoneNumber number = resource.number();
        return resource.kind() == NumberKind.SHORT_95
                || resource.kind() == NumberKind.SHORT_96
                || (number != null
                        && (number.kind() == PhoneNumber.Kind.SHORT_95 || number.kind() == PhoneNumber.Kind.SHORT_96));
    }
}
