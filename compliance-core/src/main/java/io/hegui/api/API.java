package io.hegui.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a host may rely on. A mark on a package holds for its types, one on a type for its members, unless they bear their own.
 * What is not public is nobody's business, whatever mark stands above it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface API {

    /** The promise. */
    Status value();

    /** Promises, the strongest first. */
    enum Status {
        /**
         * Changed compatibly only: what compiled and ran goes on to compile and run until the next major version, and before 1.0
         * until the next minor one. What is to go is deprecated one minor version before.
         */
        STABLE,
        /** For use, but its form may change with any minor version; the changelog says how. */
        EXPERIMENTAL,
        /** Public for this project's own modules only. */
        INTERNAL
    }
}
