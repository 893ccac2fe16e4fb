package io.hegui.model;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text is a unified social credit code (GB 32100) with a right check digit. A null value is valid. */
@Documented
@Constraint(validatedBy = CreditCodeFormatValidator.class)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface CreditCodeFormat {

    /** What was expected. */
    String message() default "18 characters of GB 32100 with a right check digit";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload for clients of the validator. */
    Class<? extends Payload>[] payload() default {};
}
