package io.hegui.model;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link CreditCodeFormat} by {@link CreditCode}. Thread-safe. */
public final class CreditCodeFormatValidator implements ConstraintValidator<CreditCodeFormat, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || CreditCode.check(value) == CreditCode.Result.VALID;
    }
}
