package io.hegui.rules.number;

import io.hegui.model.PhoneNumber;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Sources;
import java.util.List;

/** A hotline of the government or of the emergency services is listed as the firm's own number. */
public final class NotOwn implements PackageRule {

    /** The hotlines that no firm can own. */
    public static final ParameterKey<List<String>> HOTLINES = ParameterKey.words("number/not-own.hotlines");

    private static final RuleSpec SPEC =
            RuleSpec.of("number/not-own", Severity.MINOR, Sources.OWN).withParameters(HOTLINES);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        List<PhoneNumber> hotlines =
                facts.valueOf(HOTLINES).stream().map(PhoneNumber::of).toList();
        return Register.judge(facts, number -> number.number() != null, number -> hotlines.contains(number.number()));
    }
}
