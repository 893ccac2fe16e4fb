package io.hegui.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a telecom license number: {@code B2-} and 8 digits that begin with 19 or 20, a province character before it for a provincial license. A null value is valid. */
@Documented
@Constraint(validatedBy = LicenseNumberFormatValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LicenseNumberFormat {

    /** What was expected. */
    String message() default "B2- and 8 digits beginning 19 or 20, after a province character for a provincial license";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload for clients of the validator. */
    Class<? extends Payload>[] payload() default {};
}
