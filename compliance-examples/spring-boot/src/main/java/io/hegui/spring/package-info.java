/** Spring Boot's auto-configuration of the library, and meters for Micrometer. */
@NullMarked
package io.hegui.spring;

import org.jspecify.annotations.NullMarked;
