/** A report as PDF, printed by a browser that is installed. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.render.pdf;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
