/** A report as PDF, printed by a browser that is installed. */
@NullMarked
package io.hegui.render.pdf;

import org.jspecify.annotations.NullMarked;
