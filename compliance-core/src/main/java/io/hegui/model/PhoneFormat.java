package io.hegui.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The number is complete: mobile, fixed with area code, short code, 400/800 or international. A null value is valid. */
@Documented
@Constraint(validatedBy = PhoneFormatValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface PhoneFormat {

    /** What was expected. */
    String message() default
            "a complete number: 11-digit mobile, fixed line with area code, 95/96/1xx short code, 400/800 or international";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload for clients of the validator. */
    Class<? extends Payload>[] payload() default {};
}
