package io.hegui.model;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link PhoneFormat} by {@link PhoneNumber#isComplete()}. Thread-safe. */
public final class PhoneFormatValidator implements ConstraintValidator<PhoneFormat, PhoneNumber> {

    @Override
    public boolean isValid(@Nullable PhoneNumber value, ConstraintValidatorContext context) {
        return value == null || value.isComplete();
    }
}
