/** A report as one self-contained HTML file, for a manager and an inspector to read. */
@NullMarked
@API(API.Status.STABLE)
package io.hegui.render.html;

import io.hegui.api.API;
import org.jspecify.annotations.NullMarked;
