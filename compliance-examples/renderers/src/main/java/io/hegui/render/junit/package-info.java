/** A report as JUnit XML, so that a build can fail on compliance. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.render.junit;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
