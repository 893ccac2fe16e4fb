package io.hegui.model;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link LicenseNumberFormat} by {@link LicenseNumber}. Thread-safe. */
public final class LicenseNumberFormatValidator implements ConstraintValidator<LicenseNumberFormat, String> {

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || LicenseNumber.tryParse(value) != null;
    }
}
