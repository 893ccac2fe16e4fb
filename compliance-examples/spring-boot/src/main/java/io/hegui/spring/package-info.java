/** Spring Boot's auto-configuration of the library, and meters for Micrometer. */
@NullMarked
@API(API.Status.EXPERIMENTAL)
package io.hegui.spring;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
