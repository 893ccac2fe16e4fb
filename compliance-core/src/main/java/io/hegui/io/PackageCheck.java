package io.hegui.io;

import io.hegui.model.InspectionPackage;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Checks a package that was read against the constraints of its default group. Stateless and thread-safe. */
final class PackageCheck {

    private static final Validator VALIDATOR = validator();

    private PackageCheck() {}

    private static Validator validator() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new Templates())
                .buildValidatorFactory()) {
            return factory.getValidator();
        }
    }

    /**
     * Requires that all constraints hold.
     *
     * @throws InputError naming the first place by path where one doesn't, and how many more there are
     */
    static void require(InspectionPackage document, String name) {
        List<ConstraintViolation<InspectionPackage>> violations = VALIDATOR.validate(document).stream()
                .sorted(Comparator.comparing((ConstraintViolation<?> v) ->
                                v.getPropertyPath().toString())
                        .thenComparing(PackageCheck::expected))
                .toList();
        if (!violations.isEmpty()) {
            ConstraintViolation<?> first = violations.get(0);
            String more = violations.size() == 1 ? "" : " (and " + (violations.size() - 1) + " more)";
            throw InputError.at(name, "$." + first.getPropertyPath(), found(first), expected(first) + more);
        }
    }

    private static String found(ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        if (value == null) {
            return "nothing";
        }
        String field = "";
        for (Path.Node node : violation.getPropertyPath()) {
            field = String.valueOf(node.getName());
        }
        return value instanceof Number && !PackageReader.isPersonal(field) ? value.toString() : "a value";
    }

    private static String expected(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return "a value";
        }
        return constraint instanceof PositiveOrZero ? "0 or more" : violation.getMessage();
    }

    /** Messages as they stand at the constraint: they need no expression language. */
    private static final class Templates implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
