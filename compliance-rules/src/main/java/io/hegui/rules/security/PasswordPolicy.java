package io.hegui.rules.security;

import io.hegui.model.Security;
import io.hegui.rule.Evaluation;
import io.hegui.rule.Facts;
import io.hegui.rule.PackageRule;
import io.hegui.rule.ParameterKey;
import io.hegui.rule.RuleSpec;
import io.hegui.rule.Severity;
import io.hegui.rules.Missing;
import io.hegui.rules.Sources;

/** Passwords may be too short or too simple, stay too long, or stand alone without a second factor. */
public final class PasswordPolicy implements PackageRule {

    /** Least number of characters, inclusive. */
    public static final ParameterKey<Long> MIN_LENGTH = ParameterKey.integer("security/password-policy.minLength");

    /** Days after which a password must have changed, inclusive. */
    public static final ParameterKey<Long> MAX_ROTATION_DAYS =
            ParameterKey.integer("security/password-policy.maxRotationDays");

    private static final RuleSpec SPEC = RuleSpec.of("security/password-policy", Severity.MINOR, Sources.S1)
            .withParameters(MIN_LENGTH, MAX_ROTATION_DAYS);

    @Override
    public RuleSpec spec() {
        return SPEC;
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        Security security = facts.inspection().security();
        if (security == null) {
            return Evaluation.indeterminate("security");
        }
        io.hegui.model.PasswordPolicy policy = security.passwordPolicy();
        if (policy == null) {
            return new Missing().ifAbsent(policy, "passwordPolicy").evaluation();
        }
        Integer length = policy.minLength();
        Integer rotation = policy.rotationDays();
        return new Missing()
                .unless(length != null && length >= facts.valueOf(MIN_LENGTH), "minLength")
                .unless(policy.upper(), "upper")
                .unless(policy.lower(), "lower")
                .unless(policy.digit(), "digit")
                .unless(policy.symbol(), "symbol")
                .unless(rotation != null && rotation <= facts.valueOf(MAX_ROTATION_DAYS), "rotationDays")
                .unless(policy.twoFactor(), "twoFactor")
                .evaluation();
    }
}
